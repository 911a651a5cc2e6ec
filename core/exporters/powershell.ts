import { commentLines } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { isPrintableAscii } from '#core/exporters/parts/characters'
import { variableLines } from '#core/exporters/parts/variable-lines'
import { variableUses } from '#core/exporters/parts/variables'

const label = 'PowerShell script'

/**
 * For `. .\token.ps1`. Between single quotes nothing is special but a single quote, which is doubled. ASCII only:
 * Windows PowerShell reads scripts in the system's encoding, and takes typographic quotes for straight ones.
 */
export const powershell = {
  id: 'powershell',
  label,
  fileName: 'token.ps1',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'environment-files',
  uses: variableUses,
  writesNames: true,
  render: (values, options) => [
    ...commentLines(values),
    ...variableLines(
      { label, before: (name) => `$env:${name} = '`, write, after: `'\n` },
      values,
      options,
    ),
  ],
} as const satisfies Exporter

function write(value: string): string | undefined {
  return isPrintableAscii(value) ? value.replaceAll(`'`, `''`) : undefined
}
