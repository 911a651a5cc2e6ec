import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aCopy } from './newcomer'

const root = join(import.meta.dirname, '../..')
const fixtures = join(root, 'test/fixtures/exporter')
const id = 'java-properties'

/** What the readers of exported forms need beside the wallet’s sources. */
const checks = [
  'test/core/exporters',
  'test/golden',
  'test/helpers/builders.ts',
  'vitest.config.ts',
]

/** A copy of the wallet’s sources with one more form: its own file, and its id in the list. Nothing else yet. */
export function aCopyWithForm(): string {
  const copy = aCopy(checks)
  cpSync(join(fixtures, `${id}.ts`), join(copy, `core/exporters/${id}.ts`))
  change(copy, 'core/exporters/exporter-id.ts', [/^ {2}'aws-secret',$/m, `$&\n  '${id}',`])
  return copy
}

/** The entries the compiler asks for, and the files the tests ask for, as docs/how-to/add-an-exporter.md has them. */
export function completeForm(copy: string): void {
  const list = 'core/exporters/index.ts'
  change(copy, list, [/^import /m, `import { javaProperties } from '#core/exporters/${id}'\n$&`])
  change(copy, list, [/^\} satisfies/m, `  '${id}': javaProperties,\n$&`])
  const meaning = `  '${id}': 'For Java programs, as a file of properties',`
  for (const language of ['en', 'de', 'es']) {
    const words = `core/text/${language}/exports.ts`
    change(copy, words, [/^ {2}meanings: \{$/m, `$&\n${meaning}`])
  }

  const reader = 'test/core/exporters/readers/java-properties.ts'
  cpSync(join(fixtures, `${id}-reader.ts`), join(copy, reader))
  change(copy, reader, ['../../core/exporters/readers/reader', './reader'])
  const formats = 'test/core/exporters/formats.ts'
  const imports = `import { javaPropertiesRules } from './readers/${id}'\n`
  change(copy, formats, [/^import /m, `${imports}$&`])
  const entry = `  '${id}': { readers: [javaPropertiesRules], expected: variables },\n`
  change(copy, formats, [/^ {2}'docker-env': /m, `${entry}$&`])
  cpSync(join(fixtures, id), join(copy, 'test/golden', id), { recursive: true })
}

function change(copy: string, name: string, [from, to]: readonly [RegExp | string, string]): void {
  const path = join(copy, name)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${name} looks otherwise`)
  writeFileSync(path, after)
}
