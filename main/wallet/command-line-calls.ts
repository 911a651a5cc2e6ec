import type { ExportValues } from '#core/exporters/exporter'
import type { VariableNames } from '#core/exporters/parts/variable-names'
import type { ProfileId } from '#core/profile'
import { exportOrder } from '../profiles/export-order'
import { makeCurrent } from './handoff-calls'
import type { WalletParts } from './parts'

/** What the command line asks beyond what a window may. */
export interface CommandLineCalls {
  /** The profile's values for a program that asks for them each time. Rejects with `no-token`. */
  handOut(id: ProfileId): Promise<HandedOut>
}

/** Plain text, without what a program would need to renew by itself. */
export interface HandedOut extends Omit<ExportValues, 'refreshToken'> {
  /** Of variables. */
  readonly names: VariableNames
}

/** A script may ask every minute: the history has room for other things too. */
const notedAgainAfterMs = 3_600_000

/**
 * What is asked for each time is no copy: who asks again after a renewal gets the new token. So it is noted as shown, and
 * once an hour.
 */
export function commandLineCalls(parts: WalletParts): CommandLineCalls {
  const { book, clock, lateNotes, announced } = parts
  return {
    handOut: (id) =>
      announced(async () => {
        await makeCurrent(parts, id)
        const order = { profileId: id, exporterId: 'dotenv', includeRefreshToken: false } as const
        const { values: all, options } = await exportOrder(parts, order)
        const { refreshToken: _, ...values } = all
        const last = book.profile(id).history.at(-1)
        const at = clock.now()
        const isNoted = last?.type === 'revealed' && Math.abs(at - last.at) < notedAgainAfterMs
        if (!isNoted) await lateNotes.note(id, { type: 'revealed', at })
        return { ...values, apiSecret: '', names: options.names ?? {} }
      }),
  }
}
