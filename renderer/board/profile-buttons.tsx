import type { Failure } from '#core/errors'
import type { ProfileState } from '#core/expiry'
import { canRenew, isAskedAnew } from '#core/grants'
import type { ProfileSummary } from '#core/profile'
import type { FailureAction } from '#core/text/failure'
import { text } from '#core/text/text'
import { mainAction, type MainAction } from '../components/main-action'
import { useActions, useWallet } from '../store/use-wallet'
import { ItemButton } from './item-button'
import { MoreMenu } from './more-menu'
import classes from './board.module.css'

interface ProfileButtonsProps {
  readonly profile: ProfileSummary
  readonly state: ProfileState
}

/** What helps most stands out; what cannot work is not there. */
export function ProfileButtons({ profile, state }: ProfileButtonsProps) {
  const actions = useActions()
  const busy = useWallet((store) => store.busy[profile.id])
  const failure = useWallet((store) => store.failures[profile.id]?.failure)
  const alertOffersSignIn = failure !== undefined && remedyOf(failure) === 'sign-in-again'
  const main = mainAction(profile, state)
  const look = (what: MainAction) => ({ isMain: what === main, disabled: busy !== undefined })
  return (
    <div className={classes['buttons']}>
      {(profile.hasToken || isAskedAnew(profile)) && (
        <>
          <ItemButton {...look('copy')} onClick={() => void actions.copyToken(profile.id)}>
            {text.board.copyToken}
          </ItemButton>
          <ItemButton
            disabled={busy !== undefined}
            onClick={() => void actions.openExport(profile.id)}
          >
            {text.board.export}
          </ItemButton>
        </>
      )}
      {canRenew(profile) && (
        <ItemButton
          {...look('renew')}
          isBusy={busy === 'renew'}
          onClick={() => void actions.renew(profile.id)}
        >
          {text.board.renewNow}
        </ItemButton>
      )}
      {!alertOffersSignIn && !isAskedAnew(profile) && (
        <ItemButton {...look('sign-in')} onClick={() => void actions.signInAgain(profile.id)}>
          {text.board.signInAgain}
        </ItemButton>
      )}
      <MoreMenu profile={profile} />
    </div>
  )
}

function remedyOf({ code, facts }: Failure): FailureAction {
  return text.errors.failures[code](facts).action
}
