import { join } from 'node:path'
import { WalletError } from '#core/errors'
import type { Clock, ProcessLocks, RandomBytes } from '../ports'
import { systemCode } from '../system-code'
import { saveFailure } from './durable-file'
import type { FileSystem } from './file-system'
import { claimName, claimsIn, type Claim } from './lock-claim'
import type { ProcessTable } from './process-mark'

export interface LockTools {
  readonly fs: FileSystem
  /** The wallet's folder. It is made by whoever makes the wallet, not here. */
  readonly folder: string
  readonly clock: Clock
  readonly randomBytes: RandomBytes
  readonly processes: ProcessTable
}

export const heartbeatMs = 10_000
/** Two beats missed at least, and not because the computer slept: whoever waits has watched it for that long. */
export const watchMs = 25_000
export const silentMs = 90_000
export const patienceMs = 40_000
const removeAgainMs = 1_000

/** Claims of this process that are really held; others with its mark were left by a release that failed. */
const heldHere = new Set<string>()

/**
 * A claim is an empty file whose name says whose it is. Whoever wants the lock puts a claim down and then looks: with
 * no other claim of a living process there, the lock is held; else the claim is taken back and tried again later. Of
 * two that claim at once at least one sees the other. Names are never used twice, so removing the claim of a dead
 * process can never hit a living one's.
 */
export function createProcessLocks(tools: LockTools): ProcessLocks {
  return {
    hold: async (name, work) => {
      if (!/^[a-z0-9-]{1,80}$/.test(name)) throw new TypeError(`a lock cannot be called ${name}`)
      const claim = await acquire(tools, name).catch((error: unknown) => {
        throw saveFailure(error)
      })
      const endHeartbeat = startHeartbeat(tools, claim)
      try {
        return await work()
      } finally {
        endHeartbeat()
        await release(tools, claim)
      }
    },
  }
}

async function acquire(tools: LockTools, name: string): Promise<string> {
  const isStale = createJudge(tools)
  let waitedMs = 0
  for (let turn = 0; ; turn += 1) {
    const claim = turn === 0 || !(await isTaken()) ? await put() : undefined
    if (claim !== undefined) return claim
    if (waitedMs >= patienceMs) throw new WalletError('wallet-busy', name)
    const pauseMs = pauseOf(turn)
    await new Promise<void>((resolve) => void tools.clock.after(pauseMs, resolve))
    waitedMs += pauseMs
  }

  async function put(): Promise<string | undefined> {
    const claim = claimName(name, tools.processes.self, tools.randomBytes)
    heldHere.add(claim)
    try {
      const file = await tools.fs.open(join(tools.folder, claim), 'create')
      const [taken] = await Promise.all([isTaken(claim), file.close()])
      if (!taken) return claim
    } catch (error) {
      await release(tools, claim)
      throw error
    }
    await release(tools, claim)
    return undefined
  }

  async function isTaken(own?: string): Promise<boolean> {
    let taken = false
    for (const claim of claimsIn(await tools.fs.list(tools.folder))) {
      if (claim.file === own || heldHere.has(claim.file)) {
        taken ||= claim.file !== own && claim.lock === name
      } else if (await isStale(claim, waitedMs)) {
        await remove(tools, claim.file)
      } else {
        taken ||= claim.lock === name
      }
    }
    return taken
  }

  /** Short and uneven, so that two who collide do not collide again and a busy holder lets others in. */
  function pauseOf(turn: number): number {
    const [random = 0] = tools.randomBytes(1)
    return 1 + (random / 255) * Math.min(4 * (turn + 1), 24)
  }
}

/** Whether the process behind a claim is gone. Remembers what it has seen of each while it waits. */
function createJudge({ fs, folder, clock, processes }: LockTools) {
  const seen = new Map<string, { readonly beatAt: number; readonly sinceMs: number }>()
  return async (claim: Claim, waitedMs: number): Promise<boolean> => {
    const verdict = claim.mark === undefined ? 'unknown' : await processes.judge(claim.mark)
    // Its own, and not held: a release has failed.
    if (verdict === 'self' || verdict === 'gone') return true
    if (verdict === 'alive') return false
    const found = await fs.stat(join(folder, claim.file))
    if (found === undefined) return true
    const before = seen.get(claim.file)
    if (before?.beatAt !== found.changedAt) {
      seen.set(claim.file, { beatAt: found.changedAt, sinceMs: waitedMs })
      return false
    }
    const isSilent = Math.abs(clock.now() - found.changedAt) > silentMs
    return isSilent && waitedMs - before.sinceMs >= watchMs
  }
}

function startHeartbeat({ fs, folder, clock }: LockTools, claim: string): () => void {
  let isHeld = true
  let cancel = next()
  return () => {
    isHeld = false
    cancel()
  }

  function next(): () => void {
    return clock.after(heartbeatMs, () => {
      // A beat that fails is not missed before several have failed.
      void fs
        .touch(join(folder, claim))
        .catch(() => undefined)
        .finally(() => {
          if (isHeld) cancel = next()
        })
    })
  }
}

async function release(tools: LockTools, claim: string): Promise<void> {
  if (!(await remove(tools, claim))) removeLater(tools, claim)
  heldHere.delete(claim)
}

/** For others it stands for this living process: it must not stay. Whoever claims next in here removes it too. */
function removeLater(tools: LockTools, claim: string): void {
  tools.clock.after(removeAgainMs, () => {
    void remove(tools, claim).then((isGone) => {
      if (!isGone) removeLater(tools, claim)
    })
  })
}

/** Gives false when it may still be there. */
async function remove({ fs, folder }: LockTools, file: string): Promise<boolean> {
  try {
    await fs.remove(join(folder, file))
    return true
  } catch (error) {
    return systemCode(error) === 'ENOENT'
  }
}
