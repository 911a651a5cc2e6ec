import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FillingOrder } from './filling'
import { nodeProgram } from './killed-program'

const patienceMs = 120_000

/** May this process mount a disk that nobody else sees? */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = mkdtempSync(join(tmpdir(), 'token-wallet-mount-'))
  try {
    const script = `mount -t tmpfs -o size=64k none '${folder}'`
    return spawnSync('unshare', ['--mount', 'sh', '-c', script]).status === 0
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Can the size of files be limited for one process, and the limit be lifted again? */
export function canLimitFiles(): boolean {
  return process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0
}

/**
 * Runs the filler on a disk of so many KiB, which is gone with the process, or with files of so many KiB at most. Gives what went
 * wrong.
 */
export function fillOnce(order: Omit<FillingOrder, 'folder'>, sizeKiB: number): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'token-wallet-full-'))
  try {
    const program = nodeProgram('filler', { ...order, folder })
    const mount = `mount -t tmpfs -o size=${sizeKiB}k none '${folder}' && exec "$@"`
    const run =
      order.limit === 'disk'
        ? ['unshare', '--mount', 'sh', '-c', mount, 'sh', ...program]
        : ['prlimit', `--fsize=${sizeKiB * 1024}:unlimited`, ...program]
    const [command = '', ...args] = run
    const { stdout, stderr, status } = spawnSync(command, args, {
      encoding: 'utf8',
      timeout: patienceMs,
    })
    const line = stdout.split('\n').find((each) => each.startsWith('filled '))
    if (line === undefined) return [`it ended with ${String(status)}: ${stderr.slice(-600)}`]
    return JSON.parse(line.slice('filled '.length)) as readonly string[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
