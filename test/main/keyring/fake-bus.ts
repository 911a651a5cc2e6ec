import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { decodeMessage, type BusMessage } from '../../../main/bus/bus-message'

/** What the other side of the bus says to one call. `hang`: nothing, ever. `raw`: these bytes, whatever they are. */
export type Reply =
  | { readonly type: 'return'; readonly signature: string; readonly body: Buffer }
  | { readonly type: 'error'; readonly name: string }
  | { readonly type: 'hang' }
  | { readonly type: 'raw'; readonly bytes: Buffer }

export interface FakeBus {
  readonly socket: string
  /** Members called so far, in order. */
  readonly calls: readonly string[]
  /** Connections that are open now. */
  connections(): number
  signal(path: string, member: string, body: Buffer): void
  hangUp(): void
}

type Answer = (call: BusMessage) => Reply

/** A message bus on a real socket, in words of the D-Bus specification, that says what a test has it say. */
export async function aFakeBus(answer: Answer, greeting = 'OK 1234\r\n'): Promise<FakeBus> {
  const folder = mkdtempSync(join(tmpdir(), 'token-wallet-bus-'))
  const socket = join(folder, 'bus')
  const calls: string[] = []
  const open = new Set<Socket>()
  const server = createServer((peer) => {
    open.add(peer)
    peer.on('close', () => open.delete(peer)).on('error', () => undefined)
    serve(peer, greeting, (call, serial) => {
      calls.push(call.member)
      const reply = call.member === 'Hello' ? returning('s', text(':1.7')) : answer(call)
      const bytes = encoded(reply, serial)
      if (bytes !== undefined) peer.write(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(socket, resolve))
  onTestFinished(async () => {
    for (const peer of open) peer.destroy()
    await new Promise((resolve) => server.close(resolve))
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    socket,
    calls,
    connections: () => open.size,
    signal: (path, member, body) => {
      const fields = [field(1, 'o', path), field(3, 's', member), field(8, 'g', 'bv')]
      for (const peer of open) peer.write(message(4, fields, body))
    },
    hangUp: () => {
      for (const peer of open) peer.destroy()
    },
  }
}

export const returning = (signature: string, ...parts: readonly Buffer[]): Reply => ({
  type: 'return',
  signature,
  body: joined(parts),
})
export const failing = (name: string): Reply => ({ type: 'error', name })

export function uint32(value: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(value)
  return four
}

/** A string or an object path. */
export function text(value: string): Buffer {
  const bytes = Buffer.from(value)
  return Buffer.concat([uint32(bytes.length), bytes, Buffer.alloc(1)])
}

/** A boolean inside a variant. */
export function booleanVariant(value: boolean): Buffer {
  return Buffer.concat([Buffer.from([1, 0x62, 0, 0]), uint32(value ? 1 : 0)])
}

function serve(
  peer: Socket,
  greeting: string,
  hear: (call: BusMessage, serial: number) => void,
): void {
  let received = Buffer.alloc(0)
  let isGreeted = false
  peer.on('data', (bytes) => {
    received = Buffer.concat([received, bytes])
    const begin = received.indexOf('BEGIN\r\n')
    if (!isGreeted && begin < 0) {
      if (received.includes('\r\n')) peer.write(greeting)
      return
    }
    if (!isGreeted) received = received.subarray(begin + 7)
    isGreeted = true
    for (let next = decodeMessage(received); next !== undefined; next = decodeMessage(received)) {
      const serial = received.readUInt32LE(8)
      received = received.subarray(next.length)
      hear(next.message, serial)
    }
  })
}

function encoded(reply: Reply, serial: number): Buffer | undefined {
  const replyTo = joined([Buffer.from([5, 1, 0x75, 0]), uint32(serial)])
  switch (reply.type) {
    case 'hang':
      return undefined
    case 'raw':
      return reply.bytes
    case 'error':
      return message(3, [replyTo, field(4, 's', reply.name)], Buffer.alloc(0))
    case 'return':
      return message(2, [replyTo, field(8, 'g', reply.signature)], reply.body)
  }
}

function field(code: number, type: 's' | 'o' | 'g', value: string): Buffer {
  const head = Buffer.from([code, 1, type.charCodeAt(0), 0])
  if (type !== 'g') return Buffer.concat([head, text(value)])
  return Buffer.concat([head, Buffer.from([value.length]), Buffer.from(value), Buffer.alloc(1)])
}

/** Header fields start at multiples of eight; so does the body. */
function message(type: number, fields: readonly Buffer[], body: Buffer): Buffer {
  const all = fields.reduce((before, one) => Buffer.concat([padded(before, 8), one]))
  const head = Buffer.concat([
    Buffer.from([0x6c, type, 0, 1]),
    uint32(body.length),
    uint32(99),
    uint32(all.length),
    all,
  ])
  return Buffer.concat([padded(head, 8), body])
}

function joined(parts: readonly Buffer[]): Buffer {
  return parts.reduce((before, part) => Buffer.concat([padded(before, 4), part]), Buffer.alloc(0))
}

function padded(bytes: Buffer, to: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)])
}
