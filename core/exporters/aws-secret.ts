import {
  unsafeValue,
  type Exporter,
  type ExportOptions,
  type ExportValues,
} from '#core/exporters/exporter'
import { jsonText, type Member } from '#core/exporters/parts/json'
import { variables, variableUses } from '#core/exporters/parts/variables'

const label = 'AWS Secrets Manager'

/** A secret takes 64 KiB; two names may hold one value. */
const longestValue = 16_000

/** For `aws secretsmanager create-secret --secret-string file://…`: one JSON object of names and values. */
export const awsSecret = {
  id: 'aws-secret',
  label,
  fileName: 'aws-secret.json',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'secret-stores',
  uses: { ...variableUses, expiresAt: 'no-place' },
  writesNames: true,
  render: (values, options) => jsonText(members(values, options), label),
} as const satisfies Exporter

function members(values: ExportValues, options: ExportOptions): readonly Member[] {
  return variables(values, options).flatMap(({ names, ...variable }) => {
    if (variable.value.length > longestValue) throw unsafeValue(variable.field, label)
    return names.map((name): Member => [name, variable])
  })
}
