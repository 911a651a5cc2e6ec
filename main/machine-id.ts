import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

const systemFiles = ['/etc/machine-id', '/var/lib/dbus/machine-id']

/**
 * Tells this machine from another, without naming it: a hash, the same at every start. With `name-` before it where there is only
 * the machine's name, which may change with the network.
 */
export function readMachineId(files: readonly string[] = systemFiles): string {
  const id = systemId(files)
  return id === undefined ? `name-${hashOf(hostname())}` : hashOf(id)
}

function hashOf(id: string): string {
  return createHash('sha256').update(`token-wallet ${id}`).digest('hex').slice(0, 32)
}

function systemId(files: readonly string[]): string | undefined {
  for (const file of files) {
    try {
      const id = readFileSync(file, 'utf8').trim()
      // Empty or zeros in images that are made to be copied (machine-id(5)): then it tells nothing.
      if (/^(?!0{32})[0-9a-f]{32}$/i.test(id)) return id
    } catch {
      // Not every system has this file.
    }
  }
  return undefined
}
