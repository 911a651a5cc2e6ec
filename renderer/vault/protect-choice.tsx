import { Button, Card, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { KeyringTrouble } from '#core/keyring'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { NewPassphraseFields, useNewPassphrase } from '../components/new-passphrase'
import { useActions, useWallet } from '../store/use-wallet'
import { useGateFailure } from './gate-failure'
import { KeyringWay } from './keyring-way'

/** Three ways: the keyring once it can be used, a passphrase, or nothing stored at all. */
export function ProtectChoice({ reason }: { readonly reason: KeyringTrouble }) {
  const failure = useGateFailure().other
  return (
    <Stack>
      {failure !== undefined && <FailureAlert failure={failure} />}
      <Card padding="sm" px="lg">
        <KeyringWay trouble={reason} place="beside" />
      </Card>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <PassphraseCard />
        <MemoryCard />
      </SimpleGrid>
    </Stack>
  )
}

function PassphraseCard() {
  const passphrase = useNewPassphrase()
  const busy = useWallet((state) => state.gate.busy)
  const { protectWithPassphrase } = useActions()
  return (
    <Card padding="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (passphrase.check()) void protectWithPassphrase(passphrase.typed)
        }}
      >
        <Stack gap="sm">
          <Title order={2} size="h4">
            {text.vault.unprotected.passphraseTitle}
          </Title>
          <Text size="sm" c="dimmed">
            {text.vault.unprotected.passphraseMeaning}
          </Text>
          <NewPassphraseFields passphrase={passphrase} />
          <Button type="submit" loading={busy} mt="xs">
            {text.vault.unprotected.protect}
          </Button>
        </Stack>
      </form>
    </Card>
  )
}

function MemoryCard() {
  const busy = useWallet((state) => state.gate.busy)
  const { keepInMemoryOnly } = useActions()
  return (
    <Card padding="lg">
      <Stack gap="sm" h="100%">
        <Title order={2} size="h4">
          {text.vault.unprotected.memoryTitle}
        </Title>
        <Text size="sm" c="dimmed">
          {text.vault.unprotected.memoryMeaning}
        </Text>
        <Button variant="default" mt="auto" disabled={busy} onClick={() => void keepInMemoryOnly()}>
          {text.vault.unprotected.memory}
        </Button>
      </Stack>
    </Card>
  )
}
