import type { Reader, Settings } from './reader'

/**
 * The part of the M language’s grammar that makes records of text (Power Query M specification, lexical structure and
 * 6.5): `""` is a quote, `#(…)` a list of escapes, a comma stands between fields and never behind the last.
 */
export const powerQueryRules: Reader = {
  name: 'Power Query M grammar',
  readAll: (files) =>
    files.map((file) => {
      const tokens = tokensOf(new TextDecoder('utf-8', { fatal: true }).decode(file))
      const record = readRecord(tokens)
      if (tokens.length > 0) throw new Error('M: something follows the expression')
      return record
    }),
}

type Token = { readonly type: 'text' | 'name' | 'mark'; readonly value: string }

const lexical = /\/\/[^\r\n\u0085\u2028\u2029]*|\s+|(#?)"((?:""|[^"])*)"|([A-Za-z_]\w*)|([[\],=])/uy

function tokensOf(content: string): Token[] {
  const tokens: Token[] = []
  lexical.lastIndex = 0
  while (lexical.lastIndex < content.length) {
    const at = lexical.lastIndex
    const [, hash, quoted, name, mark] = lexical.exec(content) ?? []
    if (lexical.lastIndex === 0) throw new Error(`M: no token at ${at}`)
    if (quoted !== undefined) {
      tokens.push({ type: hash === '#' ? 'name' : 'text', value: unescaped(quoted) })
    } else if (name !== undefined) tokens.push({ type: 'name', value: name })
    else if (mark !== undefined) tokens.push({ type: 'mark', value: mark })
  }
  return tokens
}

const controls: Readonly<Record<string, string>> = { cr: '\r', lf: '\n', tab: '\t', '#': '#' }

function unescaped(quoted: string): string {
  return quoted.replaceAll('""', '"').replace(/#\(([^)]*)\)?/g, (whole, list: string) => {
    if (!whole.endsWith(')')) throw new Error('M: an escape without its end')
    return list.split(',').map(escaped).join('')
  })
}

function escaped(name: string): string {
  const control = controls[name]
  if (control !== undefined) return control
  if (!/^([\dA-Fa-f]{4}|[\dA-Fa-f]{8})$/.test(name)) throw new Error(`M: no escape #(${name})`)
  return String.fromCodePoint(parseInt(name, 16))
}

function readRecord(tokens: Token[]): Settings {
  const record: Record<string, unknown> = {}
  take(tokens, '[')
  do {
    const name = tokens.shift()
    if (name?.type !== 'name') throw new Error('M: no name of a field')
    take(tokens, '=')
    const [next] = tokens
    if (next?.type === 'text') record[name.value] = tokens.shift()?.value
    else record[name.value] = readRecord(tokens)
  } while (tokens[0]?.value === ',' && tokens.shift() !== undefined)
  take(tokens, ']')
  return record
}

function take(tokens: Token[], mark: string): void {
  const token = tokens.shift()
  if (token?.type !== 'mark' || token.value !== mark) throw new Error(`M: no ${mark}`)
}
