import { describe, expect, it } from 'vitest'
import { airflow } from './readers/airflow'
import { curlConfigFile, curlHeaderFile, curlInShell, shlexWords } from './readers/curl'
import { dockerEnvFile } from './readers/env-files'
import { ghSecretFile, goDotenv } from './readers/godotenv'
import { powerQueryRules } from './readers/power-query'
import { r, rEnvironRules } from './readers/r-environ'
import type { Reader } from './readers/reader'

const read = (reader: Reader, content: string) => reader.readAll([Buffer.from(content)])[0]

/** As in readers.test.ts: they must be able to disagree. */
describe('the readers that judge forms for shells, data and calls', () => {
  it.each([
    ["A='x y#z'", { SPRINKLR_A: 'x y#z' }],
    ['A=x y # z', { SPRINKLR_A: 'x y # z' }],
    ["A='a${SPRINKLR_NONE}b'", { SPRINKLR_A: 'ab' }],
    ["A='a$b'", { SPRINKLR_A: 'a$b' }],
    ["A='a\\b'", { SPRINKLR_A: 'a\\b' }],
    ["A='a\\'b'", { SPRINKLR_A: "a'b" }],
    ["A='a\\'", { SPRINKLR_A: "a'" }],
    ['A=a\\b', { SPRINKLR_A: 'ab' }],
    ['# A=b', {}],
  ])('R’s rules read %j', (line, settings) => {
    const file = line.replace(/^A=/, 'SPRINKLR_A=') + '\n'
    for (const reader of [rEnvironRules, ...r]) expect(read(reader, file)).toEqual(settings)
  })

  it('R’s rules know where a line is cut', () => {
    expect(() => read(rEnvironRules, `A=${'x'.repeat(10_000)}\n`)).toThrow('cut in two')
  })

  it('M’s grammar knows escapes, and what is no record', () => {
    const file = '// a "b"\n[ A = "x""y#(lf,tab)#(#)(z#(0041)", #"b c" = [ D = "" ] ]'
    expect(read(powerQueryRules, file)).toEqual({ A: 'x"y\n\t#(zA', 'b c': { D: '' } })
    expect(() => read(powerQueryRules, '[ A = "x" & "y" ]')).toThrow('M: no token')
    expect(() => read(powerQueryRules, '[ A = "x", ]')).toThrow('M: no name')
    expect(() => read(powerQueryRules, '[ A = "x" ] "y"')).toThrow('follows')
    expect(() => read(powerQueryRules, '[ A = "#(x)" ]')).toThrow('no escape')
  })

  it('Airflow lowers a bare host, and both its versions take an encoded one as it is', () => {
    for (const rules of ['of22', 'of3'] as const) {
      const reader = airflow(rules, dockerEnvFile)
      expect(read(reader, 'AIRFLOW_CONN_SPRINKLR=a-b://K%3A:S%40@Host:81/s?x=1+2\n')).toEqual({
        ...{ conn_type: 'a_b', host: 'host', port: 81, schema: 's' },
        ...{ login: 'K:', password: 'S@', extra: { x: '1 2' } },
      })
      const uri = 'AIRFLOW_CONN_SPRINKLR=generic://k@http%3A%2F%2FHost%3A81/?__extra__=%7B%7D\n'
      expect(read(reader, uri)).toMatchObject({ host: 'http://Host:81', login: 'k' })
    }
  })

  it('godotenv takes a backslash before a quote for an escape; GitHub has rules for names and sizes', () => {
    expect(read(goDotenv, '# c\nexport A=\'x "y" #$z\'\n')).toEqual({ A: 'x "y" #$z' })
    expect(() => read(goDotenv, "A='x\\'\n")).toThrow('unterminated')
    expect(() => read(ghSecretFile, "GITHUB_TOKEN='x'\n")).toThrow('no name')
    expect(() => read(ghSecretFile, `A='${'x'.repeat(50_000)}'\n`)).toThrow('too long')
  })

  it('a shell and curl tell what was sent, and that something else was run', () => {
    const words = "curl -H 'Key: it'\\''s' 'https://api.example/x'\n"
    const heard = { key: "it's", url: 'https://api.example/x' }
    expect(read(curlInShell, words)).toEqual(heard)
    expect(read(shlexWords, words)).toEqual(heard)
    expect(() => read(curlInShell, `${words}touch here\n`)).toThrow('something else was run')
    expect(() =>
      read(curlInShell, "curl -H 'Key: x' https://a.example; curl https://b.example\n"),
    ).toThrow()
    expect(() => read(curlInShell, '# nothing\n')).toThrow('no URL')
  })

  it('curl reads escapes in its configuration, and a header a line', () => {
    expect(read(curlConfigFile, 'header = "Key:  a\\"b\\\\c\\td "\n')).toEqual({
      key: ' a"b\\c\td ',
    })
    expect(read(curlHeaderFile, 'Key: a\r\nOther: b\n')).toEqual({ key: 'a', other: 'b' })
    expect(() => read(curlConfigFile, 'no-such-option\n')).toThrow()
  })
})
