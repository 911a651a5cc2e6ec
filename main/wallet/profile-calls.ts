import { WalletError } from '#core/errors'
import { settledAtOf } from '#core/keep-alive'
import type { ProfileId } from '#core/profile'
import type { Identity } from '#core/providers/provider'
import { text } from '#core/text/text'
import { passportText, tokenPassport } from '#core/token-passport'
import type { WalletApi } from '#core/wallet-api'
import { freeName } from '../profiles/free-name'
import { summariseProfile } from '../profiles/summary'
import { inTurnOf } from '../refresh/key-turns'
import type { WalletParts } from './parts'

type ProfileCalls = Pick<
  WalletApi,
  | 'renew'
  | 'registerCertificate'
  | 'renewCertificate'
  | 'setKeepAlive'
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
  | 'editKeys'
  | 'history'
>

export function profileCalls(parts: WalletParts): ProfileCalls {
  const { book, edits, keeper, renewal, signInProfile, announced, changed } = parts
  return {
    renew: (id) =>
      changed(async () => {
        const renewed = await renewal.renew(id)
        if (settledAtOf(renewed) === undefined) return renewed
        // Whoever asked for it has the answer: no notice need tell them that it settled an earlier try too.
        return edits.acknowledgeSettlement(id).catch(() => renewed)
      }),
    registerCertificate: (id) => changed(() => parts.certifiedApp.register(id)),
    renewCertificate: (id) => changed(() => parts.certifiedApp.rotate(id)),
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
        await edits.remove(id)
        // What is kept of its sign-ins goes at once: it would let somebody in. What is left is deleted at the next start.
        await parts.forgetSignIn(id).catch(() => undefined)
      }),
    restore: (id) => changed(() => edits.restore(id)),
    editKeys: (id, keys) =>
      changed(() =>
        // Not while the keys are in use: a token that is on its way, or in memory only, belongs to them.
        inTurnOf(parts, id, {
          work: async () => {
            if (signInProfile.isOpen(id)) throw new WalletError('keys-in-use')
            await keeper.saveHeld(id)
            return edits.editKeys(id, keys)
          },
        }),
      ),
    history: async (id) => book.profile(id).history,
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
