import { settledAtOf } from '#core/keep-alive'
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
  | 'renewEncodedTwice'
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
  | 'history'
>

export function profileCalls(parts: WalletParts): ProfileCalls {
  const { book, edits, keeper, renewal, checkIdentity, announced, changed } = parts
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
    check: (id) => announced(() => checkIdentity(id)),
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
    history: async (id) => book.profile(id).history,
  }
}
