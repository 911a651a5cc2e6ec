import { inOrder, needsAttention } from '#core/board'
import { canRenew, isAskedAnew } from '#core/grants'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { passphraseModeOf } from '#core/ways-to-open'
import type { WalletState } from '#core/wallet-state'

/** What the tray shows of a wallet: names of profiles, and nothing of their tokens. */
export type TrayView =
  /** Nobody learns there whose tokens a wallet holds that is not open. */
  | { readonly type: 'closed' }
  | {
      readonly type: 'open'
      readonly profiles: readonly TrayProfile[]
      /** How many need somebody, as on the board. */
      readonly attention: number
      readonly canLock: boolean
    }

export interface TrayProfile {
  readonly id: ProfileId
  readonly name: string
  readonly needsAttention: boolean
  readonly canCopy: boolean
  readonly canRenew: boolean
}

/** What a person asks of a profile there. */
export const trayActs = ['copy', 'renew', 'show'] as const
export type TrayAct = (typeof trayActs)[number]

export interface TrayOrder {
  readonly id: ProfileId
  readonly act: TrayAct
}

/** A menu that is taken in at a glance. */
export const trayProfilesAtMost = 8

/** What needs somebody first, then what is pinned. `now` is epoch milliseconds of this computer. */
export function trayViewOf(
  {
    vault,
    profiles,
    ways,
    clockOffByMs = 0,
  }: Pick<WalletState, 'vault' | 'profiles' | 'ways' | 'clockOffByMs'>,
  now: number,
): TrayView {
  if (vault.type !== 'open') return { type: 'closed' }
  const byServers = now - clockOffByMs
  const isUrgent = (profile: ProfileSummary): boolean => needsAttention(profile, byServers)
  const ordered = inOrder(profiles, 'attention', byServers)
  const urgent = ordered.filter(isUrgent)
  const pinned = ordered.filter((profile) => profile.isPinned && !isUrgent(profile))
  return {
    type: 'open',
    profiles: [...urgent, ...pinned].slice(0, trayProfilesAtMost).map((profile) => ({
      id: profile.id,
      name: profile.name,
      needsAttention: isUrgent(profile),
      canCopy: profile.hasToken || isAskedAnew(profile),
      canRenew: canRenew(profile),
    })),
    attention: urgent.length,
    canLock: passphraseModeOf(ways) === 'lock',
  }
}
