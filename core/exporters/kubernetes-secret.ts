import { commentLines } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { isPrintableAscii } from '#core/exporters/parts/characters'
import { jsonEscaped } from '#core/exporters/parts/json'
import { variableLines } from '#core/exporters/parts/variable-lines'
import { variableUses } from '#core/exporters/parts/variables'

const label = 'Kubernetes Secret'

/** For `kubectl apply -f`. A Secret takes 1 MiB; readers of YAML differ in escapes beyond ASCII. */
const longestValue = 100_000

/** Names between quotes too: to many readers of YAML a bare `NO` is no text. */
export const kubernetesSecret = {
  id: 'kubernetes-secret',
  label,
  fileName: 'token-secret.yaml',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'secret-stores',
  uses: variableUses,
  writesNames: true,
  render: (values, options) => [
    ...commentLines(values),
    'apiVersion: v1\nkind: Secret\nmetadata:\n  name: api-token\ntype: Opaque\nstringData:\n',
    ...variableLines(
      { label, before: (name) => `  "${name}": "`, write, after: `"\n` },
      values,
      options,
    ),
  ],
} as const satisfies Exporter

function write(value: string): string | undefined {
  if (!isPrintableAscii(value) || value.length > longestValue) return undefined
  return jsonEscaped(value)
}
