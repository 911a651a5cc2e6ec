import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { assertNever, type ErrorCode, type Failure } from '#core/errors'
import { isAskedAnew } from '#core/grants'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { canChangeEnvironment } from '#core/providers/index'
import type { FailureAction } from '#core/text/failure'
import { text } from '#core/text/text'
import { isSignInAttempt, type Attempt } from '../store/attempt-kinds'
import { useActions, useProfile, useWallet } from '../store/use-wallet'
import { FailureAlert } from './failure-alert'
import { FailureHelp } from './failure-help'
import { SignInProgressPanel } from './sign-in-progress'

interface ProfileTroubleProps {
  readonly profileId: ProfileId
  readonly className?: string | undefined
}

/** What is going on with a profile, or what went wrong with it, right where it stands. */
export function ProfileTrouble({ profileId, className }: ProfileTroubleProps) {
  const busy = useWallet((state) => state.busy[profileId])
  const failed = useWallet((state) => state.failures[profileId])
  // In a list whose items come and go while it is scrolled, only what has failed since this one came is news.
  const [failedBefore] = useState(failed)
  const act = useProfileRemedy(profileId)
  const { openEnvironment } = useActions()
  const profile = useProfile(profileId)
  const isAlone = profile !== undefined && isAskedAnew(profile)
  const environmentOf = ({ providerId }: ProfileSummary) => ({
    providerId,
    onFound: (environment: string) => openEnvironment(profileId, environment),
  })
  if (isSignInAttempt(busy)) {
    return (
      <div className={className}>
        <SignInProgressPanel />
      </div>
    )
  }
  const underWay = busyWords(busy)
  if (underWay !== undefined) {
    return (
      <Text size="sm" c="dimmed" role="status" className={className ?? ''}>
        {underWay}
      </Text>
    )
  }
  if (failed === undefined) return null
  return (
    <Stack gap="sm" className={className ?? ''}>
      <FailureAlert
        failure={failed.failure}
        isKnown={failed === failedBefore}
        insteadOf={{
          ...(isAboutEnvironment(failed.failure, profile)
            ? {}
            : { 'change-environment': 'edit-keys' as const }),
          // Nothing is left to edit: the profile is set up anew.
          ...(failed.failure.code === 'credential-missing' ? { 'edit-keys': 'dismiss' } : {}),
          ...(isAlone && failed.failure.code !== 'certificate-unregistered'
            ? { 'sign-in-again': 'try-again' as const }
            : {}),
        }}
        onAct={act}
        inDetails={<EncodedTwice profileId={profileId} />}
      />
      <FailureHelp
        failure={failed.failure}
        callback={profile?.redirectUri ?? ''}
        {...(profile === undefined ? {} : { environment: environmentOf(profile) })}
      />
    </Stack>
  )
}

/** What older clients of the provider do, for the person to decide; it did not help where it was just tried. */
function EncodedTwice({ profileId }: { readonly profileId: ProfileId }) {
  const failed = useWallet((state) => state.failures[profileId])
  const { renewEncodedTwice } = useActions()
  const isOffered = failed?.failure.facts['mayEncodeTwice'] !== undefined
  if (!isOffered || failed.attempt === 'renew-encoded-twice') return null
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm">{text.appChanges.encodedTwice.hint}</Text>
      <Button size="xs" variant="default" onClick={() => void renewEncodedTwice(profileId)}>
        {text.appChanges.encodedTwice.open}
      </Button>
    </Stack>
  )
}

/** Can another environment help at all? One with a wrong address keeps it; a provider may have none to choose. */
function isAboutEnvironment({ code }: Failure, profile: ProfileSummary | undefined): boolean {
  const isNamed = codesOfEnvironment.includes(code)
  return isNamed && profile !== undefined && canChangeEnvironment(profile)
}

const codesOfEnvironment: readonly ErrorCode[] = [
  'wrong-environment',
  'developer-inactive',
  'address-unknown',
]

function busyWords(what: Attempt | undefined): string | undefined {
  const words: Readonly<Partial<Record<Attempt, string>>> = text.board.busy
  return what === undefined ? undefined : words[what]
}

function useProfileRemedy(id: ProfileId): (action: FailureAction) => void {
  const actions = useActions()
  return (action) => {
    switch (action) {
      case 'try-again':
        return void actions.tryAgain(id)
      case 'edit-keys': {
        actions.openDialog('edit-keys', id)
        return
      }
      case 'change-environment': {
        actions.openEnvironment(id)
        return
      }
      case 'sign-in-again':
        return void actions.signInAgain(id)
      case 'renew':
        return void actions.renew(id)
      case 'choose-another-place':
        return void actions.openExport(id)
      case 'dismiss': {
        actions.dismissFailure(id)
        return
      }
      default:
        return assertNever(action)
    }
  }
}
