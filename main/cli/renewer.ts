import type { Holder, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import type { ExportRequest } from '#core/wallet-requests'
import type { Context } from './context'
import type { WalletOrder } from './order'
import { UsageError } from './usage-error'

type ExportOrder = Extract<WalletOrder, { type: 'export' }>
type Answer = Pick<ExportRequest, 'keepUpToDate' | 'slotName' | 'leavesRenewing'>

const mostTries = 3

/**
 * Who renews from now on, and so whether the file is kept up to date. A refresh token goes nowhere before that is typed:
 * with the command, or on the terminal.
 */
export async function renewerFor(
  context: Context,
  order: ExportOrder,
  { name, holder }: Pick<ProfileSummary, 'name' | 'holder'>,
): Promise<Answer> {
  const isElsewhere = holder === 'other-tool'
  if (isElsewhere && order.keeps === true) throw new UsageError('keep-renewed-elsewhere', name)
  if (!order.withRefresh) return order.keeps === true ? keptOf(order) : {}
  const said = isElsewhere ? holder : (order.renewedBy ?? (await asked(context, order)))
  return said === 'wallet' ? keptOf(order) : { leavesRenewing: true }
}

function keptOf({ slot }: ExportOrder): Answer {
  return { keepUpToDate: true, ...(slot === undefined ? {} : { slotName: slot }) }
}

async function asked({ terminal }: Context, order: ExportOrder): Promise<Holder> {
  const words = text.commandLine.whoRenews
  const offered = offeredFor(order)
  const question = offered.length > 1 ? words.asks : words.asksFor[offered[0] ?? 'other-tool']
  for (let turn = 1; turn <= mostTries; turn += 1) {
    const typed = await terminal.ask(question, { isHidden: false })
    if (typed === undefined) break
    const said = offered.find((one) => one === typed.trim().toLowerCase())
    if (said !== undefined) return said
  }
  throw new UsageError('holder-unsaid')
}

/** This wallet only where it can write the next token. */
function offeredFor({ keeps, out, form, names }: ExportOrder): readonly Holder[] {
  if (keeps === true) return ['wallet']
  const mayKeep = out !== undefined && form.type === 'listed' && names === undefined
  return mayKeep ? ['wallet', 'other-tool'] : ['other-tool']
}
