import { commentLines } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { jsonEscaped } from '#core/exporters/parts/json'
import { variableLines } from '#core/exporters/parts/variable-lines'
import { variableUses } from '#core/exporters/parts/variables'

const label = 'Python module'

/** For `from token_values import …`. JSON’s escapes mean the same in Python, but for pairs of surrogates. */
export const python = {
  id: 'python',
  label,
  fileName: 'token_values.py',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'programs',
  uses: variableUses,
  writesNames: true,
  render: (values, options) => [
    ...commentLines(values),
    ...variableLines(
      { label, before: (name) => `${name} = "`, write, after: `"\n` },
      values,
      options,
    ),
  ],
} as const satisfies Exporter

function write(value: string): string | undefined {
  return jsonEscaped(value)?.replace(
    /\\u(d[89ab]..)\\u(d[c-f]..)/g,
    (_, high: string, low: string) => {
      const point = String.fromCharCode(parseInt(high, 16), parseInt(low, 16)).codePointAt(0) ?? 0
      return `\\U${point.toString(16).padStart(8, '0')}`
    },
  )
}
