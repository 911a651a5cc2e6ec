import { Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { text } from '#core/text/text'
import type { PassphraseMode } from '#core/ways-to-open'
import { FailureAlert } from '../components/failure-alert'
import { FormButtons } from '../components/form-buttons'
import { NewPassphraseFields, useNewPassphrase } from '../components/new-passphrase'
import { useActions, useWallet } from '../store/use-wallet'
import { useRequest } from './use-request'

interface PassphraseFormProps {
  /** Given where the passphrase is changed and stays what it is for. */
  readonly mode?: PassphraseMode
  /** The wallet is kept in memory only: with a passphrase it is stored. */
  readonly inMemory?: boolean
  readonly onDone: () => void
}

export function PassphraseForm({ mode: kept, inMemory = false, onDone }: PassphraseFormProps) {
  const [mode, setMode] = useState<PassphraseMode>(kept ?? 'recovery')
  const passphrase = useNewPassphrase()
  const request = useRequest()
  const gate = useWallet((state) => state.gate)
  const { setPassphrase: save, protectWithPassphrase } = useActions()
  const failure = request.failure ?? (inMemory ? gate.failure : undefined)

  const submit = async (): Promise<void> => {
    if (!passphrase.check()) return
    if (inMemory) await protectWithPassphrase(passphrase.typed)
    else if (await request.run(() => save(passphrase.typed, mode))) onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack>
        {inMemory && <Text size="sm">{text.security.passphrase.inMemory}</Text>}
        {kept === undefined && !inMemory && <ModeChoice mode={mode} onChange={setMode} />}
        <NewPassphraseFields passphrase={passphrase} />
        {(mode === 'lock' || inMemory) && (
          <Text size="sm">{text.security.passphrase.forgotten}</Text>
        )}
        {failure !== undefined && <FailureAlert failure={failure} />}
        <FormButtons
          submit={text.security.passphrase.save}
          busy={request.busy || gate.busy}
          onCancel={onDone}
        />
      </Stack>
    </form>
  )
}

interface ModeChoiceProps {
  readonly mode: PassphraseMode
  readonly onChange: (mode: PassphraseMode) => void
}

function ModeChoice({ mode, onChange }: ModeChoiceProps) {
  const { kind, modes, meanings } = text.security.passphrase
  return (
    <Radio.Group
      label={kind}
      value={mode}
      onChange={(value) => onChange(value === 'lock' ? 'lock' : 'recovery')}
    >
      <Stack gap="sm" mt="xs">
        <Radio value="recovery" label={modes.recovery} description={meanings.recovery} />
        <Radio value="lock" label={modes.lock} description={meanings.lock} />
      </Stack>
    </Radio.Group>
  )
}
