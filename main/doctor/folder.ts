import { randomUUID } from 'node:crypto'
import { chmod, open, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnosis } from '#core/doctor/diagnosis'
import { judgeMode } from '#core/doctor/judge'
import { WalletError } from '#core/errors'
import { systemCode } from '../system-code'
import type { DoctorWorld } from './doctor-world'
import type { Look } from './patient'

/** Can the wallet’s folder be written to, and by whom can it be read? */
export const lookAtFolder: Look = async ({ world }) => {
  const path = world.dataFolder
  const cause = await writingFails(path)
  const unwritable: readonly Diagnosis[] =
    cause === undefined ? [] : [{ type: 'folder-unwritable', cause, path }]
  // On Windows the folder’s own rules hold, which these bits do not tell.
  if (world.platform === 'win32') {
    return unwritable.length > 0 ? unwritable : [{ type: 'folder-private', path }]
  }
  // A folder that only its owner may enter closes all below it.
  const judged = judgeMode((await stat(path)).mode, path)
  return judged.type === 'folder-private' && unwritable.length > 0
    ? unwritable
    : [...unwritable, judged]
}

/** A file that is made and taken away again; the system’s word where it cannot be. */
async function writingFails(folder: string): Promise<string | undefined> {
  const path = join(folder, `.doctor-${randomUUID()}`)
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.write('.')
    } finally {
      await file.close()
      await unlink(path)
    }
    return undefined
  } catch (error) {
    return systemCode(error) ?? 'unknown'
  }
}

/** From now on the person alone can enter. */
export async function closeFolder({ dataFolder, platform }: DoctorWorld): Promise<void> {
  try {
    if (platform !== 'win32') await chmod(dataFolder, 0o700)
  } catch (error) {
    throw new WalletError('save-failed', systemCode(error))
  }
}
