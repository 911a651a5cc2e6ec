import { Worker } from 'node:worker_threads'
import { normalizedPassphrase } from '#core/passphrase'
import type { Clock } from '../ports'
import type { AgeBox } from './age-box'
import type { Opened } from './age-header'

export type AgeTask =
  | { readonly type: 'seal'; readonly text: string; readonly passphrase: string }
  | { readonly type: 'open'; readonly bytes: Uint8Array; readonly passphrases: readonly string[] }

/** Somebody waits for it. A second is usual; the costliest file that is opened takes ten on a slow computer. */
const patienceMs = 120_000

/** Seals and opens in a thread of its own: only then is the library loaded, and its memory goes with the thread. */
export function createAgeBox(ports: {
  readonly threadFile: string
  readonly clock: Clock
}): AgeBox {
  return {
    seal: async (text, passphrase) =>
      (await answerTo(ports, {
        type: 'seal',
        text,
        passphrase: normalizedPassphrase(passphrase.reveal()),
      })) as string,
    open: async (bytes, passphrase) => {
      const passphrases = formsOf(passphrase.reveal())
      try {
        return (await answerTo(ports, { type: 'open', bytes, passphrases })) as Opened
      } catch {
        // It ended with its memory or its time.
        return { type: 'too-costly' }
      }
    },
  }
}

/** Other programs take a passphrase as it is typed. */
export function formsOf(typed: string): readonly string[] {
  return [...new Set([normalizedPassphrase(typed), typed])]
}

async function answerTo(
  { threadFile, clock }: { readonly threadFile: string; readonly clock: Clock },
  task: AgeTask,
): Promise<unknown> {
  const worker = new Worker(threadFile, { workerData: task, env: {}, execArgv: [] })
  try {
    return await new Promise((resolve, reject) => {
      const giveUp = (): void => reject(new Error('the thread of the passphrase file ended'))
      const stopWaiting = clock.after(patienceMs, giveUp)
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => {
        stopWaiting()
        giveUp()
      })
    })
  } finally {
    await worker.terminate()
  }
}
