import { commentLine, commentLines } from '#core/exporters/comments'
import {
  unsafeValue,
  type Exporter,
  type ExportOptions,
  type ExportPiece,
  type ExportValues,
} from '#core/exporters/exporter'
import {
  callbackNames,
  variables,
  variableUses,
  type Variable,
} from '#core/exporters/parts/variables'
import { text } from '#core/text/text'

const label = '.env'

/**
 * What python-dotenv, dotenv, Node, sourcing shells and docker all read back the same without quotes. No
 * quoting works for all of them: docker keeps quotes, python-dotenv expands `${}` even inside them.
 */
const universal = /^[A-Za-z0-9_%+,\-./:=@^!*?[\]{}~]+$/

/** At the beginning and behind a colon shells take `~` for a home folder, and zsh `=name` for where a program lies. */
const replacedByShells = /(^|:)[~=]|=~/

/** docker reads env files line by line and refuses longer ones. */
const longestLine = 65_535

/**
 * Environment variables under the names that scripts for the service use (two names where two are common). A
 * value outside the universal set is refused, except a Callback URL that only a renewing tool would need: its
 * line is left out and a comment says so. Nothing is ever quoted, escaped or shortened.
 */
export const dotenv = {
  id: 'dotenv',
  label,
  fileName: '.env',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'environment-files',
  uses: variableUses,
  writesNames: true,
  render: (values, options) => [
    ...commentLines(values),
    ...callbackComment(values, options),
    ...variables(values, options)
      .filter(({ field }) => field !== 'redirectUri' || !leavesCallbackOut(values, options))
      .flatMap(line),
  ],
} as const satisfies Exporter

function line({ names, field, value, isSecret }: Variable): readonly ExportPiece[] {
  return names.flatMap((name) => {
    if (!isCarried(name, value)) throw unsafeValue(field, label)
    return [`${name}=`, isSecret ? { masked: value } : value, '\n']
  })
}

function isCarried(name: string, value: string): boolean {
  if (!universal.test(value) || replacedByShells.test(value)) return false
  return name.length + 1 + value.length < longestLine
}

/** A tool that only uses the access token never needs it; one that renews would fail weeks later without it. */
function leavesCallbackOut(values: ExportValues, options: ExportOptions): boolean {
  if (options.includeRefreshToken) return false
  return !callbackNames(values, options).every((name) => isCarried(name, values.redirectUri))
}

function callbackComment(values: ExportValues, options: ExportOptions): readonly string[] {
  if (values.redirectUri === '' || !leavesCallbackOut(values, options)) return []
  return callbackNames(values, options).map((name) =>
    commentLine(text.exportFiles.callbackLeftOut(name)),
  )
}
