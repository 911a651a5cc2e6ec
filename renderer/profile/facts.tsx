import { Button, Group } from '@mantine/core'
import { isAskedAnew } from '#core/grants'
import type { ProfileSummary } from '#core/profile'
import { canChangeEnvironment, providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { FactList } from '../components/fact-list'
import { leftWords, localTime } from '../components/time-words'
import { useTokenNow } from '../components/use-now'
import { useActions, useWallet } from '../store/use-wallet'

export function Facts({ profile }: { readonly profile: ProfileSummary }) {
  const words = text.profile.facts
  const provider = providerOf(profile.providerId)
  return (
    <Card title={words.title}>
      <FactList
        facts={[
          [words.client, profile.client],
          [words.provider, provider.label],
          [words.environment, profile.environment],
          [
            words.apiAddress,
            provider.isPractice ? text.profile.practiceAddress : profile.apiAddress,
          ],
          [words.callback, profile.redirectUri],
          [text.wizard.keys.words[provider.service].key, text.app.endsIn(profile.keyHint)],
          [words.domain, profile.domainName],
          [words.pkce, profile.usesPkce ? undefined : text.profile.noPkce],
          [
            text.keyFiles.mutualTlsFact,
            profile.mutualTlsUntil === undefined
              ? undefined
              : text.keyFiles.mutualTlsUntil(localTime(profile.mutualTlsUntil)),
          ],
          [
            words.tokenRequests,
            profile.asksInAddress === true ? text.profile.inAddress : undefined,
          ],
          [words.sharedWith, namesOf(profile)],
          [
            words.obtained,
            profile.obtainedAt === undefined ? undefined : localTime(profile.obtainedAt),
          ],
          [words.worksUntil, <End key="end" profile={profile} />],
          [words.refresh, refreshOf(profile)],
          [words.holder, text.profile.holders[profile.holder]],
        ]}
      />
      <ChangeEnvironment profile={profile} />
    </Card>
  )
}

function ChangeEnvironment({ profile }: { readonly profile: ProfileSummary }) {
  const busy = useWallet((state) => state.busy[profile.id])
  const { openEnvironment } = useActions()
  if (!canChangeEnvironment(profile)) return null
  return (
    <Group>
      <Button
        size="xs"
        variant="default"
        disabled={busy !== undefined}
        onClick={() => openEnvironment(profile.id)}
      >
        {text.appChanges.environment.open}
      </Button>
    </Group>
  )
}

function End({ profile }: { readonly profile: ProfileSummary }) {
  const { expiresAt, hasToken } = profile
  const now = useTokenNow([expiresAt])
  if (!hasToken) return text.profile.noToken
  if (expiresAt === undefined) return text.profile.unknownEnd
  if (expiresAt <= now) return text.board.endedAt(localTime(expiresAt))
  return text.board.untilAndLeft(localTime(expiresAt), leftWords(expiresAt, now))
}

function refreshOf(profile: ProfileSummary): string {
  const { hasRefreshToken, holder } = profile
  const { hasRefresh, hasRefreshElsewhere, noRefresh, noRefreshNeeded } = text.profile
  if (isAskedAnew(profile) && holder === 'wallet') return noRefreshNeeded
  if (!hasRefreshToken) return noRefresh
  return holder === 'other-tool' ? hasRefreshElsewhere : hasRefresh
}

function namesOf(profile: ProfileSummary): string | undefined {
  return profile.sharesKeyWith.length === 0 ? undefined : text.app.list(profile.sharesKeyWith)
}
