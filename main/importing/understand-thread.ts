import { parentPort, workerData } from 'node:worker_threads'
import { understandFile, understandText } from '#core/importers/index'
import { toPlain, type ImportTask } from './plain-findings'

/** A thread of its own for one file or text: whatever that does to a reader, the app goes on. */
const { source, now } = workerData as ImportTask

parentPort?.postMessage(
  toPlain(source.type === 'text' ? understandText(source.text, now) : understandFile(source, now)),
)
