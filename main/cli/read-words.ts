import { parseArgs } from 'node:util'
import { UsageError } from './usage-error'

/** The options of all commands together, and whether each takes a value. */
const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  'passphrase-stdin': { type: 'boolean' },
  csv: { type: 'boolean' },
  ics: { type: 'boolean' },
  header: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  'with-refresh': { type: 'boolean' },
  due: { type: 'boolean' },
  all: { type: 'boolean' },
  paste: { type: 'boolean' },
  'renewed-by': { type: 'string' },
  keep: { type: 'boolean' },
  slot: { type: 'string' },
  name: { type: 'string' },
  'replace-other-stage': { type: 'string' },
  'git-exclude': { type: 'boolean' },
  save: { type: 'string' },
} as const

export type OptionName = keyof typeof options

/** What was typed, sorted: words in their order, options by name. */
export interface Words {
  readonly words: readonly string[]
  readonly flags: ReadonlySet<OptionName>
  readonly values: ReadonlyMap<OptionName, string>
  /** All that was given for an option, in its order. */
  readonly all: (name: OptionName) => readonly string[]
  /** What stood after two dashes. */
  readonly rest: readonly string[] | undefined
}

/** Throws `UsageError`. Nothing here knows which command has which option. */
export function readWords(typed: readonly string[]): Words {
  const end = typed.indexOf('--')
  const before = end === -1 ? typed : typed.slice(0, end)
  const { tokens } = parseArgs({
    args: [...before],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const [flags, values] = [new Set<OptionName>(), new Map<OptionName, string>()]
  const words: string[] = []
  const given: (readonly [OptionName, string])[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    if (!isOption(name)) throw new UsageError('option-unknown', rawName)
    if (options[name].type === 'boolean') {
      if (value !== undefined) throw new UsageError('value-unwanted', rawName)
      flags.add(name)
    } else {
      const isNext = inlineValue !== true && value !== '-' && (value ?? '').startsWith('-')
      if (!value || isNext) throw new UsageError('value-missing', rawName)
      values.set(name, value)
      given.push([name, value])
    }
  }
  const all = (name: OptionName): readonly string[] =>
    given.flatMap(([one, value]) => (one === name ? [value] : []))
  return { words, flags, values, all, rest: end === -1 ? undefined : typed.slice(end + 1) }
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name)
}
