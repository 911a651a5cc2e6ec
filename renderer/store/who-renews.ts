import { ownTemplateId } from '#core/exporters/exporter-id'
import { exporterOf } from '#core/exporters/index'
import type { Holder } from '#core/profile'
import type { ExportRequest } from '#core/wallet-requests'
import type { ExportState, Unanswered } from './export-state'
import { keptOf } from './linking-state'
import type { WindowState } from './state'
import type { StoreParts } from './store-parts'

type Asked = Pick<WindowState, 'exporting' | 'linking'>

/** What the person has said so far. */
export function renewerSaid({ exporting, linking }: Asked): Holder | undefined {
  if (exporting.leavesRenewing === true) return 'other-tool'
  return linking.isKept && notKeptAs(exporting) === undefined ? 'wallet' : undefined
}

/** Why the next token would not get to where this form goes. */
export function notKeptAs({
  exporterId,
}: Pick<ExportState, 'exporterId'>): 'template' | 'form' | undefined {
  if (exporterId === ownTemplateId) return 'template'
  return exporterOf(exporterId).form === undefined ? undefined : 'form'
}

type Answer = Pick<ExportRequest, 'keepUpToDate' | 'slotName' | 'leavesRenewing'>

interface HandingOver {
  readonly way: 'file' | 'clipboard'
  readonly withRefreshToken: boolean
  /** Who renews now. */
  readonly holder: Holder | undefined
}

/** What of it travels with a request, or why the request cannot be made yet. */
export function answerFor(state: Asked, handing: HandingOver): Answer | Unanswered {
  const { way, withRefreshToken, holder } = handing
  const said = holder === 'other-tool' ? holder : renewerSaid(state)
  const kept = way === 'file' && said === 'wallet' ? keptOf(state.linking) : {}
  if (!withRefreshToken) return kept
  if (said === undefined) return { why: 'missing' }
  if (said === 'other-tool') return { leavesRenewing: true }
  return way === 'file' ? kept : { why: 'copying' }
}

export function isUnanswered(answer: Answer | Unanswered): answer is Unanswered {
  return 'why' in answer
}

/** *Keep this file up to date* and the answer are one choice: neither can contradict the other. */
export function choose({ get, set }: StoreParts, choice: Holder | 'not-kept'): void {
  const { exporting, linking } = get()
  if (exporting.busy) return
  const { question: _asked, unanswered: _named, leavesRenewing: before, ...rest } = exporting
  const leaves = choice === 'other-tool' || (choice === 'not-kept' && before === true)
  set({
    exporting: leaves ? { ...rest, leavesRenewing: true } : rest,
    linking: { ...linking, isKept: choice === 'wallet' },
  })
}
