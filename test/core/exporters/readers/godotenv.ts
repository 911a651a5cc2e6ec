import type { Reader, Settings } from './reader'

/**
 * What `gh secret set -f` makes of a file: the rules of the Go library godotenv 1.5 for values between single quotes,
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
    if (!value.startsWith("'")) throw new Error('godotenv: only quoted values are looked at')
    const end = endOfQuoted(value)
    // It takes every quote from both ends.
    settings[name] = value.slice(0, end).replace(/^'+|'+$/g, '')
    rest = value.slice(end + 1)
  }
}

function endOfQuoted(value: string): number {
  for (let at = 1; at < value.length; at += 1) {
    if (value[at] === "'" && value[at - 1] !== '\\') return at
  }
  throw new Error('godotenv: unterminated quoted value')
}
