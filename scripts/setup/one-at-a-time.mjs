// @ts-check
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ExpectedFailure, say } from '../progress.mjs'
import { cacheDir } from '../project.mjs'

const PATIENCE_MS = 15 * 60_000

/**
 * Two commands started together must not install or build into the same folders at once: the
 * second waits. A lock left by a run that was killed is taken over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(name, work) {
  mkdirSync(cacheDir, { recursive: true })
  const lock = join(cacheDir, `${name}.lock`)
  await acquire(lock)
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** @param {string} lock */
async function acquire(lock) {
  const givesUpAt = Date.now() + PATIENCE_MS
  let told = false
  while (!tryAcquire(lock)) {
    if (Date.now() > givesUpAt) {
      throw new ExpectedFailure(
        `Another run has been holding ${lock} for a quarter of an hour.`,
        'End that run, or delete the file if there is none, and run the command again.',
      )
    }
    if (!told) say('… waiting for another run of these scripts to finish this step')
    told = true
    await sleep(200)
  }
}

/** @param {string} lock */
function tryAcquire(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const holder = readHolder(lock)
    if (holder !== undefined && !isAlive(holder)) removeStale(lock, holder)
    return false
  }
}

/**
 * Moves the dead holder's lock away before deleting it, so that of two runs that both saw it dead
 * the later one cannot delete the lock the earlier one has just taken.
 * @param {string} lock
 * @param {number} holder
 */
function removeStale(lock, holder) {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
    if (readHolder(aside) !== holder) linkSync(aside, lock)
  } catch {
    // Somebody else was quicker; the next round sees what they did.
  }
  rmSync(aside, { force: true })
}

/** @param {string} lock */
function readHolder(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    return pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
