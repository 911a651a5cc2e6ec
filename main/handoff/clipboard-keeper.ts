import { createHash } from 'node:crypto'
import { WalletError } from '#core/errors'
import type { Clipboard, Clock } from '../ports'
import { createQueue } from '../queue'

/** How long a copied secret stays in the clipboard. */
export const clearsAfterMs = 30_000

/** Puts secrets into the clipboard and takes them out again, unless something else was copied meanwhile. */
export interface ClipboardKeeper {
  /** Rejects with `clipboard-failed`; its fact `now` is `unknown` where it may be there all the same. A new copy takes the place of an earlier one, with its own 30 seconds. */
  copy(secret: string): Promise<{ readonly clearsAfterMs: number }>
  /** Clears at once what is still ours: for quitting and locking, which no clipboard may hold up. */
  flush(): Promise<void>
}

interface Copied {
  readonly fingerprint: string
  readonly stopTimer: () => void
}

/**
 * Remembers a fingerprint of what was copied, never the secret. One step at a time: a clearing that has just
 * looked at the clipboard must not wipe what the next copy puts there.
 */
export function createClipboardKeeper(ports: {
  readonly clipboard: Clipboard
  readonly clock: Clock
}): ClipboardKeeper {
  const { clipboard, clock } = ports
  const queue = createQueue()
  let copied: Copied | undefined

  async function clearIfStill(fingerprint: string): Promise<void> {
    if (fingerprintOf(await clipboard.read()) === fingerprint) await clipboard.clear()
  }

  async function copy(secret: string): Promise<{ readonly clearsAfterMs: number }> {
    const fingerprint = fingerprintOf(secret)
    try {
      await clipboard.writeSecret(secret)
    } catch {
      // It may have been written all the same. The earlier copy keeps its timer.
      const now = await clearIfStill(fingerprint).then(
        () => 'without-it',
        () => 'unknown',
      )
      throw new WalletError('clipboard-failed', '', { now })
    }
    copied?.stopTimer()
    const stopTimer = clock.after(clearsAfterMs, () => {
      void queue.run(() => clearWhatIs(fingerprint, next))
    })
    const next: Copied = { fingerprint, stopTimer }
    copied = next
    return { clearsAfterMs }
  }

  /** A clipboard that cannot be read now is left alone; `copied` stays for `flush` to try again. */
  async function clearWhatIs(fingerprint: string, which: Copied): Promise<void> {
    if (copied !== which) return
    await clearIfStill(fingerprint).then(
      () => (copied = undefined),
      () => undefined,
    )
  }

  return {
    copy: (secret) => queue.run(() => copy(secret)),
    flush: () =>
      queue.run(async () => {
        copied?.stopTimer()
        if (copied !== undefined) await clearWhatIs(copied.fingerprint, copied)
      }),
  }
}

/** Systems may turn line feeds of a copied file into CRLF. */
function fingerprintOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64')
}
