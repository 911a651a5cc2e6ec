import { curlCommands } from '#core/importers/curl-command'
import { joined, type Importer } from '#core/importers/importer'
import { everyLine } from '#core/importers/lines'

/** One curl command or several, each a profile, with nothing beside them but comments and empty lines. */
export const curl = {
  id: 'curl',
  read: ({ text }) => {
    const commands = curlCommands(text)
    const reading = joined(commands.map((command) => command.reading))
    return reading.drafts.length > 0 && isAlone(text, commands) ? reading : undefined
  },
} as const satisfies Importer

function isAlone(text: string, commands: ReturnType<typeof curlCommands>): boolean {
  let from = 0
  for (const { from: start, to } of commands) {
    if (!isBare(text.slice(from, start))) return false
    from = to
  }
  return isBare(text.slice(from))
}

function isBare(between: string): boolean {
  return everyLine(between, (line) => /^(?:#.*|[$>%])?$/.test(line.trim()))
}
