import { connect, type Socket } from 'node:net'
import type { BusSocket } from './bus-address'
import { decodeMessage, encodeCall, type BusCall, type BusMessage } from './bus-message'

/** A connection to the session's message bus: just enough of D-Bus to ask others how they stand. */
export interface Bus {
  /** Rejects with a BusRefusal when the other side answers with an error, with an Error when the bus is gone. */
  call(call: BusCall): Promise<BusMessage>
  onSignal(listener: (signal: BusMessage) => void): void
  /** Resolves when the connection has ended, from either side. */
  readonly ended: Promise<void>
  /** What was said still goes out; what is still asked is answered with a rejection. */
  close(): void
}

/** The other side's answer was an error; `name` is its D-Bus name. */
export class BusRefusal extends Error {
  override readonly name: string
  constructor(errorName: string) {
    super(errorName)
    this.name = errorName
  }
}

const busName = 'org.freedesktop.DBus'
const longestGreeting = 4096

/** Connects, proves who we are (SASL EXTERNAL: the kernel says so) and says hello. Rejects when `signal` aborts meanwhile. */
export async function connectBus(
  where: { readonly socket: BusSocket; readonly userId: number },
  signal: AbortSignal,
): Promise<Bus> {
  signal.throwIfAborted()
  const socket = connect({ path: where.socket })
  const giveUp = (): void => void socket.destroy()
  signal.addEventListener('abort', giveUp)
  try {
    const received = await authenticated(socket, where.userId)
    const bus = overSocket(socket, received)
    await bus.call(busCall('Hello'))
    return bus
  } catch (error) {
    socket.destroy()
    throw error
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}

/** A call of the bus itself. */
export function busCall(member: string, ...args: readonly string[]): BusCall {
  return {
    destination: busName,
    path: '/org/freedesktop/DBus',
    interface: busName,
    member,
    args: args.map((value) => ({ type: 's', value })),
  }
}

/** Resolves with the bytes that came after the greeting. */
function authenticated(socket: Socket, userId: number): Promise<Buffer> {
  const identity = Buffer.from(String(userId)).toString('hex')
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0)
    const fail = (why: string): void => void socket.destroy(new Error(why))
    const heard = (bytes: Buffer): void => {
      received = Buffer.concat([received, bytes])
      const end = received.indexOf('\r\n')
      if (end < 0) {
        if (received.length > longestGreeting) fail('the bus speaks another language')
        return
      }
      if (received.toString('latin1', 0, 3) !== 'OK ') {
        fail('the bus let us not in')
        return
      }
      socket.off('data', heard).off('error', reject).off('close', closed)
      socket.write('BEGIN\r\n')
      resolve(received.subarray(end + 2))
    }
    const closed = (): void => reject(new Error('the bus hung up'))
    socket.on('data', heard).on('error', reject).on('close', closed)
    socket.write(`\0AUTH EXTERNAL ${identity}\r\n`)
  })
}

interface Question {
  readonly resolve: (answer: BusMessage) => void
  readonly reject: (error: Error) => void
}

function overSocket(socket: Socket, already: Buffer): Bus {
  const questions = new Map<number, Question>()
  const listeners: ((signal: BusMessage) => void)[] = []
  let serial = 0
  let pending = already
  let isGone = false

  const hear = (message: BusMessage): void => {
    if (message.kind === 'signal') for (const listener of listeners) listener(message)
    if (message.replyTo === undefined) return
    const question = questions.get(message.replyTo)
    questions.delete(message.replyTo)
    if (message.kind === 'return') question?.resolve(message)
    else question?.reject(new BusRefusal(message.errorName))
  }
  const end = (): void => {
    isGone = true
    for (const { reject } of questions.values()) reject(new Error('the bus is gone'))
    questions.clear()
  }
  socket.on('data', (bytes) => {
    try {
      pending = Buffer.concat([pending, bytes])
      for (let next = decodeMessage(pending); next !== undefined; next = decodeMessage(pending)) {
        pending = pending.subarray(next.length)
        hear(next.message)
      }
    } catch {
      // Whatever this is, it is no bus that can be understood.
      socket.destroy()
    }
  })
  const ended = new Promise<void>((resolve) => {
    socket.on('error', end).on('close', () => {
      end()
      resolve()
    })
  })

  return {
    call: (call) =>
      new Promise((resolve, reject) => {
        if (isGone) {
          reject(new Error('the bus is gone'))
          return
        }
        serial += 1
        questions.set(serial, { resolve, reject })
        socket.write(encodeCall(serial, call))
      }),
    onSignal: (listener) => void listeners.push(listener),
    ended,
    close: () => socket.destroySoon(),
  }
}
