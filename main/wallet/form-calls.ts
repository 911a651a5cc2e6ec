import { WalletError } from '#core/errors'
import type { FormRow } from '#core/exporters/exporter'
import { carriesToken } from '#core/exporters/exporter-id'
import { exporterOf } from '#core/exporters/index'
import type { WalletApi } from '#core/wallet-api'
import type { FormFieldRequest } from '#core/wallet-requests'
import type { ExportOrder } from '../handoff/exports'
import { checkNames } from '../profiles/export-order'
import { currentOrder, handOver, makeCurrent } from './handoff-calls'
import type { WalletParts } from './parts'

/** Copies of fields of one form within so long are one use of it. */
const oneUseMs = 3_600_000

/** Forms that a person fills in at the destination, field by field; and the names in those that write variables. */
export function formCalls(parts: WalletParts): Pick<WalletApi, 'copyFormField' | 'nameVariables'> {
  return {
    nameVariables: (service, names) =>
      parts.announced(async () => {
        checkNames(service, names)
        await parts.book.nameVariables(service, names)
      }),
    copyFormField: (request) =>
      parts.announced(async () => {
        const { profileId, exporterId, label: _, ...answer } = request
        if (carriesToken(exporterId)) await makeCurrent(parts, profileId)
        const asked = { profileId, exporterId, includeRefreshToken: false }
        const order = await currentOrder(parts, asked)
        const { field, isSecret } = rowIn(order, request)
        const deliver = (current: ExportOrder) =>
          parts.clipboardKeeper.copy(rowIn(current, request).value)
        const includeRefreshToken = field === 'refreshToken'
        const isNews = isSecret && (includeRefreshToken || !isNoted(parts, request))
        if (!isNews) return deliver(order)
        return handOver(parts, { ...asked, ...answer, includeRefreshToken }, deliver)
      }),
  }
}

function rowIn(
  { exporterId, values }: ExportOrder,
  { label }: FormFieldRequest,
): Extract<FormRow, { readonly type: 'value' }> {
  const rows = exporterOf(exporterId).form?.rows(values) ?? []
  const row = rows.find((one) => one.label === label)
  if (row?.type !== 'value') throw new WalletError('unexpected', 'no such field')
  return row
}

/** The history has a line of this use already: one for the form, not one a field. */
function isNoted(
  { book, clock }: WalletParts,
  { profileId, exporterId }: FormFieldRequest,
): boolean {
  const { history, tokenSet } = book.profile(profileId)
  const last = history.findLast(
    (entry) => entry.type === 'exported' && entry.exporterId === exporterId,
  )
  if (last === undefined || last.at < (tokenSet?.obtainedAt ?? 0)) return false
  return Math.abs(clock.now() - last.at) < oneUseMs
}
