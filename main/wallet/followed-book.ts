import type { LinkedFileStore } from '../linked-files/file-store'
import { followingBook } from '../linked-files/following-book'
import { createLinkedFiles, type LinkedFiles } from '../linked-files/linked-files'
import type { LinkedFilesPorts } from '../linked-files/linking'
import { createProfileBook, type ProfileBook } from '../profiles/profile-book'
import type { ServerTime } from '../refresh/server-time'

/** The profiles, and the files that follow them: who has changed a profile waits for its files. */
export function createFollowedBook(
  ports: Omit<LinkedFilesPorts, 'book' | 'files' | 'clock'> & {
    readonly linkedFileStore: LinkedFileStore
    readonly serverTime: Pick<ServerTime, 'clock'>
  },
): { readonly book: ProfileBook; readonly linkedFiles: LinkedFiles } {
  const { clock } = ports.serverTime
  const plain = createProfileBook(ports.vault)
  const linkedFiles = createLinkedFiles({
    ...ports,
    clock,
    book: plain,
    files: ports.linkedFileStore,
  })
  return {
    book: { ...plain, ...followingBook(plain, () => linkedFiles.freshen()) },
    linkedFiles,
  }
}
