import { parseEnv } from 'node:util'
import { parse } from 'dotenv'
import { askPython } from './python'
import { ours, type Reader, type Settings } from './reader'

/** npm's dotenv. */
export const npmDotenv: Reader = {
  name: 'dotenv (npm)',
  readAll: (files) => files.map((file) => parse(file)),
}

/** What `node --env-file` uses. */
export const nodeParseEnv: Reader = {
  name: 'node:util parseEnv',
  readAll: (files) => files.map((file) => ({ ...parseEnv(file.toString('utf8')) })),
}

/** Debian's python3-dotenv, with its expansion of `${}` on as it is by default. */
export const pythonDotenv: Reader = {
  name: 'python-dotenv',
  readAll: (files) =>
    (
      askPython(
        pythonScript,
        files.map((file) => file.toString('utf8')),
      ) as Settings[]
    ).map(ours),
}

const pythonScript = `
import io, json, sys
from dotenv import dotenv_values
print(json.dumps([dotenv_values(stream=io.StringIO(file)) for file in json.load(sys.stdin)]))
`

/** The rules of \`docker run --env-file\`: no quotes, no escapes, the rest of the line is the value. */
export const dockerEnvFile: Reader = {
  name: 'docker env-file rules',
  readAll: (files) => files.map(readAsDocker),
}

function readAsDocker(file: Buffer): Settings {
  const content = new TextDecoder('utf-8', { fatal: true }).decode(file)
  const settings: Record<string, string> = {}
  for (const raw of content.split('\n')) {
    if (Buffer.byteLength(raw) >= 64 * 1024) throw new Error('docker: line too long')
    const line = raw.replace(/\r$/, '').trimStart()
    if (line === '' || line.startsWith('#')) continue
    const at = line.indexOf('=')
    const name = at < 0 ? line : line.slice(0, at)
    if (name === '' || /\s/.test(name)) throw new Error(`docker: no variable name in ${line}`)
    if (at >= 0) settings[name] = line.slice(at + 1)
  }
  return settings
}
