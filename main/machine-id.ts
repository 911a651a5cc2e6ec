import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Tells this machine from another, without naming it: a hash, the same at every start. */
export function readMachineId(): string {
  return createHash('sha256').update(`token-wallet ${systemId()}`).digest('hex').slice(0, 32)
}

function systemId(): string {
  for (const file of ['/etc/machine-id', '/var/lib/dbus/machine-id']) {
    try {
      return readFileSync(file, 'utf8').trim()
    } catch {
      // Not every system has this file; the next source names the machine as well.
    }
  }
  return hostname()
}
