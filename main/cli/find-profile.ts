import type { ProfileSummary } from '#core/profile'
import { NoSuchProfile } from './context'
import { UsageError } from './usage-error'

/** By its name to the letter, else whatever its capitals. Throws `NoSuchProfile`, or `UsageError` where two are meant. */
export function findProfile(profiles: readonly ProfileSummary[], wanted: string): ProfileSummary {
  const same = profiles.filter(({ name, id }) => name === wanted || id === wanted)
  const alike = profiles.filter(({ name }) => folded(name) === folded(wanted))
  const found = same.length > 0 ? same : alike
  const [profile, second] = found
  if (second !== undefined) throw new UsageError('name-ambiguous', wanted)
  if (profile === undefined)
    throw new NoSuchProfile(
      wanted,
      profiles.map(({ name }) => name),
    )
  return profile
}

function folded(name: string): string {
  return name.trim().normalize('NFC').toLocaleLowerCase('en')
}
