import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { SecretInput } from '../components/secret-input'
import { useActions, useWallet } from '../store/use-wallet'
import { useGateFailure } from './gate-failure'

export function UnlockForm() {
  const [passphrase, setPassphrase] = useState('')
  const busy = useWallet((state) => state.gate.busy)
  const failure = useGateFailure().other
  const { unlock } = useActions()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void unlock(passphrase)
      }}
    >
      <Stack>
        <SecretInput
          label={text.vault.passphrase}
          value={passphrase}
          autoFocus
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {failure !== undefined && <FailureAlert failure={failure} />}
        <Button type="submit" loading={busy} disabled={passphrase === ''}>
          {text.vault.locked.unlock}
        </Button>
      </Stack>
    </form>
  )
}
