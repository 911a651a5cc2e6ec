import { createHash } from 'node:crypto'
import { WalletError } from '#core/errors'
import type { Clipboard, Clock } from '../ports'
import { createQueue } from '../queue'

/** How long a copied secret stays in the clipboard. */
export const clearsAfterMs = 30_000
/** After so long a clipboard is tried again that another program held. */
export const triesAgainAfterMs = 5_000

/** Puts secrets into the clipboard and takes them out again, unless something else was copied meanwhile. */
export interface ClipboardKeeper {
  /**
   * Rejects with `clipboard-failed`; its fact `now` is `unknown` where it may be there all the same, and then it is
   * cleared like any other. A new copy takes the place of an earlier one, with its own 30 seconds.
   */
  copy(secret: string): Promise<{ readonly clearsAfterMs: number }>
  /**
   * Clears at once what is still ours: for quitting and locking, which no clipboard may hold up. What could not be
   * looked at or cleared is tried again for as long as the app runs.
   */
  flush(): Promise<void>
  /** Whether something of ours may be in the clipboard. */
  isHolding(): boolean
}

/**
 * Remembers fingerprints of what was copied, never the secret. One step at a time: a clearing that has just looked
 * at the clipboard must not wipe what the next copy puts there.
 */
export function createClipboardKeeper(ports: {
  readonly clipboard: Clipboard
  readonly clock: Clock
}): ClipboardKeeper {
  const { clipboard, clock } = ports
  const queue = createQueue()
  const copies = createCopies(clock, (copied) => void queue.run(() => clear([copied])))

  async function clearIfOneOf(fingerprints: readonly string[]): Promise<void> {
    if (fingerprints.includes(fingerprintOf(await clipboard.read()))) await clipboard.clear()
  }

  async function copy(secret: string): Promise<{ readonly clearsAfterMs: number }> {
    const fingerprint = fingerprintOf(secret)
    try {
      await clipboard.writeSecret(secret)
    } catch {
      // It may have been written all the same. The earlier copy keeps its timer.
      const now = await clearIfOneOf([fingerprint]).then(
        () => 'without-it',
        () => 'unknown',
      )
      if (now === 'unknown') copies.add(fingerprint)
      throw new WalletError('clipboard-failed', '', { now })
    }
    copies.remove(copies.all())
    copies.add(fingerprint)
    return { clearsAfterMs }
  }

  /** A clipboard that cannot be read or cleared now is left alone, and tried again. */
  async function clear(which: readonly Copied[]): Promise<void> {
    const ours = copies.all().filter((copied) => which.includes(copied))
    if (ours.length === 0) return
    await clearIfOneOf(ours.map(({ fingerprint }) => fingerprint)).then(
      () => copies.remove(ours),
      () => copies.waitAgain(ours),
    )
  }

  return {
    copy: (secret) => queue.run(() => copy(secret)),
    flush: () => queue.run(() => clear(copies.all())),
    isHolding: () => copies.all().length > 0,
  }
}

/** Something of ours that may be in the clipboard. */
interface Copied {
  readonly fingerprint: string
  readonly clearsAt: number
  stopTimer: () => void
}

/** What may be in the clipboard; the timer of each runs until it is known to be out. */
function createCopies(clock: Clock, due: (copied: Copied) => void) {
  const all = new Set<Copied>()
  const wait = (copied: Copied, delayMs: number): void => {
    copied.stopTimer()
    copied.stopTimer = clock.after(delayMs, () => due(copied))
  }
  return {
    all: (): readonly Copied[] => [...all],
    add: (fingerprint: string): void => {
      const clearsAt = clock.now() + clearsAfterMs
      const copied: Copied = { fingerprint, clearsAt, stopTimer: () => undefined }
      all.add(copied)
      wait(copied, clearsAfterMs)
    },
    /** Soon, and not after the time that was promised. */
    waitAgain: (which: readonly Copied[]): void => {
      for (const copied of which) {
        const leftMs = copied.clearsAt - clock.now()
        wait(copied, leftMs > 0 ? Math.min(leftMs, triesAgainAfterMs) : triesAgainAfterMs)
      }
    },
    remove: (which: readonly Copied[]): void => {
      for (const copied of which) {
        copied.stopTimer()
        all.delete(copied)
      }
    },
  }
}

/** Systems may turn line feeds of a copied file into CRLF. */
function fingerprintOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64')
}
