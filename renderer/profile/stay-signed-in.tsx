import { Button, Group, Switch, Text } from '@mantine/core'
import type { ProfileSummary } from '#core/profile'
import { mayStaySignedIn } from '#core/staying'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { useActions, useWallet } from '../store/use-wallet'

/** What the sign-in page may leave on this computer, and the way to be rid of it. */
export function StaySignedIn({ profile }: { readonly profile: ProfileSummary }) {
  const { staySignedIn, signInAsSomeoneElse } = useActions()
  const busy = useWallet((state) => state.busy[profile.id])
  const mayStay = useWallet(({ wallet }) => mayStaySignedIn(wallet?.vault))
  // What was kept under a keyring can still be deleted without it.
  if (!mayStay && !profile.staysSignedIn) return null
  const words = text.profile.stay
  const { id, staysSignedIn } = profile
  return (
    <Card title={words.title}>
      <Switch
        label={words.label}
        description={staysSignedIn ? words.on : words.off}
        checked={staysSignedIn}
        disabled={busy !== undefined}
        onChange={(event) => void staySignedIn(id, event.currentTarget.checked)}
      />
      {staysSignedIn && (
        <Group gap="md">
          <Button
            variant="default"
            disabled={busy !== undefined}
            onClick={() => void signInAsSomeoneElse(id)}
          >
            {words.other}
          </Button>
          <Text size="sm" c="dimmed">
            {words.otherHint}
          </Text>
        </Group>
      )}
    </Card>
  )
}
