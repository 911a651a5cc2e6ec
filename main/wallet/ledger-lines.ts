import {
  fileOf,
  handOversOf,
  lastAtOf,
  standingOf,
  withoutDigests,
  type HandOver,
  type LedgerLine,
  type Standing,
} from '#core/ledger'
import type { Profile } from '#core/profile'
import type { VaultRecord } from '#core/vault-document'
import type { FileLook, WrittenFiles } from '../handoff/written-files'
import { createQueue } from '../queue'
import type { WalletParts } from './parts'

/** How long the person waits for files before they are shown as not to be looked at. */
const patienceMs = 3_000

export interface LedgerLines {
  /** Newest first, also of what lies in the trash: what was handed over is out all the same. */
  all(): Promise<readonly LedgerLine[]>
}

interface Place {
  readonly profile: Profile
  readonly handOver: HandOver
  readonly path: string | undefined
  readonly isLinked: boolean
}

/** One file after another: a drive that does not answer holds up one look, and nothing else of the wallet. */
export function createLedgerLines(
  parts: Pick<WalletParts, 'vault' | 'clock' | 'book' | 'linkedFiles'>,
  files: Pick<WrittenFiles, 'look'>,
): LedgerLines {
  const { vault, clock } = parts
  const queue = createQueue()

  const lineOf = async (place: Place, isLate: () => boolean): Promise<LedgerLine> => {
    const { profile, handOver, path, isLinked } = place
    const digest = handOver.entry.type === 'exported' ? handOver.entry.digest : undefined
    const look = path === undefined ? undefined : await lookWithin({ path, digest, isLate })
    const [entry = handOver.entry] = withoutDigests([handOver.entry])
    return {
      profileId: profile.id,
      lineId: handOver.lineId,
      profileName: profile.name,
      client: profile.client,
      ...(profile.deletedAt === undefined ? {} : { isDeleted: true }),
      entry,
      standing: isLinked ? linkedStanding(vault, path) : standing(handOver, look),
      isRemovable: look === 'same' && !isLinked,
    }
  }

  const lookWithin = (asked: {
    readonly path: string
    readonly digest: string | undefined
    readonly isLate: () => boolean
  }): Promise<FileLook> =>
    new Promise((resolve) => {
      const stop = clock.after(patienceMs, () => resolve('unknown'))
      const looked = queue.run(async () =>
        asked.isLate() ? 'unknown' : files.look(asked.path, asked.digest),
      )
      void looked
        .catch((): FileLook => 'unknown')
        .then((look) => {
          stop()
          resolve(look)
        })
    })

  return {
    all: async () => {
      const until = clock.now() + patienceMs
      const linked = linkedPaths(parts)
      const places = newestByPath(vault.all().flatMap((record) => placesOf(record, linked)))
      const lines = await Promise.all(
        places.map((place) => lineOf(place, () => clock.now() > until)),
      )
      return lines.toSorted((one, other) => lastAtOf(other.entry) - lastAtOf(one.entry))
    },
  }
}

/** Where the files are that the wallet keeps up to date. Those of a profile in the trash are not written any more. */
export function linkedPaths({
  book,
  linkedFiles,
}: Pick<WalletParts, 'book' | 'linkedFiles'>): ReadonlySet<string> {
  const kept = linkedFiles.book.files().filter(({ owner }) => {
    const id = linkedFiles.book.profileOf(owner)
    const profile = id === undefined ? undefined : book.findProfile(id)
    return profile !== undefined && profile.deletedAt === undefined
  })
  return new Set(kept.map(({ path }) => path))
}

/** One that somebody else has changed is not kept up to date before the person has said which counts. */
function linkedStanding(vault: Pick<WalletParts['vault'], 'all'>, path?: string): Standing {
  const isChanged = vault
    .all()
    .some(
      (record) =>
        record.kind === 'linked-file' &&
        record.file.path === path &&
        (record.file.state.type === 'edited' || record.file.state.type === 'other-pair'),
    )
  return { type: isChanged ? 'changed' : 'linked' }
}

function placesOf(record: VaultRecord, linked: ReadonlySet<string>): readonly Place[] {
  if (record.kind !== 'profile') return []
  const { profile } = record
  return handOversOf(profile).map((handOver) => {
    const path = fileOf(handOver.entry)
    return { profile, handOver, path, isLinked: path !== undefined && linked.has(path) }
  })
}

/** What another profile has written over since is not there any more. */
function newestByPath(places: readonly Place[]): readonly Place[] {
  const newest = new Map<string, Place>()
  for (const place of places) {
    const { path, handOver } = place
    if (path === undefined) continue
    const other = newest.get(path)
    if (other === undefined || other.handOver.entry.at <= handOver.entry.at) newest.set(path, place)
  }
  return places.filter((place) => place.path === undefined || newest.get(place.path) === place)
}

function standing(handOver: HandOver, look: FileLook | undefined): Standing {
  const { staleSince } = handOver
  if (look === 'missing' || look === 'unknown') return { type: look }
  if (look === 'changed' || look === 'link') {
    return { type: 'changed', ...(staleSince === undefined ? {} : { since: staleSince }) }
  }
  return standingOf(handOver)
}
