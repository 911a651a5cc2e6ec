import type { Result } from '#core/errors'
import type { LedgerFilter, LedgerLine, LineRef, Removal } from '#core/ledger'
import type { ProfileId } from '#core/profile'
import { attempt } from './attempt'
import type { StoreParts } from './store-parts'

/** Where tokens went. The answers go to the component that asked; the store holds none. */
export interface LedgerActions {
  readonly showLedger: (profileId?: ProfileId) => void
  readonly loadLedger: () => Promise<Result<readonly LedgerLine[]>>
  readonly removeFiles: (lines: readonly LineRef[]) => Promise<Result<readonly Removal[]>>
  readonly labelLine: (line: LineRef, label: string) => Promise<Result<void>>
  readonly forgetLine: (line: LineRef) => Promise<Result<void>>
  readonly saveLedger: (
    filter: LedgerFilter,
  ) => Promise<Result<{ readonly savedTo: string | undefined }>>
  readonly showLineInFolder: (line: LineRef) => Promise<Result<void>>
}

export function ledgerActions({ wallet, set }: StoreParts): LedgerActions {
  return {
    showLedger: (profileId) => {
      const of = profileId === undefined ? {} : { profileId }
      set({ view: { type: 'ledger', ...of }, dialog: { type: 'none' } })
    },
    loadLedger: () => attempt(() => wallet.ledger()),
    removeFiles: (lines) => attempt(() => wallet.removeFiles(lines)),
    labelLine: (line, label) => attempt(() => wallet.labelLine(line, label)),
    forgetLine: (line) => attempt(() => wallet.forgetLine(line)),
    saveLedger: (filter) => attempt(() => wallet.saveLedger(filter)),
    showLineInFolder: (line) => attempt(() => wallet.showLineInFolder(line)),
  }
}
