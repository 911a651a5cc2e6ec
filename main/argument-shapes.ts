import { z } from 'zod'
import type { ProfileId } from '#core/profile'

/** What calls of windows are made of. */
export const id = z.string().min(1).max(64)
export const profileId = id.transform((text) => text as ProfileId)
export const line = z.string().max(2048)
export const none = z.tuple([])
export const oneProfile = z.tuple([profileId])

/** Where every key may be missing, a date or a map would pass for an object without any. */
export const plainObject = z.custom<object>((given) => {
  if (typeof given !== 'object' || given === null) return false
  return [Object.prototype, null].includes(Object.getPrototypeOf(given) as null)
})
