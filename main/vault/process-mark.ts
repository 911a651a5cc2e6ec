import { readFileSync, readlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { systemCode } from '../system-code'

/**
 * Tells one process from every other, also from one that gets its number later: process numbers are used again. Empty
 * fields are what the system does not say.
 */
export interface ProcessMark {
  readonly machine: string
  readonly boot: string
  /** Numbers of processes mean nothing outside their namespace (containers, Flatpak). */
  readonly namespace: string
  readonly pid: string
  /** When it started, in the system's ticks since the boot. */
  readonly start: string
}

export interface ProcessTable {
  readonly self: ProcessMark
  /** `unknown` where it cannot be told from here: then only its heartbeat tells. */
  judge(mark: ProcessMark): Promise<ProcessVerdict>
}

export type ProcessVerdict = 'self' | 'alive' | 'gone' | 'unknown'

/** The processes of this system. Exact on Linux; elsewhere only a number that nobody has tells that its process is gone. */
export function readProcessTable(machineId: string): ProcessTable {
  const self: ProcessMark = {
    machine: machineId
      .replace(/^name-/, '')
      .replaceAll(/[^A-Za-z0-9]/g, '')
      .slice(0, 16),
    boot: readHere('/proc/sys/kernel/random/boot_id').replaceAll('-', '').trim().slice(0, 12),
    namespace: ownNamespace(),
    pid: String(process.pid),
    start: startIn(readHere('/proc/self/stat')),
  }
  return { self, judge: (mark) => judge(self, mark) }
}

async function judge(self: ProcessMark, mark: ProcessMark): Promise<ProcessVerdict> {
  if (mark.machine !== self.machine) return 'unknown'
  if (mark.boot !== self.boot) return 'gone'
  if (mark.namespace !== self.namespace) return 'unknown'
  if (mark.pid === self.pid) return mark.start === self.start ? 'self' : 'gone'
  if (mark.start === '') return isNumberFree(Number(mark.pid)) ? 'gone' : 'unknown'
  try {
    const found = startIn(await readFile(`/proc/${mark.pid}/stat`, 'latin1'))
    return found === mark.start ? 'alive' : 'gone'
  } catch (error) {
    return ['ENOENT', 'ESRCH'].includes(systemCode(error) ?? '') ? 'gone' : 'unknown'
  }
}

function isNumberFree(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return systemCode(error) === 'ESRCH'
  }
}

/** Field 22 of proc(5); the name of the program before it may hold spaces and brackets. */
function startIn(stat: string): string {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function ownNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, '')
  } catch {
    return ''
  }
}

function readHere(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
