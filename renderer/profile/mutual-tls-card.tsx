import { Button, Group, Text } from '@mantine/core'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { FactList } from '../components/fact-list'
import { localTime } from '../components/time-words'
import { useTokenNow } from '../components/use-now'
import { useActions, useWallet } from '../store/use-wallet'

/** The certificate a profile's requests show in the TLS handshake, and another one in its place. */
export function MutualTlsCard({ profile }: { readonly profile: ProfileSummary }) {
  const words = text.appChanges.mutualTls
  const { mutualTlsUntil: endsAt } = profile
  const busy = useWallet((state) => state.busy[profile.id])
  const { openMutualTls } = useActions()
  const now = useTokenNow([endsAt])
  if (endsAt === undefined) return null
  const { ends, ended } = text.keyFiles.card
  return (
    <Card title={words.card}>
      <FactList facts={[[ends, endsAt <= now ? ended(localTime(endsAt)) : localTime(endsAt)]]} />
      <Text size="sm">{words.hint}</Text>
      <Group>
        <Button
          size="xs"
          variant="default"
          disabled={busy !== undefined}
          onClick={() => void openMutualTls(profile.id)}
        >
          {words.open}
        </Button>
      </Group>
    </Card>
  )
}
