import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dueRunEnds, type DueRun } from '#core/extras'
import { readObject } from '#core/json'

const fileIn = (dataFolder: string): string => join(dataFolder, 'last-due-run.json')

/** When what was due was renewed last without the window, and how that ended: the window shows it. */
export function noteDueRun(dataFolder: string, run: DueRun): void {
  const file = fileIn(dataFolder)
  const temporary = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, `${JSON.stringify(run)}\n`, { mode: 0o600 })
    renameSync(temporary, file)
  } catch {
    // A note that cannot be made is no reason for a renewal to have failed.
  }
}

export function readDueRun(dataFolder: string): DueRun | undefined {
  let content: string
  try {
    content = readFileSync(fileIn(dataFolder), 'utf8')
  } catch {
    return undefined
  }
  const { at, ended } = readObject(content) ?? {}
  const known = dueRunEnds.find((one) => one === ended)
  return typeof at === 'number' && Number.isSafeInteger(at) && known !== undefined
    ? { at, ended: known }
    : undefined
}
