import type { ProfileBook } from '../profiles/profile-book'
import { waitAtMost } from '../wait-at-most'

/** A network drive that does not answer must not hold up a renewal: what comes later is done all the same. */
const patienceMs = 5_000

/** The same book: whoever has changed a profile hears of it when the files that follow it have been written too. */
export function followingBook(
  book: ProfileBook,
  freshen: () => Promise<unknown>,
): Pick<ProfileBook, 'add' | 'update' | 'updateWith'> {
  const follow = async <T>(changing: Promise<T>): Promise<T> => {
    const changed = await changing
    await waitAtMost(patienceMs, freshen())
    return changed
  }
  return {
    add: (...what) => follow(book.add(...what)),
    update: (...what) => follow(book.update(...what)),
    updateWith: (...what) => follow(book.updateWith(...what)),
  }
}
