import { Worker } from 'node:worker_threads'
import { WalletError } from '#core/errors'
import type { Clock, Understand } from '../ports'
import { fromPlain, type PlainUnderstood } from './plain-findings'

/** Somebody waits for it. An ordinary file takes milliseconds, 50 MB of one some seconds. */
const patienceMs = 30_000
const mostMegabytes = 1024

/** Reads in a thread of its own, which ends with the answer, with its time or with its memory. */
export function createUnderstand(ports: {
  readonly threadFile: string
  readonly clock: Clock
}): Understand {
  return async (source) => {
    const { clock } = ports
    const worker = new Worker(ports.threadFile, {
      workerData: { source, now: clock.now() },
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
      // It needs nothing of this process.
      env: {},
      execArgv: [],
    })
    try {
      return fromPlain(await answerOf(worker, clock))
    } finally {
      await worker.terminate()
    }
  }
}

function answerOf(worker: Worker, clock: Clock): Promise<PlainUnderstood> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new WalletError('import-too-long'))
    const stopWaiting = clock.after(patienceMs, giveUp)
    worker.once('message', (answer: PlainUnderstood) => resolve(answer))
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp()
      else reject(error)
    })
    worker.once('exit', () => {
      stopWaiting()
      giveUp()
    })
  })
}
