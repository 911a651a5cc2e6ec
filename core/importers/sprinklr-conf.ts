import { readsAsPickle } from '#core/exporters/pickle'
import type { Fact, FactField } from '#core/importers/draft'
import type { Importer } from '#core/importers/importer'
import { everyLine, linesOf, shownName } from '#core/importers/lines'
import { addNotes, type ImportNote } from '#core/importers/note'

const fields: ReadonlyMap<string, FactField> = new Map([
  ['access_token', 'accessToken'],
  ['refresh_token', 'refreshToken'],
  ['redirect_uri', 'redirectUri'],
  // Written by the tool until 2019.
  ['redirect', 'redirectUri'],
  ['key', 'clientId'],
  ['secret', 'clientSecret'],
  ['path', 'environment'],
])

/**
 * The file of SprinklrClient's sample tools, read by the rules of EasySettings 3.3.3 and 4.0.1: a name ends at the
 * first `=`, quotes belong to the value, `(es_nl)` is a line feed, the last of several lines counts. EasySettings
 * makes objects of some values, by `pickle` even by running a program; here every value stays text.
 */
export const sprinklrConf = {
  id: 'sprinklr-conf',
  read: ({ text, fileName }) => {
    if (!/\.conf$/i.test(fileName) && !looksLikeConf(text)) return undefined
    const { settings, notes } = readSettings(text)
    const draft = Array.from(settings.values(), factOf)
    return draft.length === 0 ? undefined : { drafts: [draft], notes }
  },
} as const satisfies Importer

interface Setting {
  /** As it stands before the `=`, blanks and all. */
  readonly name: string
  readonly field: FactField
  readonly value: string
  readonly line: number
}

interface Settings {
  readonly settings: ReadonlyMap<string, Setting>
  readonly notes: readonly ImportNote[]
}

/** Settings, comments, sections and empty lines only, two of the names known: such a file, whatever it is called. */
function looksLikeConf(text: string): boolean {
  const known = new Set<string>()
  const isConf = everyLine(text, (line) => {
    const at = line.indexOf('=')
    const name = line.slice(0, Math.max(at, 0)).trim()
    if (fields.has(name)) known.add(name)
    return at > 0 || /^\s*(?:[#[]|$)/.test(line)
  })
  return isConf && known.size > 1
}

function readSettings(text: string): Settings {
  const settings = new Map<string, Setting>()
  const notes: ImportNote[] = []
  for (const { text: whole, line } of linesOf(text)) {
    const at = whole.indexOf('=')
    if (at < 0 || whole.trimStart().startsWith('#')) continue
    const name = whole.slice(0, at)
    const value = whole
      .slice(at + 1)
      .trimEnd()
      .replaceAll('(es_nl)', '\n')
    addNotes(notes, notesOn({ name, value, line }))
    const field = fields.get(name.trim())
    if (field === undefined) continue
    const before = settings.get(name.trim())
    if (before !== undefined && before.value !== value) {
      addNotes(notes, [{ type: 'repeated', name: shownName(name), line }])
    }
    settings.set(name.trim(), { name, field, value, line })
  }
  return { settings, notes }
}

/** An empty `path` is `prod`: there the addresses have no environment. */
function factOf({ field, value, line }: Setting): Fact {
  return { field, value: field === 'environment' && value.trim() === '' ? 'prod' : value, line }
}

function notesOn({ name, value, line }: Omit<Setting, 'field'>): readonly ImportNote[] {
  if (name.trim() === '') return [{ type: 'name-missing', line }]
  const at = { name: shownName(name), line }
  const isSpaced = name !== name.trim() || value !== value.trimStart()
  return [
    ...(isSpaced && fields.has(name.trim())
      ? [{ type: 'blanks-around-name' as const, ...at }]
      : []),
    ...(startsAsPickle(value) ? [{ type: 'pickle' as const, ...at }] : []),
  ]
}

/**
 * With line feeds in it, written `(es_nl)`, a value can hold the opcodes whose argument ends in one: those that name
 * what is to be run are among them.
 */
function startsAsPickle(value: string): boolean {
  return readsAsPickle(value) || (value.includes('\n') && /^[()\]}NcSIFLVPio\u0080]/.test(value))
}
