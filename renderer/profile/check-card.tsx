import { Button, Progress, Stack, Text } from '@mantine/core'
import { IconId } from '@tabler/icons-react'
import { assertNever } from '#core/errors'
import type { LastCheck, ProfileSummary } from '#core/profile'
import type { RateGauge } from '#core/rate-limit'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { FactList } from '../components/fact-list'
import { localTime } from '../components/time-words'
import { useActions, useWallet } from '../store/use-wallet'

/** What the provider last said of the token: whether it works, whose it is, how much its key may still ask. */
export function CheckCard({ profile }: { readonly profile: ProfileSummary }) {
  const words = text.profile.check
  const { copyPassport } = useActions()
  const busy = useWallet((state) => state.busy[profile.id])
  const { identity, lastCheck, gauge } = profile
  return (
    <Card title={words.title}>
      <FactList
        facts={[
          [words.result, resultWords(lastCheck)],
          [words.at, lastCheck === undefined ? undefined : localTime(lastCheck.at)],
          [words.user, identity === undefined ? undefined : userOf(identity)],
          [words.customer, identity?.customer],
          [words.workspace, identity?.workspace],
          [words.learned, learnedWords(profile)],
          [words.environment, profile.environment],
          [words.gauge, gauge === undefined ? undefined : <Gauge key="gauge" gauge={gauge} />],
        ]}
      />
      {profile.hasToken && (
        <Stack gap={4} align="flex-start">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconId size={16} aria-hidden />}
            disabled={busy !== undefined}
            aria-describedby={hintId}
            onClick={() => void copyPassport(profile.id)}
          >
            {words.copyPassport}
          </Button>
          <Text id={hintId} size="sm" c="dimmed">
            {words.passportHint}
          </Text>
        </Stack>
      )}
    </Card>
  )
}

const hintId = 'token-passport-hint'

function Gauge({ gauge }: { readonly gauge: RateGauge }) {
  const words = text.profile.check
  const { limit, remaining, resetAt } = gauge
  return (
    <Stack gap={4}>
      <span>{words.left(limit - remaining, remaining, limit)}</span>
      <Progress value={((limit - remaining) / limit) * 100} size="sm" maw={320} aria-hidden />
      {resetAt !== undefined && <span>{words.countsAnew(localTime(resetAt))}</span>}
      <Text size="sm" c="dimmed">
        {words.perKey}
      </Text>
    </Stack>
  )
}

function resultWords(check: LastCheck | undefined): string {
  const words = text.profile.check
  if (check === undefined) return words.never
  switch (check.type) {
    case 'works':
      return words.works
    case 'refused':
      return words.refused
    case 'unanswered':
      return words.unanswered(text.errors.failures[check.code]({}).what)
    default:
      return assertNever(check)
  }
}

/** Where the last check did not name them: they are of an earlier answer, perhaps of an earlier token. */
function learnedWords({ identity, lastCheck }: ProfileSummary): string | undefined {
  const words = text.profile.check
  if (identity === undefined || lastCheck?.type === 'works') return undefined
  return words.learnedEarlier(localTime(identity.checkedAt))
}

function userOf({ user, email }: NonNullable<ProfileSummary['identity']>): string {
  if (user === undefined) return email ?? text.profile.noUser
  return email === undefined ? user : text.profile.userAndMail(user, email)
}
