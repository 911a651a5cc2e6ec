import { Button, Stack, Text } from '@mantine/core'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { useActions, useWallet } from '../store/use-wallet'

export function KeyringRetry() {
  const gate = useWallet((state) => state.gate)
  const { retryKeyring } = useActions()
  return (
    <Stack align="center">
      <Text ta="center">{text.vault.locked.keyringAdvice}</Text>
      {gate.failure !== undefined && <FailureAlert failure={gate.failure} />}
      <Button loading={gate.busy} onClick={() => void retryKeyring()}>
        {text.vault.locked.tryAgain}
      </Button>
    </Stack>
  )
}
