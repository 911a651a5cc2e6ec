import { describe, expect, it } from 'vitest'
import { understandFile } from '#core/importers/index'
import { noon } from '../../helpers/builders'

const small = 100_000
const times = 5

const repeated = (part: string) => (size: number) => part.repeat(size / part.length).slice(0, size)
const within = (start: string, part: string, end: string) => (size: number) =>
  start + repeated(part)(size) + end

/** Texts that make a careless reader begin again at every character. */
const attacks: readonly (readonly [string, string, (size: number) => string])[] = [
  ['blanks', '', repeated(' ')],
  ['line ends', '', repeated('\n')],
  ['line ends of Windows', '', repeated('\r\n')],
  ['blanks before an end', '', within('key', ' ', '=')],
  ['names', '', repeated('key')],
  ['names and signs', '', repeated('key=')],
  ['names, signs and brackets', '', repeated('api_key=(')],
  ['names in columns', '', repeated('API Key: | ')],
  ['names of clients', '', repeated('Client:')],
  ['words', '', repeated('api key secret ')],
  ['lines that are names', '', repeated('API Key\n')],
  ['lines with values', '', repeated('API Key: a1b2c3d4\n')],
  ['signs', '', repeated('=')],
  ['colons', '', repeated(':')],
  ['double quotes', '', repeated('"')],
  ['a quote that is never closed', 'x.env', within('SPRINKLR_API_KEY="', '\\\\', '')],
  ['many quotes that are never closed', 'x.env', repeated('SPRINKLR_API_KEY="x\n')],
  ['escapes', '', repeated('\\')],
  ['comments', 'x.env', within('SPRINKLR_API_KEY=', 'x #', '')],
  ['values without a name', 'x.conf', repeated('=x\n')],
  ['pickles', 'x.conf', repeated('secret=N.\n')],
  ['line feeds of the tool', 'x.conf', within('key=', '(es_nl)', '')],
  ['cells', '', within('api key,api secret\n', ',', '')],
  ['rows', '', within('api key,api secret\n', 'a\n', '')],
  ['quoted cells', '', within('api key,api secret\n', '"', '')],
  ['opening braces', '', repeated('{')],
  ['opening brackets', '', repeated('[')],
  ['lists in lists', '', (size) => repeated('[')(size / 2) + repeated(']')(size / 2)],
  ['objects in objects', '', (size) => `${repeated('{"a":')(size)}1${'}'.repeat(size / 5)}`],
  [
    'objects with a fault inside',
    '',
    (size) => `x${repeated('{"a":')(size)}x${'}'.repeat(size / 5)}`,
  ],
  ['braces that close', '', repeated('{}')],
  ['braces of programs', '', repeated('{ a: {b} }')],
  ['small objects in a chat', '', within('x', '{"key":1} ', '')],
  ['commands', '', repeated('curl ')],
  ['commands on lines', '', repeated('curl x\n')],
  ['commands with open quotes', '', repeated('curl "\\"\n')],
  ["commands that can't end", '', within("curl '", 'curl \\\n', '')],
  ['commands of Windows', '', repeated('curl ^\n')],
  ['commands of PowerShell', '', repeated('curl `\n')],
  ['commands with data', '', within('curl -d ', '&client_id=a', '')],
  ['commands with options', '', within('curl ', '-H ', '')],
  ['addresses', '', repeated('https://')],
  ['addresses of Sprinklr', '', repeated('https://api3.sprinklr.com/prod2/ ')],
  ['addresses with codes', '', repeated('redirect_uri=https://a.example/?code=')],
  ['a long query', '', within('https://api3.sprinklr.com/oauth/token?', 'client_id=a&', '')],
  ['per cent signs', '', repeated('%')],
  ['sections', '', repeated('[')],
  ['digits', '', within('expires: ', '9', '')],
]

describe('the work of an import grows with the text and no faster', () => {
  it.each(attacks)('for %s', (_, fileName, text) => {
    const spent = (size: number) => {
      const bytes = new TextEncoder().encode(text(size))
      const start = process.cpuUsage()
      understandFile({ bytes, fileName }, noon)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    spent(small)
    // Three times as much as the text, for a busy machine; a square would be five times as much. What takes a few
    // hundredths of a second in all is too short to be compared.
    const allowed = Math.max(spent(small), 20_000) * times * 3
    expect(Math.min(spent(small * times), spent(small * times))).toBeLessThan(allowed)
  })
})
