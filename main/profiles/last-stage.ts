import { savedPlace } from '#core/history'
import type { OtherStage } from '#core/place-finding'
import type { Profile, ProfileId } from '#core/profile'
import { basename, resolve } from 'node:path'
import { withoutLinks } from '../handoff/folder-mark'

/**
 * The profile whose token this wallet last wrote to `path`, where it is of the other stage than the one that is to be written
 * there now. Another name of the same folder is the same place.
 */
export async function otherStageAt(
  profiles: readonly Profile[],
  id: ProfileId,
  path: string,
): Promise<OtherStage | undefined> {
  const now = profiles.find((profile) => profile.id === id)
  const last = await lastWrittenFor(profiles, path)
  if (now === undefined || last === undefined || last.stage === now.stage) return undefined
  const toType = last.client.trim() === '' ? last.name : last.client
  return { lastStage: last.stage, lastName: last.name, nowStage: now.stage, toType }
}

async function lastWrittenFor(
  profiles: readonly Profile[],
  path: string,
): Promise<Profile | undefined> {
  const target = await placeOf(path)
  const name = basename(target)
  let [last, lastAt]: [Profile | undefined, number] = [undefined, -Infinity]
  for (const profile of profiles) {
    for (const entry of profile.history) {
      const savedTo = savedPlace(entry)
      if (entry.type !== 'exported' || savedTo === undefined || entry.at < lastAt) continue
      if (basename(savedTo) !== name || (await placeOf(savedTo)) !== target) continue
      last = profile
      lastAt = entry.at
    }
  }
  return last
}

const placeOf = (path: string): Promise<string> => withoutLinks(path).catch(() => resolve(path))
