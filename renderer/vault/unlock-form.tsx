import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { SecretInput } from '../components/secret-input'
import { useActions, useWallet } from '../store/use-wallet'

export function UnlockForm() {
  const [passphrase, setPassphrase] = useState('')
  const gate = useWallet((state) => state.gate)
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
        {gate.failure !== undefined && <FailureAlert failure={gate.failure} />}
        <Button type="submit" loading={gate.busy} disabled={passphrase === ''}>
          {text.vault.locked.unlock}
        </Button>
      </Stack>
    </form>
  )
}
