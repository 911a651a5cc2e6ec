import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProfileId } from '#core/profile'

const prefix = 'sign-in-'

/** The name of the place where one profile's sign-in pages keep their cookies: a folder below `Partitions`. */
export function jarName(profileId: ProfileId): string {
  return `${prefix}${profileId}`
}

/** What pages keep for one session only; Chromium writes it down all the same and never tidies it up. */
const sessionFolder = 'Session Storage'

/**
 * Deletes what an earlier run has left below `folder`: jars of profiles that are not in `staying`, such as one of a
 * first sign-in during which the computer died, and what was meant for one session. Call it before a jar is opened;
 * while `staying` is not known nothing is deleted. What cannot be deleted stays for the next time.
 */
export async function tidyJars(
  folder: string,
  staying: ReadonlySet<ProfileId> | undefined,
): Promise<void> {
  if (staying === undefined) return
  const names = await readdir(folder).catch(() => [])
  const kept = new Set(Array.from(staying, jarName))
  const jars = names.filter((name) => name.startsWith(prefix))
  await Promise.all(
    jars.map((name) => {
      const left = kept.has(name) ? join(folder, name, sessionFolder) : join(folder, name)
      return rm(left, { recursive: true, force: true }).catch(() => undefined)
    }),
  )
}
