import type { TrayHost } from '../desktop-ports'
import { busCall, connectBus, type Bus } from '../bus/bus'
import type { BusSocket } from '../bus/bus-address'
import type { Clock } from '../ports'

/** A desktop that is well answers in milliseconds; the window waits for this as it closes. */
export const lookPatienceMs = 1_500

const watcher = 'org.kde.StatusNotifierWatcher'
const watcherPath = '/StatusNotifierWatcher'
const hostSignals = ['StatusNotifierHostRegistered', 'StatusNotifierHostUnregistered']

interface World {
  readonly socket: BusSocket | undefined
  readonly userId: number | undefined
  readonly clock: Clock
}

/**
 * The tray of a Linux desktop, by the StatusNotifierItem specification: somebody owns the watcher's name on the session's
 * bus, and it says that a host shows what is registered with it.
 */
export function createTrayHost(world: World): TrayHost {
  return {
    look: async () => {
      const patience = new AbortController()
      const stop = world.clock.after(lookPatienceMs, () => patience.abort())
      try {
        return await withBus(world, patience.signal, (bus) => ownerOfHost(bus, patience.signal))
      } catch {
        // Who cannot be asked shows nothing, as far as anybody can tell.
        return undefined
      } finally {
        stop()
      }
    },
    watch: (onChange) => {
      const over = new AbortController()
      void withBus(world, over.signal, (bus) => changes(bus, over.signal, onChange))
        .catch(() => undefined)
        // A bus that is gone has no tray on it any more.
        .finally(() => {
          if (!over.signal.aborted) onChange()
        })
      return () => over.abort()
    },
  }
}

async function withBus<T>(
  { socket, userId }: World,
  signal: AbortSignal,
  work: (bus: Bus) => Promise<T>,
): Promise<T> {
  if (socket === undefined || userId === undefined) throw new Error('no bus to be reached')
  const bus = await connectBus({ socket, userId }, signal)
  const end = (): void => bus.close()
  signal.addEventListener('abort', end)
  try {
    return await work(bus)
  } finally {
    signal.removeEventListener('abort', end)
    bus.close()
  }
}

async function ownerOfHost(bus: Bus, signal: AbortSignal): Promise<string | undefined> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('not waited for any longer')))
  })
  const asked = async (): Promise<string | undefined> => {
    const owner = (await bus.call(busCall('GetNameOwner', watcher))).body.string()
    const { body } = await bus.call({
      destination: watcher,
      path: watcherPath,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      args: [
        { type: 's', value: watcher },
        { type: 's', value: 'IsStatusNotifierHostRegistered' },
      ],
    })
    return body.signature() === 'b' && body.boolean() ? owner : undefined
  }
  return Promise.race([asked(), aborted])
}

async function changes(bus: Bus, signal: AbortSignal, onChange: () => void): Promise<void> {
  bus.onSignal(({ member }) => {
    const isNews = member === 'NameOwnerChanged' || hostSignals.includes(member)
    if (isNews && !signal.aborted) onChange()
  })
  const sender = `sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${watcher}'`
  await bus.call(busCall('AddMatch', `type='signal',${sender}`))
  await bus.call(busCall('AddMatch', `type='signal',interface='${watcher}'`))
  await bus.ended
}
