import { Alert, Text } from '@mantine/core'
import { assertNever } from '#core/errors'
import type { ProfileId } from '#core/profile'
import type { FailureAction } from '#core/text/failure'
import { text } from '#core/text/text'
import { useActions, useProfile, useWallet } from '../store/use-wallet'
import { FailureAlert } from './failure-alert'
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
  if (busy === 'sign-in' || busy === 'sign-in-as-other') {
    return (
      <div className={className}>
        <SignInProgressPanel />
      </div>
    )
  }
  if (busy !== undefined && busy !== 'stay-signed-in' && busy !== 'forget-sign-in') {
    return (
      <Text size="sm" c="dimmed" role="status" className={className ?? ''}>
        {text.board.busy[busy]}
      </Text>
    )
  }
  if (failed === undefined) return <KeptTrouble profileId={profileId} className={className} />
  return (
    <div className={className}>
      <FailureAlert
        failure={failed.failure}
        // An existing profile keeps its environment; what can be wrong in it is its keys.
        insteadOf={{ 'change-environment': 'edit-keys' }}
        onAct={act}
      />
    </div>
  )
}

/** Why a profile needs a sign-in, as kept with it: known after a restart too. */
function KeptTrouble({ profileId, className }: ProfileTroubleProps) {
  const cause = useProfile(profileId)?.needsSignIn?.cause
  if (cause === undefined) return null
  const { what, why } = text.errors.failures[cause]({})
  return (
    <Alert
      role="note"
      variant="light"
      color="grape"
      p="sm"
      title={what}
      className={className ?? ''}
    >
      {why}
    </Alert>
  )
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
