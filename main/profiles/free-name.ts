import { text } from '#core/text/text'
import type { ProfileBook } from './profile-book'

/** `wanted`, or `wanted` with a number behind it when a profile has that name already. */
export function freeName(book: ProfileBook, wanted: string): string {
  const taken = new Set(book.profiles().map((profile) => profile.name))
  let name = wanted
  for (let count = 2; taken.has(name); count += 1) name = text.names.another(wanted, count)
  return name
}
