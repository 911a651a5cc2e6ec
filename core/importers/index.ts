import { anyText } from '#core/importers/any-text'
import { csv } from '#core/importers/csv'
import { curl } from '#core/importers/curl'
import { decodeBytes, decodePasted, type Decoded, type RefusedText } from '#core/importers/decode'
import { dotenv } from '#core/importers/dotenv'
import { profileLimit } from '#core/importers/draft'
import type { FoundProfile } from '#core/importers/found-profile'
import type { Importer, Reading, Source } from '#core/importers/importer'
import { importerIds, type FoundForm, type ImporterId } from '#core/importers/importer-id'
import { parseJson } from '#core/importers/json-drafts'
import { addNotes, type ImportNote } from '#core/importers/note'
import { postman } from '#core/importers/postman'
import { profileOf } from '#core/importers/profile-of'
import { sprApi } from '#core/importers/spr-api'
import { sprinklrConf } from '#core/importers/sprinklr-conf'
import { tokenJson } from '#core/importers/token-json'

const byId = {
  postman,
  'spr-api': sprApi,
  'token-json': tokenJson,
  curl,
  'sprinklr-conf': sprinklrConf,
  dotenv,
  csv,
  'any-text': anyText,
} satisfies { readonly [Id in ImporterId]: Importer & { readonly id: Id } }

/** What an import understood of a file or a text. Nothing of it is stored anywhere. */
export type Understood =
  | {
      readonly type: 'understood'
      readonly importerId: FoundForm
      readonly profiles: readonly FoundProfile[]
      readonly notes: readonly ImportNote[]
    }
  | { readonly type: 'nothing-found'; readonly notes: readonly ImportNote[] }
  | { readonly type: 'refused'; readonly reason: RefusedText | 'too-many-profiles' }

export interface ImportedFile {
  readonly bytes: Uint8Array
  /** The name without its folder: it helps to tell forms apart. */
  readonly fileName?: string
  /** When it was last written (epoch ms): a token in it is at least as old. */
  readonly writtenAt?: number
}

/**
 * Reads whatever form a file has at `now` (epoch ms). Never throws. Lives of tokens count from when the file was
 * written, if that is known; nothing in it is evaluated.
 */
export function understandFile(file: ImportedFile, now: number): Understood {
  const obtainedAt = Math.min(file.writtenAt ?? now, now)
  return understand(decodeBytes(file.bytes), { fileName: file.fileName ?? '', obtainedAt })
}

/** The same for a pasted text. */
export function understandText(pasted: string, now: number): Understood {
  return understand(decodePasted(pasted), { fileName: '', obtainedAt: now })
}

interface Origin {
  readonly fileName: string
  readonly obtainedAt: number
}

function understand(decoded: Decoded, { fileName, obtainedAt }: Origin): Understood {
  if (decoded.type === 'refused') return decoded
  const { text } = decoded
  const source: Source = { text, fileName, json: parseJson(text) }
  let unused: readonly ImportNote[] = []
  for (const importerId of importerIds) {
    const reading = byId[importerId].read(source)
    if (reading === undefined) continue
    if (reading.drafts.length > profileLimit) {
      return { type: 'refused', reason: 'too-many-profiles' }
    }
    const { profiles, notes } = checked(reading, obtainedAt)
    if (profiles.length > 0) return { type: 'understood', importerId, profiles, notes }
    // What says most about itself has the better words for what is wrong with it.
    if (unused.length === 0) unused = notes
  }
  return { type: 'nothing-found', notes: unused }
}

function checked(
  { drafts, notes }: Reading,
  obtainedAt: number,
): { readonly profiles: readonly FoundProfile[]; readonly notes: readonly ImportNote[] } {
  const read = drafts.map((draft) => profileOf(draft, obtainedAt))
  const all: ImportNote[] = []
  for (const one of [{ notes }, ...read]) addNotes(all, one.notes)
  return {
    profiles: read.flatMap(({ profile }) => (profile === undefined ? [] : [profile])),
    notes: all,
  }
}
