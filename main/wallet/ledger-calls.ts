import {
  fileOf,
  filterLines,
  handOversOf,
  withNotes,
  type HandOver,
  type LineRef,
  type Removal,
} from '#core/ledger'
import { ledgerCsv } from '#core/text/ledger-csv'
import { text } from '#core/text/text'
import type { WalletApi } from '#core/wallet-api'
import { writtenFiles } from '../handoff/written-files'
import { createLedgerLines, linkedPaths } from './ledger-lines'
import type { WalletParts } from './parts'

type LedgerCalls = Pick<
  WalletApi,
  'ledger' | 'removeFiles' | 'labelLine' | 'forgetLine' | 'saveLedger' | 'showLineInFolder'
>

/** Where tokens went, and what can be cleaned up of it. */
export function ledgerCalls(parts: WalletParts): LedgerCalls {
  const { book, clock, announced, exports } = parts
  const files = parts.writtenFiles ?? writtenFiles
  const ledger = createLedgerLines(parts, files)

  const note = async (line: LineRef, notes: Parameters<typeof withNotes>[2]): Promise<void> => {
    await book.update(line.profileId, (profile) => withNotes(profile, line.lineId, notes))
  }

  const removeOne = async (line: LineRef): Promise<Removal> => {
    const entry = handOverAt(parts, line)?.entry
    const path = entry === undefined ? undefined : fileOf(entry)
    if (entry?.type !== 'exported' || path === undefined) return { type: 'missing' }
    if (linkedPaths(parts).has(path)) return { type: 'left', why: 'linked' }
    if (entry.digest === undefined) return { type: 'left', why: 'unrecorded' }
    const removal = await files.remove(path, entry.digest)
    // The file is gone, whether that can be noted now or not.
    if (removal.type === 'removed') {
      await note(line, { removedAt: clock.now() }).catch(() => undefined)
    }
    return removal
  }

  return {
    ledger: async () => {
      // The command line may have handed something over meanwhile. What cannot be read now is shown as it was.
      await parts.vault.reread().catch(() => undefined)
      return ledger.all()
    },
    removeFiles: (lines) =>
      announced(async () => {
        const removals: Removal[] = []
        for (const line of lines) removals.push(await removeOne(line))
        return removals
      }),
    labelLine: (line, label) => announced(() => note(line, { label: label.trim() })),
    forgetLine: (line) => announced(() => note(line, { forgottenAt: clock.now() })),
    saveLedger: async (filter) => {
      const lines = filterLines(await ledger.all(), filter)
      return exports.saveText(text.ledger.csv.fileName, ledgerCsv(lines))
    },
    showLineInFolder: async (line) => {
      const entry = handOverAt(parts, line)?.entry
      const path = entry === undefined ? undefined : fileOf(entry)
      if (path !== undefined) parts.showInFolder(path)
      return Promise.resolve()
    },
  }
}

function handOverAt({ book }: WalletParts, line: LineRef): HandOver | undefined {
  const profile = book.findProfile(line.profileId)
  if (profile === undefined) return undefined
  return handOversOf(profile).find(({ lineId }) => lineId === line.lineId)
}
