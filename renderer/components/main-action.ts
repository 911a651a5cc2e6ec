import type { ProfileState } from '#core/expiry'
import { canRenew, isAskedAnew } from '#core/grants'
import type { ProfileSummary } from '#core/profile'

export type MainAction = 'copy' | 'renew' | 'sign-in'

/** What helps most with a profile as it stands: on the board and on its page. */
export function mainAction(profile: ProfileSummary, state: ProfileState): MainAction {
  if (state === 'refused') return isAskedAnew(profile) ? 'renew' : 'sign-in'
  // Using it fetches a new one.
  if (isAskedAnew(profile)) return 'copy'
  switch (state) {
    case 'needs-sign-in':
      return 'sign-in'
    case 'expired':
    case 'expiring':
      return canRenew(profile) ? 'renew' : 'sign-in'
    case 'valid':
    case 'unknown':
    case 'renewed-elsewhere':
      return 'copy'
  }
}
