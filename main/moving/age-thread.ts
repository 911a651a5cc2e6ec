import { parentPort, workerData } from 'node:worker_threads'
import { open, seal } from './age-seal'
import type { AgeTask } from './age-apart'

/** A thread of its own for one file: making the key takes a second, and the app goes on meanwhile. */
const task = workerData as AgeTask

parentPort?.postMessage(
  task.type === 'seal'
    ? await seal(task.text, task.passphrase)
    : await open(task.bytes, task.passphrases),
)
