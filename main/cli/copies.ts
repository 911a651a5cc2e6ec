import { savedPlace } from '#core/history'
import { filterLines, lastAtOf, type LedgerLine } from '#core/ledger'
import { standingWords, whatWords, whereWords } from '#core/text/ledger-words'
import { text } from '#core/text/text'
import { stateOf, type Context, type Ended } from './context'
import { findProfile } from './find-profile'
import { isoTime, jsonOf, tableOf, timeWords } from './words'

/** Where tokens went, newest first. */
export async function copies(context: Context, name: string | undefined): Promise<Ended> {
  const words = text.commandLine
  const { wallet, terminal, isJson } = context
  const filter =
    name === undefined ? {} : { profileId: findProfile((await stateOf(context)).profiles, name).id }
  const lines = filterLines(await wallet.api.ledger(), filter)
  if (isJson) {
    await terminal.out(jsonOf({ copies: lines.map(plainOf) }))
  } else if (lines.length === 0) {
    terminal.say(words.noCopies)
  } else {
    const { when, profile, what, where, state } = words.copyColumns
    await terminal.out(tableOf([[when, profile, what, where, state], ...lines.map(rowOf)]))
  }
  return 'ok'
}

function rowOf(line: LedgerLine): readonly string[] {
  const { entry, profileName } = line
  return [
    timeWords(lastAtOf(entry)),
    profileName,
    whatWords(entry),
    entry.label === undefined ? whereWords(entry) : `${entry.label}, ${whereWords(entry)}`,
    standingWords(line, timeWords),
  ]
}

/** What scripts get of a line. Its names stay: a new fact gets a new name. */
function plainOf({ entry, standing, profileId, profileName, client }: LedgerLine): object {
  const { type, at, label } = entry
  return {
    profile: profileName,
    profileId,
    client,
    type,
    at: isoTime(at),
    lastAt: isoTime(lastAtOf(entry)),
    ...(entry.type === 'read'
      ? { times: entry.times, how: entry.how, program: entry.program }
      : {}),
    ...(entry.type === 'exported'
      ? {
          format: entry.exporterId,
          file: savedPlace(entry),
          withRefreshToken: entry.withRefreshToken,
        }
      : {}),
    label,
    state: standing.type,
    since: isoTime('since' in standing ? standing.since : undefined),
  }
}
