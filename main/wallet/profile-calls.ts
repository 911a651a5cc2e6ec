import { settledAtOf } from '#core/keep-alive'
import type { Profile, ProfileId } from '#core/profile'
import type { Identity } from '#core/providers/provider'
import { text } from '#core/text/text'
import { passportText, tokenPassport } from '#core/token-passport'
import { withoutDigests } from '#core/ledger'
import type { WalletApi } from '#core/wallet-api'
import { freeName } from '../profiles/free-name'
import { summariseProfile } from '../profiles/summary'
import { inTurnOf } from '../refresh/key-turns'
import type { WalletParts } from './parts'

type ProfileCalls = Pick<
  WalletApi,
  | 'renew'
  | 'renewEncodedTwice'
  | 'registerCertificate'
  | 'renewCertificate'
  | 'setKeepAlive'
  | 'pin'
  | 'refuseRenewal'
  | 'leaveToOtherTool'
  | 'acknowledgeSettlement'
  | 'saveHeld'
  | 'check'
  | 'copyPassport'
  | 'rename'
  | 'duplicate'
  | 'remove'
  | 'restore'
  | 'history'
>

export function profileCalls(parts: WalletParts): ProfileCalls {
  const { book, edits, keeper, renewal, announced, changed } = parts
  return {
    renew: (id) =>
      changed(async () => {
        const renewed = await renewal.renew(id)
        if (settledAtOf(renewed) === undefined) return renewed
        // Whoever asked for it has the answer: no notice need tell them that it settled an earlier try too.
        return edits.acknowledgeSettlement(id).catch(() => renewed)
      }),
    renewEncodedTwice: (id) => changed(() => renewal.renewEncodedTwice(id)),
    registerCertificate: (id) => changed(() => parts.certifiedApp.register(id)),
    renewCertificate: (id) => changed(() => parts.certifiedApp.rotate(id)),
    pin: (id, isPinned) => changed(() => edits.pin(id, isPinned)),
    setKeepAlive: (id, keepAlive) => changed(() => edits.setKeepAlive(id, keepAlive)),
    refuseRenewal: (id) => changed(() => edits.refuseRenewal(id)),
    leaveToOtherTool: (id) =>
      changed(async () => {
        // A pair that is only in memory is saved first: its save would make this wallet the holder again.
        await keeper.saveHeld(id)
        return inTurnOf(parts, id, { work: () => edits.leaveToOtherTool(id) })
      }),
    acknowledgeSettlement: (id) => changed(() => edits.acknowledgeSettlement(id)),
    saveHeld: (id) =>
      changed(async () => {
        await keeper.saveHeld(id)
        return book.profile(id)
      }),
    check: (id) => announced(() => checkNewest(parts, id)),
    copyPassport: async (id) => {
      const { gauge, ...summary } = parts.gauges.onto(summariseProfile(book, book.profile(id)))
      await parts.copyText(passportText(tokenPassport(summary, gauge)))
    },
    rename: (id, names) => changed(() => edits.rename(id, names)),
    duplicate: (id) =>
      changed(async () => {
        const name = freeName(book, text.names.copyOf(book.profile(id).name))
        return edits.duplicate(id, name)
      }),
    remove: (id) =>
      announced(async () => {
        await removeUnused(parts, id)
        // What is kept of its sign-ins goes at once: it would let somebody in. What is left is deleted at the next start.
        await parts.forgetSignIn(id).catch(() => undefined)
      }),
    restore: (id) => changed(() => edits.restore(id)),
    history: async (id) => withoutDigests(book.profile(id).history),
  }
}

/** A token that another process has replaced would be refused. */
async function checkNewest(
  { vault, checkIdentity }: WalletParts,
  id: ProfileId,
): Promise<Identity> {
  await vault.reread().catch(() => undefined)
  return checkIdentity(id)
}

/**
 * What lies in the trash is in no renewal's hands, and no newer tokens of it exist in memory only: what was brought along
 * may take them out of there.
 */
async function removeUnused(parts: WalletParts, id: ProfileId): Promise<void> {
  const { book, edits, keeper, lateNotes } = parts
  // Keys that cannot be read are used by nobody.
  if (book.findCredential(book.profile(id).credentialId) === undefined) {
    await edits.remove(id)
    return
  }
  const work = async (): Promise<Profile> => {
    await keeper.saveHeld(id)
    await lateNotes.settle(id)
    return edits.remove(id)
  }
  await inTurnOf(parts, id, { work })
}
