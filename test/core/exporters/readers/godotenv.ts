import type { Reader, Settings } from './reader'

/**
 * What `gh secret set -f` makes of a file: the rules of the Go library godotenv 1.5 for values between quotes,
 * and those of GitHub for the names and sizes of secrets.
 */
export const ghSecretFile: Reader = {
  name: 'gh’s rules (godotenv)',
  readAll: (files) =>
    files.map((file) => {
      const secrets = godotenv(new TextDecoder('utf-8', { fatal: true }).decode(file))
      for (const [name, value] of Object.entries(secrets)) checkSecret(name, String(value))
      return secrets
    }),
}

export const goDotenv: Reader = {
  name: 'godotenv’s rules',
  readAll: (files) => files.map((file) => godotenv(file.toString('utf8'))),
}

function checkSecret(name: string, value: string): void {
  if (!/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i.test(name)) throw new Error(`GitHub: no name: ${name}`)
  if (Buffer.byteLength(value) > 48 * 1024) throw new Error('GitHub: too long')
}

function godotenv(content: string): Settings {
  const settings: Record<string, string> = {}
  let rest = content.replaceAll('---\n', '\n').replaceAll('\r\n', '\n')
  for (;;) {
    rest = rest.trimStart()
    if (rest === '') return settings
    if (rest.startsWith('#')) {
      rest = rest.includes('\n') ? rest.slice(rest.indexOf('\n')) : ''
      continue
    }
    const [whole, name] = /^(?:export\s+)?([\w.]+)[ \t]*[=:][ \t]*/.exec(rest) ?? []
    if (whole === undefined || name === undefined) throw new Error('godotenv: no name')
    const value = rest.slice(whole.length)
    const end = endOfQuoted(value)
    settings[name] = unquoted(value.slice(0, end))
    rest = value.slice(end + 1)
  }
}

function endOfQuoted(value: string): number {
  const [quote = ''] = value
  if (!['"', "'"].includes(quote)) throw new Error('godotenv: only quoted values are looked at')
  for (let at = 1; at < value.length; at += 1) {
    if (value[at] === quote && value[at - 1] !== '\\') return at
  }
  throw new Error('godotenv: unterminated quoted value')
}

/** It takes every quote from both ends. Between double ones it replaces escapes and variables. */
function unquoted(value: string): string {
  if (value.startsWith("'")) return value.replace(/^'+|'+$/g, '')
  if (/[$\\]/.test(value)) throw new Error('godotenv: replaced between double quotes')
  return value.replace(/^"+|"+$/g, '')
}
