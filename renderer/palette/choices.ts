import { text } from '#core/text/text'
import { findForgiving } from '../components/forgiving-search'
import { searchTextOf, type Command } from './commands'

/** What the palette shows, from top to bottom. */
export interface Choices {
  readonly groups: readonly { readonly label?: string; readonly commands: readonly Command[] }[]
  /** So many were found beside those. */
  readonly more: number
}

/** More than anybody reads; another word finds the others. */
const shownAtMost = 30

/** For nothing typed what was used lately (`used`: ids, the latest first) and what concerns no profile; else what is found. */
export function choicesOf(
  commands: readonly Command[],
  query: string,
  used: readonly string[],
): Choices {
  if (query.trim() !== '') {
    const places = findForgiving(commands.map(searchTextOf), query)
    const found = places.slice(0, shownAtMost).flatMap((place) => commands[place] ?? [])
    return { groups: [{ commands: found }], more: places.length - found.length }
  }
  const recent = used.flatMap((id) => commands.find((command) => command.id === id) ?? [])
  const others = commands.filter(
    ({ id, profile, isOnlyFound }) =>
      profile === undefined && isOnlyFound === undefined && !used.includes(id),
  )
  const words = text.palette.groups
  const groups = [
    { label: words.recent, commands: recent },
    { label: words.app, commands: others },
  ]
  return { groups: groups.filter((group) => group.commands.length > 0), more: 0 }
}
