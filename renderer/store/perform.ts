import { assertNever } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { isQuickAttempt, type Attempt, type QuickAttempt } from './attempt-kinds'
import { nextNoticeId } from './notice-id'
import { answerOtherPair } from './other-pair'
import type { Notice, WindowState } from './state'
import type { StoreParts } from './store-parts'

/** Does it, and gives what is worth a short message. */
export async function perform(
  { wallet, get }: StoreParts,
  { id, what, name }: { readonly id: ProfileId; readonly what: Attempt; readonly name: string },
): Promise<Notice | undefined> {
  if (isQuickAttempt(what)) {
    await performQuickly({ wallet, get }, id, what)
    return undefined
  }
  switch (what) {
    case 'renew':
      return { type: 'renewed', id: nextNoticeId(), until: (await wallet.renew(id)).expiresAt }
    case 'renew-encoded-twice': {
      const { expiresAt } = await wallet.renewEncodedTwice(id)
      return { type: 'renewed', id: nextNoticeId(), until: expiresAt }
    }
    case 'leave-to-other-tool':
      await wallet.leaveToOtherTool(id)
      return undefined
    case 'sign-in':
    case 'take-back':
      await wallet.signInAgain(id, 'same-person')
      return undefined
    case 'sign-in-as-other':
      await wallet.signInAgain(id, 'someone-else')
      return undefined
    case 'register-certificate':
      await wallet.registerCertificate(id)
      return undefined
    case 'renew-certificate':
      await wallet.renewCertificate(id)
      return undefined
    case 'check':
      return { type: 'checked', id: nextNoticeId(), user: (await wallet.check(id)).user }
    case 'check-clock':
      await wallet.check(id)
      // Main announces what it has learnt before it answers.
      return { type: 'clock-checked', id: nextNoticeId(), isRight: isClockRight(get()) }
    case 'copy':
      return { type: 'copied', id: nextNoticeId(), ...(await wallet.copyToken(id)) }
    case 'copy-passport':
      await wallet.copyPassport(id)
      return { type: 'passport-copied', id: nextNoticeId() }
    case 'duplicate':
      await wallet.duplicate(id)
      return undefined
    case 'remove':
      await wallet.remove(id)
      return { type: 'deleted', id: nextNoticeId(), profileId: id, name }
    default:
      return assertNever(what)
  }
}

async function performQuickly(
  { wallet, get }: Pick<StoreParts, 'wallet' | 'get'>,
  id: ProfileId,
  what: QuickAttempt,
): Promise<unknown> {
  switch (what) {
    case 'stay-signed-in':
    case 'forget-sign-in':
      return wallet.staySignedIn(id, what === 'stay-signed-in')
    case 'keep-automatically':
      return wallet.setKeepAlive(id, 'automatically')
    case 'keep-ask-me':
      return wallet.setKeepAlive(id, 'ask-me')
    case 'keep-off':
      return wallet.setKeepAlive(id, 'off')
    case 'refuse-renewal':
      return wallet.refuseRenewal(id)
    case 'acknowledge-settlement':
      return wallet.acknowledgeSettlement(id)
    case 'save-held':
      return wallet.saveHeld(id)
    case 'pin':
    case 'unpin':
      return wallet.pin(id, what === 'pin')
    case 'use-other-pair':
    case 'keep-own-pair':
      return answerOtherPair({ wallet, get }, id, what)
    default:
      return assertNever(what)
  }
}

function isClockRight({ wallet }: WindowState): boolean {
  return wallet !== undefined && wallet.clockOffByMs === undefined
}
