import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { isLongEnough } from '#core/passphrase'
import { text } from '#core/text/text'
import type { PassphraseMode } from '#core/ways-to-open'
import { FailureAlert } from '../components/failure-alert'
import { SecretInput } from '../components/secret-input'
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
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [checked, setChecked] = useState(false)
  const request = useRequest()
  const gate = useWallet((state) => state.gate)
  const { setPassphrase: save, protectWithPassphrase } = useActions()
  const short = !isLongEnough(passphrase)
  const differs = passphrase !== repeated
  const failure = request.failure ?? (inMemory ? gate.failure : undefined)

  const submit = async (): Promise<void> => {
    setChecked(true)
    if (short || differs) return
    if (inMemory) await protectWithPassphrase(passphrase)
    else if (await request.run(() => save(passphrase, mode))) onDone()
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
        <SecretInput
          label={text.vault.passphrase}
          description={text.vault.passphraseHint}
          value={passphrase}
          error={checked && short ? text.vault.passphraseShort : undefined}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <SecretInput
          label={text.vault.repeatPassphrase}
          value={repeated}
          error={checked && !short && differs ? text.vault.passphraseDiffers : undefined}
          onChange={(event) => setRepeated(event.currentTarget.value)}
        />
        {(mode === 'lock' || inMemory) && (
          <Text size="sm">{text.security.passphrase.forgotten}</Text>
        )}
        {failure !== undefined && <FailureAlert failure={failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {text.app.cancel}
          </Button>
          <Button type="submit" loading={request.busy || gate.busy}>
            {text.security.passphrase.save}
          </Button>
        </Group>
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
