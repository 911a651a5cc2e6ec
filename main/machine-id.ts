import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * Tells this machine from another, without naming it: a hash, the same at every start. With `name-` before it where there is only
 * the machine's name, which may change with the network.
 */
export function readMachineId(): string {
  const id = systemId()
  return id === undefined ? `name-${hashOf(hostname())}` : hashOf(id)
}

function hashOf(id: string): string {
  return createHash('sha256').update(`token-wallet ${id}`).digest('hex').slice(0, 32)
}

function systemId(): string | undefined {
  for (const file of ['/etc/machine-id', '/var/lib/dbus/machine-id']) {
    try {
      const id = readFileSync(file, 'utf8').trim()
      // Empty in images that are made to be copied (machine-id(5)): then it tells nothing.
      if (/^[0-9a-f]{32}$/i.test(id)) return id
    } catch {
      // Not every system has this file.
    }
  }
  return undefined
}
