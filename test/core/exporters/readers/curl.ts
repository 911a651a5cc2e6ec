import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askPython } from './python'
import type { Reader, Settings } from './reader'

/** A shell runs the command, and curl asks a server on loopback, whatever address it was given. */
export const curlInShell: Reader = {
  name: 'sh and curl, heard by a server',
  readAll: (files) => ask('command', files),
}

/** `curl -K FILE`, as part of one long configuration. */
export const curlConfigFile: Reader = {
  name: 'curl -K, heard by a server',
  readAll: (files) => ask('config', files),
}

/** `curl -H @FILE`. */
export const curlHeaderFile: Reader = {
  name: 'curl -H @file, heard by a server',
  readAll: (files) => ask('headers', files),
}

/** What a command’s words are to Python’s shlex, which knows no lines that go on, and what they ask for. */
export const shlexWords: Reader = {
  name: 'Python shlex',
  readAll: (files) =>
    askPython(
      shlexScript,
      files.map((file) => asText(file).replaceAll(' \\\n ', ' ')),
    ) as Settings[],
}

const shlexScript = `
import json, shlex, sys
def read(file):
    program, *words = shlex.split(file, comments=True)
    assert program == 'curl', program
    found = {}
    while len(words) > 1:
        option, header, *words = words
        assert option == '-H', option
        name, value = header.split(': ', 1)
        found[name.lower()] = value
    found['url'], = words
    return found
print(json.dumps([read(file) for file in json.load(sys.stdin)]))
`

function ask(way: string, files: readonly Buffer[]): Settings[] {
  const folder = mkdtempSync(join(tmpdir(), 'token-wallet-curl-'))
  try {
    const order = { way, folder, files: files.map(asText), ...certificate(folder) }
    return askPython(
      readFileSync(join(import.meta.dirname, 'curl.py'), 'utf8'),
      order,
    ) as Settings[]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function certificate(folder: string): { readonly key: string; readonly cert: string } {
  const [key, cert] = [join(folder, 'server.key'), join(folder, 'server.crt')]
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-days', '2', '-subj', '/CN=127.0.0.1', '-keyout', key, '-out', cert],
    ],
    { stdio: 'pipe' },
  )
  return { key, cert }
}

function asText(file: Buffer): string {
  return file.toString('utf8')
}
