import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ours, type Reader, type Settings } from './reader'

/** Sources each file in a subshell of its own and prints the resulting environment behind a marker. */
const script = `
for file in "$1"/*; do
  printf 'next file\\0'
  ( set -a; . "$file"; exec /usr/bin/env -0 )
done
`

/**
 * A shell that sources our files as people do. Throws when it did or said anything besides: a file that
 * appears in its working folder or a line on stderr means that a value was executed.
 */
export function sourcing(shell: 'sh' | 'bash' | 'dash' | 'zsh'): Reader {
  return { name: `${shell} sourcing`, readAll: (files) => inFreshFolder(shell, files) }
}

/** The shell of macOS, where it is installed. */
export const zsh: readonly Reader[] =
  spawnSync('zsh', ['--version']).status === 0 ? [sourcing('zsh')] : []

function inFreshFolder(shell: string, files: readonly Buffer[]): readonly Settings[] {
  const folder = mkdtempSync(join(tmpdir(), 'token-wallet-shell-'))
  try {
    const [sources, canary] = [join(folder, 'files'), join(folder, 'canary')]
    mkdirSync(sources)
    mkdirSync(canary)
    files.forEach((file, index) => {
      writeFileSync(join(sources, String(index).padStart(6, '0')), file)
    })
    const run = spawnSync(shell, ['-c', script, shell, sources], {
      cwd: canary,
      env: { PATH: '/usr/bin:/bin' },
      encoding: 'utf8',
      // Over a socket bash takes itself for a remote login and reads the user's .bashrc.
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
    })
    const appeared = readdirSync(canary)
    if (run.status !== 0 || run.stderr !== '' || appeared.length > 0) {
      throw new Error(`${shell} executed something: ${run.stderr} ${appeared.join()}`)
    }
    return environments(run.stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function environments(output: string): readonly Settings[] {
  return output
    .split('next file\0')
    .slice(1)
    .map((environment) => ours(Object.fromEntries(environment.split('\0').map(entry))))
}

function entry(line: string): readonly [string, string] {
  const at = line.indexOf('=')
  return [line.slice(0, at), line.slice(at + 1)]
}
