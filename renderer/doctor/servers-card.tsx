import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { hostOf } from '#core/addresses'
import { practiceAddress } from '#core/api-address'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { useWallet } from '../store/use-wallet'

interface ServersCardProps {
  readonly ask: (apiAddress: string) => Promise<void>
}

/** Each server a profile uses, by its name: nobody is asked before the person presses its button. */
export function ServersCard({ ask }: ServersCardProps) {
  const words = text.doctor.servers
  const credentials = useWallet(({ wallet }) => wallet?.credentials) ?? []
  const addresses = [...new Set(credentials.map(({ apiAddress }) => apiAddress))].toSorted()
  return (
    <Card title={words.title}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {addresses.length === 0 ? words.none : words.meaning}
        </Text>
        {addresses.length > 0 && (
          <Group gap="xs">
            {addresses.map((address) => (
              <AskButton key={address} address={address} ask={ask} />
            ))}
          </Group>
        )}
      </Stack>
    </Card>
  )
}

function AskButton({ address, ask }: ServersCardProps & { readonly address: string }) {
  const [busy, setBusy] = useState(false)
  const name = address === practiceAddress ? text.app.practice : hostOf(address)
  const press = async (): Promise<void> => {
    setBusy(true)
    await ask(address)
    setBusy(false)
  }
  return (
    <Button size="xs" variant="default" loading={busy} onClick={() => void press()}>
      {text.doctor.servers.ask(name)}
    </Button>
  )
}
