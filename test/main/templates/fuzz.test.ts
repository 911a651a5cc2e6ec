import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { exportPreview, exportText, type ExportOptions } from '#core/exporters/exporter'
import { ownTemplate } from '#core/exporters/own-template'
import { escapings, type Escaping } from '#core/templates/template'
import { understandTemplate } from '../../../main/templates/understand'
import { accessOnly, exportValues, withRefreshToken } from '../../core/exporters/cases'
import { anyValue } from '../../core/exporters/hostile-values'
import { jq } from '../../core/exporters/readers/json'
import { sourcing } from '../../core/exporters/readers/shells'
import { csvCells, jsonByPython, urlParts, xmlByPython, yamlByPython } from './readers'
import type { Reader, Settings } from '../../core/exporters/readers/reader'

/** `npm run test:formats` asks for more. */
const samples = Number(process.env['FORMAT_SAMPLES'] ?? 600)
const batchSize = 200

interface Way {
  /** The value once by itself, once within a text, once behind a section. */
  readonly text: string
  readonly readers: readonly Reader[]
  readonly expected: (value: string) => Settings
}

const thrice = (names: readonly [string, string, string]) => (value: string) => ({
  [names[0]]: value,
  [names[1]]: `Bearer ${value} .`,
  [names[2]]: value,
})

const plain = thrice(['SPRINKLR_A', 'SPRINKLR_B', 'SPRINKLR_C'])

const ways: Readonly<Record<Escaping, Way>> = {
  none: {
    text: 'SPRINKLR_A={{accessToken}}\nSPRINKLR_C={{{accessToken}}}\n',
    readers: [sourcing('sh'), sourcing('bash')],
    expected: (value) => ({ SPRINKLR_A: value, SPRINKLR_C: value }),
  },
  json: {
    text: '{"SPRINKLR_A": {{accessToken}},\n "SPRINKLR_B": "Bearer {{&accessToken}} ."{{#apiKey}}, "SPRINKLR_C": {{{accessToken}}}{{/apiKey}}}\n',
    readers: [jsonByPython, ...jq],
    expected: plain,
  },
  yaml: {
    text: 'SPRINKLR_A: {{accessToken}}\nSPRINKLR_B: "Bearer {{&accessToken}} ." # it\'s\nSPRINKLR_C: {{{accessToken}}} # x\n',
    readers: [yamlByPython],
    expected: plain,
  },
  shell: {
    text: "# it's\nSPRINKLR_A={{accessToken}}\nSPRINKLR_B='Bearer {{&accessToken}} .'; SPRINKLR_C={{{accessToken}}}\n",
    readers: [sourcing('sh'), sourcing('bash')],
    expected: plain,
  },
  xml: {
    text: '<?xml version="1.0"?>\n<a><!-- <b c=" --><SPRINKLR_A>{{accessToken}}</SPRINKLR_A><SPRINKLR_B>Bearer {{&accessToken}} .</SPRINKLR_B><SPRINKLR_C v="{{{accessToken}}}"/></a>\n',
    readers: [xmlByPython],
    expected: plain,
  },
  url: {
    text: 'https://a.example/?SPRINKLR_A={{accessToken}}&SPRINKLR_B=Bearer+{{&accessToken}}+.&SPRINKLR_C={{{accessToken}}}',
    readers: [urlParts],
    expected: plain,
  },
  csv: {
    text: 'SPRINKLR_A,SPRINKLR_B,SPRINKLR_C\n{{accessToken}},"Bearer {{&accessToken}} .",{{{accessToken}}}\n',
    readers: [csvCells],
    expected: plain,
  },
}

function fill(escaping: Escaping, text: string, accessToken: string, options = accessOnly) {
  const draft = { name: 'Mine', fileName: 'mine.txt', text, escaping }
  const template = understandTemplate(draft)
  return ownTemplate.render(exportValues({ accessToken }), { ...options, template })
}

function filled(escaping: Escaping, text: string, value: string): Buffer | undefined {
  try {
    return Buffer.from(exportText(fill(escaping, text, value)))
  } catch (error) {
    if (error instanceof WalletError && error.code === 'export-value-unsafe') return undefined
    throw error
  }
}

describe.each(escapings)('values written as %s', (escaping) => {
  const { text, readers, expected } = ways[escaping]

  it(
    'are read back identical by every reader, or refused: never changed, never executed',
    () => {
      let carried = 0
      fc.assert(
        fc.property(fc.array(nonEmpty, { minLength: batchSize, maxLength: batchSize }), (batch) => {
          const files = batch.flatMap((value) => {
            const file = filled(escaping, text, value)
            return file === undefined ? [] : [{ value, file }]
          })
          carried += files.length
          for (const reader of readers) {
            const read = reader.readAll(files.map(({ file }) => file))
            expect(read, reader.name).toEqual(files.map(({ value }) => expected(value)))
          }
        }),
        { numRuns: Math.ceil(samples / batchSize), endOnFailure: true },
      )
      expect(carried).toBeGreaterThan(samples / 10)
    },
    Math.max(120_000, samples * 100),
  )

  it('shows no secret in a preview', () => {
    const pieces = fill(escaping, text, 'a-very-secret-token')
    expect(exportPreview(pieces)).not.toContain('a-very-secret')
  })
})

const nonEmpty = anyValue.filter((value) => value !== '')

/** Where a value could break out, it is a plain word or it is not written. */
describe('a place that is not safe', () => {
  const hostile = `x' " $(touch canary) & <b> ; y: z`

  it.each([
    ['shell', 'curl -H "Authorization: Bearer {{accessToken}}"'],
    ['shell', 'cat <<END\n{{accessToken}}\nEND\n'],
    ['shell', "# don't\necho $'a{{accessToken}}'"],
    ['shell', '# {{accessToken}}'],
    ['shell', 'a=`echo {{accessToken}}`'],
    ['json', "{'a': 'x {{accessToken}}'}"],
    ['yaml', 'a: Bearer {{accessToken}}'],
    ['yaml', "a: 'x {{accessToken}}'"],
    ['yaml', 'a: |\n  {{accessToken}}\nb: c'],
    ['xml', '<a><!-- {{accessToken}} --></a>'],
    ['csv', 'Bearer {{accessToken}},b'],
  ] as const)('%s: %s', (escaping, text) => {
    expect(exportText(fill(escaping, text, 'plain+word/='))).toBe(
      text.replace('{{accessToken}}', 'plain+word/='),
    )
    expect(() => fill(escaping, text, hostile)).toThrow(
      expect.objectContaining({
        code: 'template-unfit',
        facts: expect.objectContaining({ reason: 'place-unsafe', name: 'accessToken' }) as unknown,
      }),
    )
  })

  it.each([
    ['shell', 'a=\\{{accessToken}}'],
    ['shell', 'a=${{accessToken}}'],
    ['shell', 'a="${{accessToken}}"'],
    ['json', '{"a": "\\u00{{accessToken}}"}'],
    ['json', '{"a": "\\{{accessToken}}"}'],
    ['yaml', 'a: "\\{{accessToken}}"'],
    ['xml', '<a {{accessToken}}="b"/>'],
    ['xml', '<a>&{{accessToken}};</a>'],
    ['url', 'https://a.example/%{{accessToken}}'],
    ['csv', '"a"{{accessToken}}'],
  ] as const)('%s: never in %s', (escaping, text) => {
    expect(() => fill(escaping, text, 'plain')).toThrow(
      expect.objectContaining({ code: 'template-unfit' }),
    )
  })
})

describe('the right to renew', () => {
  const render = (text: string, options: ExportOptions) => () => fill('none', text, 'a', options)

  it('does not leave without its token', () => {
    expect(render('{{accessToken}}', withRefreshToken)).toThrow(
      expect.objectContaining({ facts: { reason: 'refresh-unused' } }),
    )
  })

  it('is never missing in silence', () => {
    expect(render('x {{refreshToken}}', accessOnly)).toThrow(
      expect.objectContaining({
        facts: { reason: 'value-missing', name: 'refreshToken', line: 1, column: 3 },
      }),
    )
    const text =
      '{{#refreshToken}}{{refreshToken}}{{/refreshToken}}{{^refreshToken}}-{{/refreshToken}}'
    expect(exportText(render(text, accessOnly)())).toBe('-')
    expect(exportText(render(text, withRefreshToken)())).toBe('refresh+token/of=the/tests==')
  })
})
