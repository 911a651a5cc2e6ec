import type { Imported } from '#core/import-preview'
import type { FoundProfile } from '#core/importers/found-profile'
import type { Understood } from '#core/importers/index'
import type { Profile } from '#core/profile'
import type { WalletApi } from '#core/wallet-api'
import { movingIn } from '../importing/moving-in'
import { newRecords, type Arrival } from '../importing/new-records'
import type { Laid } from '../importing/import-desk'
import type { ImportSource } from '../importing/plain-findings'
import { isHostForeign } from '../importing/preview'
import { isSealed } from '../moving/age-header'
import { readImportFile } from '../importing/read-import-file'
import { readPreset } from '../moving/preset'
import { refuseNowhereToSave } from './new-profile'
import type { WalletParts } from './parts'

type ImportCalls = Pick<
  WalletApi,
  | 'importText'
  | 'importFile'
  | 'importDropped'
  | 'confirmImport'
  | 'completeImport'
  | 'discardImport'
>

/** Taking over keys and tokens. What was understood lies on the desk, secrets and all, and the window sees a preview. */
export function importCalls(parts: WalletParts): ImportCalls {
  const { importDesk, understand, draft, announced } = parts
  const look = async (source: ImportSource) => {
    refuseNowhereToSave(parts)
    const start =
      source.type === 'file' ? source.bytes : Buffer.from(source.text.slice(0, longestStart))
    if (isSealed(start)) {
      return importDesk.laySealed(source.type === 'file' ? start : Buffer.from(source.text))
    }
    const preset = readPreset(start)
    if (preset !== undefined) return importDesk.lay(asUnderstood(preset), {})
    const writtenAt = source.type === 'file' ? source.writtenAt : undefined
    const understood = await understand(source)
    // It may have been locked meanwhile: then nothing secret is left lying about.
    refuseNowhereToSave(parts)
    return importDesk.lay(understood, writtenAt === undefined ? {} : { writtenAt })
  }
  return {
    importText: (text) => look({ type: 'text', text }),
    importFile: async () => {
      refuseNowhereToSave(parts)
      const path = await parts.askWhichFile()
      return path === undefined ? undefined : look(await readImportFile(path))
    },
    importDropped: (file) => look({ type: 'file', ...file }),
    confirmImport: ({ id, places, holder }) =>
      announced(async () => {
        refuseNowhereToSave(parts)
        const imported = await store(parts, importDesk.taken(id, places), holder)
        importDesk.clear()
        return imported
      }),
    completeImport: async (id, place) => {
      const [found] = importDesk.taken(id, [place]).profiles
      importDesk.clear()
      return draft.fill(found ?? {})
    },
    discardImport: async () => importDesk.clear(),
  }
}

/** More than any preset has. */
const longestStart = 100_000

function asUnderstood(preset: FoundProfile): Understood {
  return { type: 'understood', importerId: 'preset', profiles: [preset], notes: [] }
}

/** Worked out when its turn comes, so that no token comes into the wallet twice; all of it in one step, or nothing. */
async function store(
  { vault, book, clock, newId }: WalletParts,
  { profiles: chosen, ...origin }: Laid,
  holder: Arrival['holder'],
): Promise<Imported> {
  const now = clock.now()
  let stored: readonly Profile[] = []
  await vault.change(() => {
    const arrived = newRecords(chosen, { book, newId, now, holder, ...origin })
    stored = arrived.profiles
    return movingIn({ vault, book }, arrived, true)
  })
  return { profileIds: stored.map(({ id }) => id), toCheck: worthChecking(book, stored, now) }
}

/** A table may hold thousands; providers count their questions. */
const mostChecks = 50

/** Asking with a token costs nothing, unless it ends up with a stranger. */
function worthChecking(
  book: WalletParts['book'],
  profiles: readonly Profile[],
  now: number,
): Imported['toCheck'] {
  return profiles
    .filter(({ tokenSet, credentialId }) => {
      const isOver = (tokenSet?.expiresAt ?? Infinity) <= now
      return !isOver && !isHostForeign(book.credential(credentialId))
    })
    .slice(0, mostChecks)
    .map(({ id }) => id)
}
