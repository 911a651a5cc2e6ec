import { Button, Flex, Text } from '@mantine/core'
import { keyringRemedies, type KeyringTrouble } from '#core/keyring'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { useActions, useWallet } from '../store/use-wallet'
import { useGateFailure } from './gate-failure'

interface KeyringWayProps {
  readonly trouble: KeyringTrouble
  /** Alone on the screen, below another way, or beside its words. */
  readonly place: 'alone' | 'below' | 'beside'
}

/** What helps against this trouble, and the button that does it. After a try that failed: why. */
export function KeyringWay({ trouble, place }: KeyringWayProps) {
  const busy = useWallet((state) => state.gate.busy)
  const failure = useGateFailure().keyring
  const { retryKeyring, restartApp } = useActions()
  const words = text.vault.keyring[trouble]
  const remedy = keyringRemedies[trouble]
  // At a first start it is, once there is a keyring that only waits to be used.
  const isBest = place === 'alone' || (place === 'beside' && remedy !== 'try-again')
  const isRow = place === 'beside' && failure === undefined
  return (
    <Flex direction={isRow ? 'row' : 'column'} align={isRow ? 'center' : 'stretch'} gap="md">
      {failure === undefined ? (
        <Text role="status" flex={1} ta={place === 'alone' ? 'center' : 'start'} size="sm">
          {busy && remedy === 'unlock' ? text.vault.keyringAsks : words.advice}
        </Text>
      ) : (
        <FailureAlert failure={failure} />
      )}
      <Button
        variant={isBest ? 'filled' : 'default'}
        loading={busy}
        onClick={() => void (remedy === 'restart' ? restartApp() : retryKeyring())}
      >
        {words.act}
      </Button>
    </Flex>
  )
}
