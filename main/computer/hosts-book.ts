import { join } from 'node:path'
import {
  contactedHost,
  hostLimit,
  hostPurposes,
  mergedHosts,
  type ContactedHost,
  type HostPurpose,
} from '#core/contacted-hosts'
import { asObject, readObject } from '#core/json'
import { isDate } from '#core/plausible'
import type { Clock, ProcessLocks, Send } from '../ports'
import { createQueue } from '../queue'
import { readWhole, replaceFile, type Disk } from '../vault/durable-file'

/** Which hosts the app has contacted: names and instants in a file of its own, nothing that was asked or answered. */
export interface HostsBook {
  /** `url` is about to be asked, whatever comes of it. */
  note(url: string, purpose: HostPurpose): void
  /** `send`, noting where each request goes. */
  watching(send: Send, purpose: () => HostPurpose): Send
  all(): Promise<readonly ContactedHost[]>
  clear(): Promise<void>
  /** Everything noted so far is on disk, as far as the disk takes it. */
  written(): Promise<void>
}

export interface HostsBookPorts {
  readonly disk: Disk
  readonly folder: string
  /** Of this folder: the window and the command line write to the same file. */
  readonly locks: ProcessLocks
  readonly clock: Clock
}

const lockName = 'hosts'
const mostBytes = 512 * 1024
/** A page asks for a hundred things in a second: they are written down at once. */
const gatheredMs = 1_000

export function createHostsBook(ports: HostsBookPorts): HostsBook {
  const { disk, folder, locks, clock } = ports
  const path = join(folder, 'contacted.json')
  const queue = createQueue()
  let noted: readonly ContactedHost[] = []
  let isWaiting = false

  const read = async (): Promise<readonly ContactedHost[]> => {
    const bytes = await readWhole(disk.fs, path, mostBytes)
    return bytes === undefined ? [] : hostsIn(bytes.toString('utf8'))
  }
  const change = async (next: (before: readonly ContactedHost[]) => readonly ContactedHost[]) => {
    await disk.fs.makeFolder(folder)
    await locks.hold(lockName, async () => {
      const hosts = next(await read().catch(() => []))
      await replaceFile(disk, path, Buffer.from(`${JSON.stringify({ format: 1, hosts })}\n`))
    })
  }
  const write = (): Promise<void> =>
    queue.run(async () => {
      const news = noted
      if (news.length === 0) return
      noted = []
      try {
        await change((before) => mergedHosts(before, news))
      } catch {
        // Written with the next ones: a note is no reason for anything to stop.
        noted = mergedHosts(noted, news)
      }
    })

  const note = (url: string, purpose: HostPurpose): void => {
    const host = contactedHost(url)
    if (host === undefined) return
    const now = clock.now()
    noted = mergedHosts(noted, [{ host, firstAt: now, lastAt: now, count: 1, purposes: [purpose] }])
    if (isWaiting) return
    isWaiting = true
    clock.after(gatheredMs, () => {
      isWaiting = false
      void write()
    })
  }

  return {
    note,
    watching: (send, purpose) => (request) => {
      note(request.url, purpose())
      return send(request)
    },
    all: () => queue.run(async () => mergedHosts(await read().catch(() => []), noted)),
    clear: () =>
      queue.run(async () => {
        noted = []
        await change(() => [])
      }),
    written: write,
  }
}

function hostsIn(content: string): readonly ContactedHost[] {
  const { hosts } = readObject(content) ?? {}
  return Array.isArray(hosts) ? hosts.slice(0, hostLimit).flatMap(hostFrom) : []
}

function hostFrom(stored: unknown): readonly ContactedHost[] {
  const { host, firstAt, lastAt, count, purposes } = asObject(stored) ?? {}
  if (typeof host !== 'string' || typeof count !== 'number') return []
  if (typeof firstAt !== 'number' || typeof lastAt !== 'number') return []
  if (!isDate(firstAt) || !isDate(lastAt) || !Array.isArray(purposes)) return []
  const known = hostPurposes.filter((purpose) => purposes.includes(purpose))
  return [{ host, firstAt, lastAt, count, purposes: known }]
}
