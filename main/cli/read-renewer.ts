import type { Holder } from '#core/profile'
import type { WalletOrder } from './order'
import type { Words } from './read-words'
import { UsageError } from './usage-error'

type ExportOrder = Extract<WalletOrder, { type: 'export' }>

/** Who renews from now on, and whether the file is kept up to date. Throws `UsageError` where the two do not fit. */
export function readRenewer(
  { flags, values }: Words,
  { form, out, withRefresh, names }: Omit<ExportOrder, 'keeps'>,
): Pick<ExportOrder, 'keeps' | 'slot' | 'renewedBy'> {
  const renewedBy = holderIn(values.get('renewed-by'))
  if (renewedBy !== undefined && !withRefresh) throw new UsageError('renewed-by-alone')
  if (renewedBy === 'other-tool' && flags.has('keep')) throw new UsageError('keep-elsewhere')
  const keeps = flags.has('keep') || renewedBy === 'wallet'
  const slot = values.get('slot')
  if (slot !== undefined && !keeps) throw new UsageError('slot-alone')
  if (keeps && out === undefined) throw new UsageError('keep-out-missing')
  if (keeps && form.type === 'template') throw new UsageError('keep-template')
  if (keeps && names !== undefined) throw new UsageError('keep-names')
  return {
    ...(keeps ? { keeps } : {}),
    ...(slot === undefined ? {} : { slot }),
    ...(renewedBy === undefined ? {} : { renewedBy }),
  }
}

/** After `--renewed-by`. Throws `UsageError`. */
export function holderIn(typed: string | undefined): Holder | undefined {
  if (typed === undefined || typed === 'wallet' || typed === 'other-tool') return typed
  throw new UsageError('holder-unknown')
}
