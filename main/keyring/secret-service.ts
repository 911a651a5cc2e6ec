import type { Clock, SecretService } from '../ports'
import { busCall, BusRefusal, connectBus, type Bus } from '../bus/bus'
import type { BusSocket } from '../bus/bus-address'
import type { BusCall, BusMessage } from '../bus/bus-message'

/** A keyring that is well answers in milliseconds; one that has to be started first, in a second or two. */
export const lookPatienceMs = 5_000
/** A person may have to look the password up. Then the question is taken back: it may have got lost. */
export const personPatienceMs = 120_000

const name = 'org.freedesktop.secrets'
const service = { destination: name, path: '/org/freedesktop/secrets' }
const iface = 'org.freedesktop.Secret'
const noObject = '/'
/** The answers that mean: nobody is there, and nobody can be started. */
const nobodyThere = /^org\.freedesktop\.DBus\.Error\.(ServiceUnknown|NameHasNoOwner|Spawn\..+)$/
const nothingListens = ['ENOENT', 'ECONNREFUSED']

type WithBus = <T>(
  work: (bus: Bus, signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
) => Promise<T>

/** The keyring behind the session's bus, by the Secret Service API of freedesktop.org. `socket` is where the bus is. */
export function createSecretService(world: {
  readonly socket: BusSocket | undefined
  readonly userId: number | undefined
  readonly clock: Clock
}): SecretService {
  const { socket, userId, clock } = world
  const withBus: WithBus = async (work, signal) => {
    if (socket === undefined || userId === undefined) throw new Error('no bus to be reached')
    const bus = await connectBus({ socket, userId }, signal)
    try {
      return await Promise.race([work(bus, signal), rejectedBy(signal)])
    } finally {
      bus.close()
    }
  }
  return {
    look: async () => {
      const patience = limit(clock, lookPatienceMs)
      try {
        return (await withBus(isDefaultLocked, patience.signal)) ? 'locked' : 'open'
      } catch (error) {
        return patience.signal.aborted ? 'silent' : absentOr(error)
      } finally {
        patience.end()
      }
    },
    unlock: async (signal) => {
      const patience = limit(clock, personPatienceMs, signal)
      try {
        return await withBus(unlockDefault, patience.signal)
      } catch {
        // A keyring that went away meanwhile has not been unlocked; the next look says more.
        return patience.signal.aborted ? 'declined' : 'answered'
      } finally {
        patience.end()
      }
    },
  }
}

async function isDefaultLocked(bus: Bus): Promise<boolean> {
  const { body } = await bus.call({
    ...service,
    path: await defaultKeyring(bus),
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    args: [
      { type: 's', value: `${iface}.Collection` },
      { type: 's', value: 'Locked' },
    ],
  })
  if (body.signature() !== 'b') throw new RangeError('Locked is no boolean')
  return body.boolean()
}

/** Where new secrets go, and where Chromium's key is. Throws NoKeyring where none is set up. */
async function defaultKeyring(bus: Bus): Promise<string> {
  const path = await ask(bus, { member: 'ReadAlias', args: [{ type: 's', value: 'default' }] })
  const keyring = path.body.string()
  if (keyring === noObject) throw new BusRefusal('org.freedesktop.DBus.Error.ServiceUnknown')
  return keyring
}

/** Opens the system's own question and waits for its end, whatever it is; `signal` closes it. */
async function unlockDefault(bus: Bus, signal: AbortSignal): Promise<'answered' | 'declined'> {
  const { body } = await ask(bus, {
    member: 'Unlock',
    args: [{ type: 'ao', value: [await defaultKeyring(bus)] }],
  })
  body.strings()
  const question = body.string()
  if (question === noObject) return 'answered'
  const end = endOfQuestion(bus, question)
  const owner = `sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${name}'`
  await bus.call(busCall('AddMatch', `type='signal',path='${question}'`))
  await bus.call(busCall('AddMatch', `type='signal',${owner}`))
  const prompt = { destination: name, path: question, interface: `${iface}.Prompt` }
  // Hanging up would not be enough: a question outlives whoever asked it.
  const takeBack = (): void =>
    void bus.call({ ...prompt, member: 'Dismiss' }).catch(() => undefined)
  signal.addEventListener('abort', takeBack)
  try {
    await bus.call({ ...prompt, member: 'Prompt', args: [{ type: 's', value: '' }] })
    return await Promise.race([end, bus.ended.then(() => 'answered' as const)])
  } finally {
    signal.removeEventListener('abort', takeBack)
  }
}

function endOfQuestion(bus: Bus, question: string): Promise<'answered' | 'declined'> {
  return new Promise((resolve) => {
    bus.onSignal(({ path, member, body }) => {
      if (member === 'NameOwnerChanged') resolve('answered')
      const isEnd = path === question && member === 'Completed'
      if (isEnd) resolve(body.boolean() ? 'declined' : 'answered')
    })
  })
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => reject(new Error('not waited for any longer'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

function ask(bus: Bus, call: Pick<BusCall, 'member' | 'args'>): Promise<BusMessage> {
  return bus.call({ ...service, interface: `${iface}.Service`, ...call })
}

function absentOr(error: unknown): 'absent' | 'unknown' {
  if (error instanceof BusRefusal) return nobodyThere.test(error.name) ? 'absent' : 'unknown'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return nothingListens.includes(code) ? 'absent' : 'unknown'
}

/** Aborts when time is up or `outer` aborts; `end` frees both. */
function limit(clock: Clock, afterMs: number, outer?: AbortSignal) {
  const controller = new AbortController()
  const abort = (): void => controller.abort()
  const stop = clock.after(afterMs, abort)
  outer?.addEventListener('abort', abort, { once: true })
  if (outer?.aborted === true) abort()
  return {
    signal: controller.signal,
    end: () => {
      stop()
      outer?.removeEventListener('abort', abort)
    },
  }
}
