import { commentSentences } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { isPrintableAscii } from '#core/exporters/parts/characters'
import { variableLines } from '#core/exporters/parts/variable-lines'
import { variableUses } from '#core/exporters/parts/variables'

const label = 'Windows command script'

/** The command prompt reads lines of 8191 characters. */
const longestValue = 8_000

/**
 * For `call token.cmd`. Within `set "NAME=value"` only `%` and a quotation mark are special; `%` is doubled. An
 * exclamation mark is refused: it is special where delayed expansion is on.
 */
export const windowsSet = {
  id: 'windows-set',
  label,
  fileName: 'token.cmd',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'environment-files',
  uses: variableUses,
  writesNames: true,
  render: (values, options) => [
    '@echo off\r\n',
    ...commentSentences(values).map((sentence) => `rem ${sentence}\r\n`),
    ...variableLines(
      { label, before: (name) => `set "${name}=`, write, after: '"\r\n' },
      values,
      options,
    ),
  ],
} as const satisfies Exporter

function write(value: string): string | undefined {
  if (!isPrintableAscii(value) || /["!]/.test(value)) return undefined
  const written = value.replaceAll('%', '%%')
  return written.length > longestValue ? undefined : written
}
