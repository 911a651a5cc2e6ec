import { Text } from '@mantine/core'
import { assertNever } from '#core/errors'
import { isAskedAnew } from '#core/grants'
import type { ProfileId } from '#core/profile'
import type { FailureAction } from '#core/text/failure'
import { text } from '#core/text/text'
import { isSignInAttempt, type Attempt } from '../store/state'
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
  const act = useProfileRemedy(profileId)
  const profile = useProfile(profileId)
  const isAlone = profile !== undefined && isAskedAnew(profile)
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
    <div className={className}>
      <FailureAlert
        failure={failed.failure}
        // An existing profile keeps its environment; what can be wrong in it is its keys.
        insteadOf={{
          'change-environment': 'edit-keys',
          ...(isAlone ? { 'sign-in-again': 'try-again' } : {}),
        }}
        onAct={act}
      />
      <FailureHelp failure={failed.failure} callback={profile?.redirectUri ?? ''} />
    </div>
  )
}

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
      case 'edit-keys':
      case 'change-environment': {
        actions.openDialog('edit-keys', id)
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
