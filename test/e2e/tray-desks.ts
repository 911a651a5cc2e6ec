import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from './app'
import { endingWithUs } from './companions'
import { tempFolder, testUser } from './run'

/** Something that shows icons beside the clock. */
export interface TrayDesk {
  /** How many icons were registered with it. */
  readonly icons: () => number
  /** It is gone, as a panel that crashed. */
  leave(): Promise<void>
}

/** Where another user can read it too: the checkout may be closed to others. */
const program = join(tempFolder, `tray-host-${process.pid}.cjs`)

/** A tray of the test's own on `bus`. */
export async function openTray(bus: string): Promise<TrayDesk> {
  writeFileSync(program, readFileSync(join(import.meta.dirname, 'tray-host.cjs')))
  const child = spawn(...endingWithUs(process.execPath, [program]), {
    ...(testUser === undefined ? {} : { uid: testUser.uid, gid: testUser.gid }),
    cwd: '/',
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: bus },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await expect.poll(() => said).toContain('ready')
  return {
    icons: () => said.split('registered').length - 1,
    leave: async () => {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}
