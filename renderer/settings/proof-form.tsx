import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { text } from '#core/text/text'
import type { PassphraseMode } from '#core/ways-to-open'
import { FailureAlert } from '../components/failure-alert'
import { FormButtons } from '../components/form-buttons'
import { SecretInput } from '../components/secret-input'
import { useActions } from '../store/use-wallet'
import { useRequest } from './use-request'

interface ProofFormProps {
  readonly into: PassphraseMode
  readonly onDone: () => void
}

/** The passphrase is to be of the other kind: whoever cannot type it would be locked out. */
export function ProofForm({ into, onDone }: ProofFormProps) {
  const [passphrase, setPassphrase] = useState('')
  const request = useRequest()
  const { changePassphraseMode } = useActions()
  const words = text.security.passphrase
  const submit = async (): Promise<void> => {
    if (await request.run(() => changePassphraseMode(into, passphrase))) onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack>
        <Text size="sm">{words.meanings[into]}</Text>
        <SecretInput
          label={text.vault.passphrase}
          description={words.turnProof}
          value={passphrase}
          data-autofocus
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {request.failure !== undefined && <FailureAlert failure={request.failure} />}
        <FormButtons
          submit={words.turn}
          busy={request.busy}
          disabled={passphrase === ''}
          onCancel={onDone}
        />
      </Stack>
    </form>
  )
}
