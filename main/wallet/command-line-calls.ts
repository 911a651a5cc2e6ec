import type { ExportValues } from '#core/exporters/exporter'
import type { VariableNames } from '#core/exporters/parts/variable-names'
import type { ProfileId, ReadWay } from '#core/profile'
import { exportOrder } from '../profiles/export-order'
import { makeCurrent } from './handoff-calls'
import type { WalletParts } from './parts'

/** What the command line asks beyond what a window may. */
export interface CommandLineCalls {
  /** The profile's values for a program that asks for them each time. Rejects with `no-token`. */
  handOut(id: ProfileId, reading: Reading): Promise<HandedOut>
}

/** How a program reads, and which, where that is known: its name, and never what it was started with. */
export interface Reading {
  readonly how: ReadWay
  readonly program?: string
}

/** Plain text, without what a program would need to renew by itself. */
export interface HandedOut extends Omit<ExportValues, 'refreshToken'> {
  /** Of variables. */
  readonly names: VariableNames
}

/**
 * What is asked for each time is no copy: who asks again after a renewal gets the new token. So it is noted as read, and
 * counted.
 */
export function commandLineCalls(parts: WalletParts): CommandLineCalls {
  const { clock, lateNotes, announced } = parts
  return {
    handOut: (id, reading) =>
      announced(async () => {
        await makeCurrent(parts, id)
        const order = { profileId: id, exporterId: 'dotenv', includeRefreshToken: false } as const
        const { values: all, options } = await exportOrder(parts, order)
        const { refreshToken: _, ...values } = all
        const at = clock.now()
        await lateNotes.note(id, { type: 'read', at, lastAt: at, times: 1, ...reading })
        return { ...values, apiSecret: '', names: options.names ?? {} }
      }),
  }
}
