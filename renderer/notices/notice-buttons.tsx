import { Button } from '@mantine/core'
import type { Matter, ProfileNoticeType } from '#core/notices'
import type { ProfileSummary } from '#core/profile'
import { canChangeEnvironment } from '#core/providers/index'
import { text } from '#core/text/text'
import { useTokenNow } from '../components/use-now'
import { useActions } from '../store/use-wallet'
import type { WalletActions } from '../store/wallet-store'
import classes from './notices.module.css'

interface Offer {
  readonly label: string
  readonly run: () => unknown
}

interface NoticeButtonsProps {
  readonly type: ProfileNoticeType
  readonly matter: Matter
}

/** What can be done about it, the most helpful first. */
export function NoticeButtons({ type, matter: { profile } }: NoticeButtonsProps) {
  const actions = useActions()
  const now = useTokenNow([profile?.certificate?.endsAt])
  if (profile === undefined) return null
  return (
    <div className={classes['buttons']}>
      {offersOf({ type, profile, now }, actions).map(({ label, run }) => (
        <Button
          key={label}
          size="xs"
          variant="default"
          aria-label={text.notices.actionFor(label, profile.name)}
          onClick={() => void run()}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}

interface Asked {
  readonly type: ProfileNoticeType
  readonly profile: ProfileSummary
  /** By the servers’ time. */
  readonly now: number
}

function offersOf({ type, profile, now }: Asked, actions: WalletActions): readonly Offer[] {
  const { id } = profile
  const { renewNow, doNotRenew, saveAgain, understood } = text.notices
  const renew = { label: renewNow, run: () => actions.renew(id) }
  const refuse = { label: doNotRenew, run: () => actions.refuseRenewal(id) }
  const signIn = { label: text.board.signInAgain, run: () => actions.signInAgain(id) }
  const editKeys = {
    label: text.profile.editKeys,
    run: () => actions.openDialog('edit-keys', id),
  }
  const addAnew = {
    label: text.board.addProfile,
    run: () => actions.openWizard(profile.providerId),
  }
  const changeEnvironment = {
    label: text.appChanges.environment.open,
    run: () => actions.openEnvironment(id),
  }
  switch (type) {
    case 'unsaved':
      return [{ label: saveAgain, run: () => actions.saveHeld(id) }]
    case 'other-tool-renewed':
      return [
        {
          label: text.notices.otherPair.use,
          run: () => actions.answerOtherPair(id, 'use-other-pair'),
        },
        {
          label: text.notices.otherPair.keep,
          run: () => actions.answerOtherPair(id, 'keep-own-pair'),
        },
      ]
    case 'needs-sign-in':
      return profile.needsSignIn?.cause === 'credential-missing' ? [addAnew] : [signIn]
    case 'renewal-failed':
      return [...remedies({ changeEnvironment, editKeys }, profile), renew]
    case 'renewal-announced':
    case 'renewal-asked':
      return [{ ...renew, run: () => actions.renewListed(id) }, refuse]
    case 'ends-soon':
      return [profile.hasRefreshToken ? renew : signIn]
    case 'certificate-ends':
      return [
        (profile.certificate?.endsAt ?? 0) <= now
          ? signIn
          : { label: text.keyFiles.card.renew, run: () => actions.renewCertificate(id) },
      ]
    case 'tls-certificate-ends':
      return [{ label: text.appChanges.mutualTls.open, run: () => actions.openMutualTls(id) }]
    case 'renewal-settled':
      return [{ label: understood, run: () => actions.acknowledgeSettlement(id) }]
  }
}

/** What helps before the renewal can work. */
function remedies(
  { changeEnvironment, editKeys }: Readonly<Record<'changeEnvironment' | 'editKeys', Offer>>,
  profile: ProfileSummary,
): readonly Offer[] {
  if (profile.failedRenewal === undefined) return []
  const { action } = text.errors.failures[profile.failedRenewal.cause]({})
  if (action === 'change-environment' && canChangeEnvironment(profile)) return [changeEnvironment]
  return action === 'edit-keys' || action === 'change-environment' ? [editKeys] : []
}
