import type { Result } from '#core/errors'
import type { KeepAlive, ProfileId, ProfileSummary } from '#core/profile'
import { isLossWorthAWord } from '#core/loss'
import type { WalletApi } from '#core/wallet-api'
import type { KeysEdit, ProfileNames } from '#core/wallet-requests'
import { attempt } from './attempt'
import type { Attempt, LossyAttempt } from './attempt-kinds'
import type { OtherPairAttempt } from './linking-state'
import { perform } from './perform'
import { submit } from './submit'
import { without, type WindowState } from './state'
import type { StoreParts } from './store-parts'

export type Revealed = Awaited<ReturnType<WalletApi['reveal']>>

/** What can be done to one profile. Failures stay at the profile until the next attempt. */
export interface ProfileActions {
  /** Asks first when others may lose: a shared key, a token another tool renews, copies that may be in use. */
  readonly renew: (id: ProfileId) => Promise<void>
  readonly renewEncodedTwice: (id: ProfileId) => Promise<void>
  /** The same where the copies stand beside the button: they are no question any more. */
  readonly renewListed: (id: ProfileId) => Promise<void>
  readonly signInAgain: (id: ProfileId) => Promise<void>
  /** Forgets what the sign-in page has kept, then signs in again. */
  readonly signInAsSomeoneElse: (id: ProfileId) => Promise<void>
  readonly setKeepAlive: (id: ProfileId, keepAlive: KeepAlive) => Promise<void>
  readonly pin: (id: ProfileId, isPinned: boolean) => Promise<void>
  readonly refuseRenewal: (id: ProfileId) => Promise<void>
  /** Who renews. Both directions are asked about first. */
  readonly leaveToOtherTool: (id: ProfileId) => Promise<void>
  readonly takeBack: (id: ProfileId) => Promise<void>
  /** Another tool has renewed: whose tokens count. */
  readonly answerOtherPair: (id: ProfileId, whose: OtherPairAttempt) => Promise<void>
  readonly acknowledgeSettlement: (id: ProfileId) => Promise<void>
  /** Tries to save what is in memory only; nothing is renewed for it. */
  readonly saveHeld: (id: ProfileId) => Promise<void>
  /** Any answer of a server tells the time; it is the clock that is spoken of then. */
  readonly checkClock: () => Promise<void>
  readonly staySignedIn: (id: ProfileId, stays: boolean) => Promise<void>
  /** Does what the open confirmation asks about. */
  readonly confirm: () => Promise<void>
  readonly registerCertificate: (id: ProfileId) => Promise<void>
  readonly renewCertificate: (id: ProfileId) => Promise<void>
  readonly check: (id: ProfileId) => Promise<void>
  readonly copyToken: (id: ProfileId) => Promise<void>
  /** What a ticket may say of the token. */
  readonly copyPassport: (id: ProfileId) => Promise<void>
  /** The token goes to the one component that asked; the store never holds it. */
  readonly reveal: (id: ProfileId) => Promise<Result<Revealed>>
  readonly duplicate: (id: ProfileId) => Promise<void>
  readonly remove: (id: ProfileId) => Promise<void>
  readonly restore: (id: ProfileId) => Promise<void>
  /** True once it is saved, as the next one. */
  readonly rename: (id: ProfileId, names: ProfileNames) => Promise<boolean>
  readonly editKeys: (id: ProfileId, keys: KeysEdit) => Promise<boolean>
  readonly tryAgain: (id: ProfileId) => Promise<void>
}

export function profileActions(parts: StoreParts): ProfileActions {
  const { wallet, get, set } = parts
  const run = (id: ProfileId, what: Attempt): Promise<void> => runAttempt(parts, id, what)
  const askOrRun = async (
    id: ProfileId,
    what: LossyAttempt,
    known: Partial<ProfileSummary> = {},
  ): Promise<void> => {
    const profile = findProfile(parts, id)
    if (profile !== undefined && needsConfirmation(parts, { ...profile, ...known }, what)) {
      set({ dialog: { type: 'confirm', attempt: what, profileId: id } })
    } else await run(id, what)
  }
  return {
    renew: (id) => askOrRun(id, 'renew'),
    renewEncodedTwice: (id) => askOrRun(id, 'renew-encoded-twice'),
    renewListed: (id) => askOrRun(id, 'renew', { copies: [] }),
    signInAgain: (id) => askOrRun(id, 'sign-in'),
    signInAsSomeoneElse: (id) => askOrRun(id, 'sign-in-as-other'),
    setKeepAlive: (id, keepAlive) => run(id, `keep-${keepAlive}`),
    pin: (id, isPinned) => run(id, isPinned ? 'pin' : 'unpin'),
    refuseRenewal: (id) => run(id, 'refuse-renewal'),
    leaveToOtherTool: (id) => askOrRun(id, 'leave-to-other-tool'),
    takeBack: (id) => askOrRun(id, 'take-back'),
    answerOtherPair: run,
    acknowledgeSettlement: (id) => run(id, 'acknowledge-settlement'),
    saveHeld: (id) => run(id, 'save-held'),
    checkClock: async () => {
      const asked = clockTeller(get())
      if (asked !== undefined) await run(asked.id, 'check-clock')
    },
    staySignedIn: (id, stays) => run(id, stays ? 'stay-signed-in' : 'forget-sign-in'),
    confirm: async () => {
      const { dialog } = get()
      if (dialog.type !== 'confirm') return
      set({ dialog: { type: 'none' } })
      await run(dialog.profileId, dialog.attempt)
    },
    registerCertificate: (id) => run(id, 'register-certificate'),
    renewCertificate: (id) => run(id, 'renew-certificate'),
    check: (id) => run(id, 'check'),
    copyToken: (id) => run(id, 'copy'),
    copyPassport: (id) => run(id, 'copy-passport'),
    reveal: (id) => attempt(() => wallet.reveal(id)),
    duplicate: (id) => run(id, 'duplicate'),
    remove: (id) => run(id, 'remove'),
    restore: async (id) => {
      const restored = await attempt(() => wallet.restore(id))
      // Undo stays until it has worked: there is no other way back.
      if (restored.ok) set({ notice: undefined })
    },
    rename: (id, names) => submit(parts, () => wallet.rename(id, names)),
    editKeys: (id, keys) => submit(parts, () => wallet.editKeys(id, keys)),
    tryAgain: async (id) => {
      const what = get().failures[id]?.attempt
      if (what !== undefined) await run(id, what)
    },
  }
}

/** Whose server is asked for the time: the practice environment has this computer’s own clock. */
function clockTeller({ wallet }: WindowState): ProfileSummary | undefined {
  const able = wallet?.profiles.filter((profile) => profile.hasToken)
  return able?.find(({ providerId }) => providerId !== 'practice') ?? able?.[0]
}

function needsConfirmation(
  parts: StoreParts,
  profile: ProfileSummary,
  what: LossyAttempt,
): boolean {
  if (what === 'leave-to-other-tool' || what === 'take-back') return true
  const { profiles = [], clockOffByMs = 0 } = parts.get().wallet ?? {}
  return isLossWorthAWord(profile, { profiles, now: parts.now() - clockOffByMs })
}

/** One attempt per profile at a time; its failure replaces the earlier one. */
async function runAttempt(parts: StoreParts, id: ProfileId, what: Attempt): Promise<void> {
  const { get, set } = parts
  if (get().busy[id] !== undefined) return
  const name = findProfile(parts, id)?.name ?? ''
  set({
    busy: { ...get().busy, [id]: what },
    failures: without(get().failures, id),
    isPastExchange: false,
  })
  const answer = await attempt(() => perform(parts, { id, what, name }))
  set({ busy: without(get().busy, id) })
  if (!answer.ok) {
    set({ failures: { ...get().failures, [id]: { attempt: what, failure: answer.failure } } })
  } else if (answer.value !== undefined) set({ notice: answer.value })
}

function findProfile({ get }: StoreParts, id: ProfileId): ProfileSummary | undefined {
  return get().wallet?.profiles.find((profile) => profile.id === id)
}
