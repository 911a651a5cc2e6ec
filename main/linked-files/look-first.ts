import type { ProfileId } from '#core/profile'
import { waitAtMost } from '../wait-at-most'
import type { LinkedFiles } from './linked-files'

/** A network drive that does not answer must not hold up what waits for the look. */
const patienceMs = 5_000

/** Has another tool renewed? What is found in time stands in the profile then. Never rejects. */
export function lookFirst(
  { linkedFiles }: { readonly linkedFiles: Pick<LinkedFiles, 'look'> },
  profileId: ProfileId,
): Promise<void> {
  return waitAtMost(patienceMs, linkedFiles.look({ profileId }))
}
