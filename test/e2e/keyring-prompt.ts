import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { uptime } from 'node:os'
import { expect } from './app'
import { keyringPassword } from './keyring-desks'

/**
 * The desktop's own question for the keyring's password, answered as a person does: with keys, through the X server's
 * test extension. No part of the app or of the keyring is replaced.
 */
const keys = { escape: 9, enter: 36 } as const
/** On every layout of the first row: 1 to 9, then 0. */
const digitKey = (digit: string): number => (digit === '0' ? 19 : 9 + Number(digit))
const questionTitle = /Unlock/

export async function expectQuestion(): Promise<void> {
  await expect.poll(() => withDisplay(isAsking)).toBe(true)
}

export async function expectNoQuestion(): Promise<void> {
  await expect.poll(() => withDisplay(isAsking)).toBe(false)
}

/** Closes the question without an answer. */
export async function closeQuestion(): Promise<void> {
  await answer((display) => press(display, keys.escape))
}

/** Types the password and confirms it. */
export async function typeKeyringPassword(): Promise<void> {
  await answer((display) => {
    for (const digit of keyringPassword) press(display, digitKey(digit))
    press(display, keys.enter)
  })
}

/** Keys pressed before the question has taken hold of the keyboard would be lost. */
async function answer(strike: (display: Display) => void): Promise<void> {
  await expectQuestion()
  await expect.poll(() => withDisplay(isKeyboardTaken)).toBe(true)
  await withDisplay(async (display) => {
    strike(display)
    // An answer to anything says that what was sent before has arrived.
    await isAsking(display)
  })
  await expectNoQuestion()
}

interface Display {
  readonly root: number
  /** Sends a request that has no answer. */
  send(request: Buffer): void
  /** Sends a request and waits for its answer. */
  ask(request: Buffer): Promise<Buffer>
  readonly testExtension: number
}

async function withDisplay<T>(work: (display: Display) => Promise<T>): Promise<T> {
  const name = process.env['DISPLAY'] ?? ''
  const socket = connect(`/tmp/.X11-unix/X${/^:(\d+)/.exec(name)?.[1] ?? ''}`)
  try {
    return await work(await greet(socket))
  } finally {
    socket.destroy()
  }
}

async function greet(socket: Socket): Promise<Display> {
  const read = reader(socket)
  const proof = Buffer.from('MIT-MAGIC-COOKIE-1')
  const cookie = cookieOf(readFileSync(process.env['XAUTHORITY'] ?? ''))
  const hello = Buffer.alloc(12)
  hello.write('l')
  hello.writeUInt16LE(11, 2)
  hello.writeUInt16LE(proof.length, 6)
  hello.writeUInt16LE(cookie.length, 8)
  socket.write(Buffer.concat([hello, padded(proof), padded(cookie)]))
  const start = await read(8)
  if (start[0] !== 1) throw new Error('the display lets nobody in')
  const setup = await read(start.readUInt16LE(6) * 4)
  const vendor = Math.ceil(setup.readUInt16LE(16) / 4) * 4
  const root = setup.readUInt32LE(32 + vendor + 8 * (setup[21] ?? 0))
  const ask = async (request: Buffer): Promise<Buffer> => {
    socket.write(request)
    for (;;) {
      const head = await read(32)
      if (head[0] === 0) throw new Error(`the display refused: ${String(head[1])}`)
      if (head[0] === 1) return Buffer.concat([head, await read(head.readUInt32LE(4) * 4)])
    }
  }
  const asked = await ask(request(98, 0, [...named('XTEST')]))
  return { root, send: (bytes) => void socket.write(bytes), ask, testExtension: asked[9] ?? 0 }
}

/** Is there a visible window whose title asks to unlock? */
async function isAsking(display: Display): Promise<boolean> {
  const tree = await display.ask(request(15, 0, [...uint32(display.root)]))
  const count = tree.readUInt16LE(16)
  for (let n = 0; n < count; n += 1) {
    const window = tree.readUInt32LE(32 + 4 * n)
    if (await isQuestion(display, window).catch(() => false)) return true
  }
  return false
}

async function isQuestion(display: Display, window: number): Promise<boolean> {
  const attributes = await display.ask(request(3, 0, [...uint32(window)]))
  const isViewable = attributes[26] === 2
  const wmName = 39
  const anyType = 0
  const property = [window, wmName, anyType, 0, 64].flatMap((value) => [...uint32(value)])
  const answered = await display.ask(request(20, 0, property))
  return isViewable && questionTitle.test(answered.toString('utf8', 32))
}

/**
 * Has another program the keyboard to itself? Asked for it from a time that is yet to come, the server says so without
 * giving it to us.
 */
async function isKeyboardTaken(display: Display): Promise<boolean> {
  const later = Math.floor(uptime() * 1000 + 600_000) % 2 ** 32
  const modes = [1, 1, 0, 0]
  const asked = await display.ask(
    request(31, 0, [...uint32(display.root), ...uint32(later), ...modes]),
  )
  const alreadyGrabbed = 1
  return asked[1] === alreadyGrabbed
}

function press(display: Display, key: number): void {
  display.send(fakeInput(display, 2, key))
  display.send(fakeInput(display, 3, key))
}

function fakeInput({ testExtension, root }: Display, type: number, key: number): Buffer {
  const rest = [type, key, 0, 0, ...uint32(0), ...uint32(root), ...new Array<number>(20).fill(0)]
  return request(testExtension, 2, rest)
}

function request(opcode: number, detail: number, rest: readonly number[]): Buffer {
  const bytes = Buffer.from([opcode, detail, 0, 0, ...rest])
  bytes.writeUInt16LE(bytes.length / 4, 2)
  return bytes
}

function named(name: string): Buffer {
  const text = Buffer.from(name)
  return Buffer.concat([Buffer.from([text.length, 0, 0, 0]), padded(text)])
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}

function uint32(value: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(value)
  return four
}

/** The last field of the one entry the file has: see Xau(3). */
function cookieOf(entry: Buffer): Buffer {
  let at = 2
  for (let field = 0; field < 3; field += 1) at += 2 + entry.readUInt16BE(at)
  return entry.subarray(at + 2, at + 2 + entry.readUInt16BE(at))
}

/** Reads a given number of bytes at a time. */
function reader(socket: Socket): (length: number) => Promise<Buffer> {
  let received = Buffer.alloc(0)
  socket.on('data', (bytes) => (received = Buffer.concat([received, bytes])))
  return async (length) => {
    while (received.length < length) await once(socket, 'data')
    const part = received.subarray(0, length)
    received = received.subarray(length)
    return part
  }
}
