import { exporterIds, type ExporterId } from '#core/exporters/exporter-id'
import { shells, type CommandName, type Order, type TypedForm, type Which } from './order'
import { readNames } from './read-names'
import { holderIn, readRenewer } from './read-renewer'
import { readWords, type OptionName, type Words } from './read-words'
import { UsageError } from './usage-error'

/** What was typed after the program's name. Throws `UsageError`. */
export function readOrder(typed: readonly string[]): Order {
  const all = readWords(typed)
  const { flags } = all
  return {
    order: orderOf(all),
    isJson: flags.has('json'),
    passphraseFromInput: flags.has('passphrase-stdin'),
  }
}

function orderOf(all: Words): Order['order'] {
  const [command, ...words] = all.words
  if (all.flags.has('help') || command === 'help') return { type: 'help' }
  if (all.flags.has('version')) return { type: 'version' }
  if (command === undefined) throw new UsageError('command-missing')
  if (!isCommand(command)) throw new UsageError('command-unknown', command)
  const { own, read } = commands[command]
  refuseForeignOptions(all, own)
  if (command !== 'exec' && all.rest !== undefined) {
    throw new UsageError('word-unwanted', ['--', ...all.rest].join(' '))
  }
  return read({ ...all, words })
}

interface Reading {
  readonly own: readonly OptionName[]
  readonly read: (typed: Words) => Order['order']
}

const commands: Readonly<Record<CommandName, Reading>> = {
  help: plain(() => ({ type: 'help' })),
  version: plain(() => ({ type: 'version' })),
  formats: plain(() => ({ type: 'formats' })),
  list: { own: ['csv', 'ics'], read: readList },
  doctor: {
    own: ['save'],
    read: (typed) => {
      const save = typed.values.get('save')
      const order = plain(() => ({ type: 'doctor' as const })).read(typed)
      return save === undefined ? order : { type: 'doctor', save }
    },
  },
  show: { own: [], read: ({ words }) => ({ type: 'show', name: nameIn(words) }) },
  check: { own: [], read: ({ words }) => ({ type: 'check', name: nameIn(words) }) },
  token: {
    own: ['header'],
    read: ({ words, flags }) => ({
      type: 'token',
      name: nameIn(words),
      asHeader: flags.has('header'),
    }),
  },
  export: {
    own: [
      'format',
      'out',
      'with-refresh',
      'renewed-by',
      'keep',
      'slot',
      'name',
      'replace-other-stage',
      'git-exclude',
    ],
    read: readExport,
  },
  copies: {
    own: [],
    read: ({ words }) =>
      words.length === 0 ? { type: 'copies' } : { type: 'copies', name: nameIn(words) },
  },
  renew: { own: ['due', 'all'], read: (typed) => ({ type: 'renew', which: whichIn(typed) }) },
  use: {
    own: [],
    read: ({ words: [slot, ...words] }) => {
      if (slot === undefined || slot === '') throw new UsageError('slot-missing')
      return { type: 'use', slot, name: nameIn(words) }
    },
  },
  'sign-in': {
    own: ['paste'],
    read: ({ words, flags }) => ({
      type: 'sign-in',
      name: nameIn(words),
      isPasted: flags.has('paste'),
    }),
  },
  exec: {
    own: [],
    read: ({ words, rest = [] }) => {
      const name = nameIn(words)
      if (rest.length === 0) throw new UsageError('program-missing')
      return { type: 'exec', name, program: rest }
    },
  },
  bundle: {
    own: ['out', 'with-refresh'],
    read: ({ words, flags, values }) => {
      const out = values.get('out')
      if (words.length === 0) throw new UsageError('name-missing')
      if (out === undefined || out === '-') throw new UsageError('out-missing')
      return { type: 'bundle', names: words, out, withRefresh: flags.has('with-refresh') }
    },
  },
  import: {
    own: ['renewed-by'],
    read: ({ words, values }) => {
      const holder = holderIn(values.get('renewed-by')) ?? 'other-tool'
      return { type: 'import', file: onlyWord(words, 'file-missing'), holder }
    },
  },
  completion: {
    own: [],
    read: ({ words }) => {
      const shell = shells.find((one) => one === words[0])
      if (shell === undefined || words.length > 1) throw new UsageError('shell-unknown')
      return { type: 'completion', shell }
    },
  },
}

export const commandNames = Object.keys(commands) as readonly CommandName[]

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word)
}

function plain(read: () => Order['order']): Reading {
  return {
    own: [],
    read: ({ words: [tooMany] }) => {
      if (tooMany !== undefined) throw new UsageError('word-unwanted', tooMany)
      return read()
    },
  }
}

function readList(typed: Words): Order['order'] {
  const order = plain(() => ({ type: 'list' as const })).read(typed)
  const ways = (['json', 'csv', 'ics'] as const).filter((way) => typed.flags.has(way))
  if (ways.length > 1) throw new UsageError('list-one-form')
  const [way] = ways
  return way === undefined || way === 'json' ? order : { type: 'list', as: way }
}

function readExport(all: Words): Order['order'] {
  const { words, flags, values } = all
  const [name, format] = [nameIn(words), values.get('format')]
  if (format === undefined) throw new UsageError('format-missing')
  const form = formIn(format)
  const out = values.get('out')
  const place = out === undefined || out === '-' ? {} : { out }
  const withRefresh = flags.has('with-refresh')
  const names = readNames(all.all('name'))
  const renamed = Object.keys(names).length === 0 ? {} : { names }
  const typed = values.get('replace-other-stage')
  const replaces = typed === undefined ? {} : { replaces: typed }
  const excludes = flags.has('git-exclude') ? { excludes: true as const } : {}
  const where = { ...place, ...replaces, ...excludes }
  const order = { type: 'export', name, form, ...where, withRefresh, ...renamed } as const
  return { ...order, ...readRenewer(all, order) }
}

const ownTemplate = /^template:(.+)$/s

function formIn(format: string): TypedForm {
  const name = ownTemplate.exec(format)?.[1]
  if (name !== undefined) return { type: 'template', name }
  const id = exporterIds.find((one): one is ExporterId => one === format)
  if (id === undefined) throw new UsageError('format-unknown', format)
  return { type: 'listed', id }
}

function whichIn({ words, flags }: Words): Which {
  const ways = words.length + Number(flags.has('due')) + Number(flags.has('all'))
  if (ways === 1 && flags.has('due')) return { type: 'due' }
  if (ways === 1 && flags.has('all')) return { type: 'all' }
  if (words.length === 0 || flags.has('due') || flags.has('all')) {
    throw new UsageError('which-missing')
  }
  return { type: 'one', name: nameIn(words) }
}

function nameIn(words: readonly string[]): string {
  return onlyWord(words, 'name-missing')
}

function onlyWord(words: readonly string[], missing: 'name-missing' | 'file-missing'): string {
  const [word, tooMany] = words
  if (word === undefined || word === '') throw new UsageError(missing)
  if (tooMany !== undefined) throw new UsageError('word-unwanted', tooMany)
  return word
}

function refuseForeignOptions({ flags, values }: Words, own: readonly OptionName[]): void {
  const known = new Set<OptionName>([...own, 'json', 'passphrase-stdin'])
  const foreign = [...flags, ...values.keys()].find((name) => !known.has(name))
  if (foreign !== undefined) throw new UsageError('option-unknown', `--${foreign}`)
}
