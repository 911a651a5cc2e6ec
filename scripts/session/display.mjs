// @ts-check
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { firstLine } from './daemons.mjs'
import { writePrivateFile } from './test-user.mjs'

const SCREEN = '1280x1000x24'
const SOCKETS = '/tmp/.X11-unix'
const FAMILY_WILD = 0xffff

/**
 * An X display of our own that only this person may use.
 * @param {ReturnType<typeof import('./daemons.mjs').createDaemons>} daemons
 * @param {import('./test-user.mjs').Person} person
 * @param {{ folder: string, env: NodeJS.ProcessEnv }} session
 */
export async function startDisplay(daemons, person, { folder, env }) {
  if (person.dropped || person.uid === 0) prepareSocketFolder()
  const authority = writePrivateFile(join(folder, 'Xauthority'), authorityEntry(), person)
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-auth', authority]
  const daemon = daemons.start({ name: 'Xvfb', args: [...args, '-noreset'], env })
  const number = await firstLine(daemon, 'The virtual display (Xvfb)')
  return { DISPLAY: `:${number}`, XAUTHORITY: authority }
}

/** An unprivileged X server cannot create the folder all X servers share. */
function prepareSocketFolder() {
  try {
    mkdirSync(SOCKETS)
    chmodSync(SOCKETS, 0o1777)
  } catch {
    // It is there already.
  }
}

/** One cookie valid for every display, in the format of Xau(3), so that server and client share a file. */
function authorityEntry() {
  const family = Buffer.from([FAMILY_WILD >> 8, FAMILY_WILD & 0xff])
  const anyAddress = counted(Buffer.alloc(0))
  const anyDisplay = counted(Buffer.alloc(0))
  const name = counted(Buffer.from('MIT-MAGIC-COOKIE-1'))
  return Buffer.concat([family, anyAddress, anyDisplay, name, counted(randomBytes(16))])
}

/** @param {Buffer} bytes */
function counted(bytes) {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}
