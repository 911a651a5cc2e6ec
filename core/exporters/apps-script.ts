import { commentSentences } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { jsonEscaped } from '#core/exporters/parts/json'
import { variableLines } from '#core/exporters/parts/variable-lines'
import { variableUses } from '#core/exporters/parts/variables'

const label = 'Google Apps Script'

/** A property takes 9 KB. */
const longestValue = 3_000

/** A function to run once: it stores the values as properties of the script. */
export const appsScript = {
  id: 'apps-script',
  label,
  fileName: 'token-properties.gs',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'programs',
  uses: variableUses,
  writesNames: true,
  render: (values, options) => [
    ...commentSentences(values).map((sentence) => `// ${sentence}\n`),
    'function storeToken() {\n  PropertiesService.getScriptProperties().setProperties({\n',
    ...variableLines(
      { label, before: (name) => `    ${name}: "`, write, after: '",\n' },
      values,
      options,
    ),
    '  });\n}\n',
  ],
} as const satisfies Exporter

function write(value: string): string | undefined {
  return value.length > longestValue ? undefined : jsonEscaped(value)
}
