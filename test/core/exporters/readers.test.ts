import { describe, expect, it } from 'vitest'
import {
  brunoLang,
  insomniaYaml,
  jetbrainsReaders,
  postmanReaders,
  restClientRules,
} from './readers/api-clients'
import { commandPromptRules } from './readers/command-prompt'
import { easySettings } from './readers/easy-settings'
import { dockerEnvFile, nodeParseEnv, npmDotenv, pythonDotenv } from './readers/env-files'
import { kubectl, pyYaml } from './readers/kubernetes'
import { powershellRules } from './readers/powershell'
import { appsScriptRun, pythonModule } from './readers/programs'
import type { Reader } from './readers/reader'
import { sourcing } from './readers/shells'

const read = (reader: Reader, content: string) => reader.readAll([Buffer.from(content)])[0]

/** The strangers must be able to disagree, or their agreement proves nothing. */
describe('the readers that judge our files', () => {
  it.each([
    ['# path=x\n\n[section]\nplain\n', {}],
    ['path = prod2\n', { 'path ': ' prod2' }],
    ['path="prod2" # note \t\n', { path: '"prod2" # note' }],
    ['; a=b\r\nkey=x=y\r\n', { '; a': 'b', key: 'x=y' }],
    ['path=a\npath=\n', { path: '' }],
    ['token=N.\n', { token: { unpickled: 'N.' } }],
    ['token=a(es_nl)b\n', { token: 'a\nb' }],
    ['until=2024-01-02T03:04:05Z\n', { until: new Date('2024-01-02T03:04:05Z') }],
    ['token=é\n', { token: 'Ã©' }],
  ])('EasySettings reads %j as observed', (content, settings) => {
    expect(read(easySettings, content)).toEqual(settings)
  })

  it('EasySettings gives up on a line without a name', () => {
    expect(() => read(easySettings, '=x\n')).toThrow('esSetError')
  })

  it.each([sourcing('sh'), sourcing('bash')])(
    '$name notices a command that is executed',
    (shell) => {
      expect(() => read(shell, 'SPRINKLR_ENV=$(touch canary)\n')).toThrow('executed')
      expect(() => read(shell, 'SPRINKLR_ENV=x;touch canary\n')).toThrow('executed')
      expect(() => read(shell, 'SPRINKLR_ENV=x > canary\n')).toThrow('executed')
      expect(() => read(shell, 'SPRINKLR_ENV=x y\n')).toThrow('executed')
    },
  )

  it('each keeps to rules of its own', () => {
    const line = "SPRINKLR_ENV='${SPRINKLR_X:-a}'#b\n"
    expect(read(dockerEnvFile, line)).toEqual({ SPRINKLR_ENV: "'${SPRINKLR_X:-a}'#b" })
    expect(read(sourcing('sh'), line)).toEqual({ SPRINKLR_ENV: '${SPRINKLR_X:-a}#b' })
    expect(read(npmDotenv, line)).toEqual({ SPRINKLR_ENV: '${SPRINKLR_X:-a}' })
    expect(read(nodeParseEnv, line)).toEqual({ SPRINKLR_ENV: '${SPRINKLR_X:-a}' })
    expect(read(pythonDotenv, "SPRINKLR_ENV='${SPRINKLR_X:-a}'\n")).toEqual({ SPRINKLR_ENV: 'a' })
  })

  it('docker refuses blanks in names and lines that are too long', () => {
    expect(() => read(dockerEnvFile, 'export A=b\n')).toThrow('no variable name')
    expect(() => read(dockerEnvFile, `A=${'x'.repeat(65_536)}\n`)).toThrow('too long')
  })

  it('PowerShell’s rules know every quote, and what stands behind the last', () => {
    expect(read(powershellRules, "$env:A = 'it''s $(x) `'\n")).toEqual({ A: "it's $(x) `" })
    expect(() => read(powershellRules, "$env:A = 'x'; touch canary\n")).toThrow('run something')
    expect(() => read(powershellRules, '$env:A = "$(touch canary)"\n')).toThrow('run something')
  })

  it('the command prompt’s rules expand variables, and take the first quotation mark for the end', () => {
    expect(read(commandPromptRules, 'set "A=50%% & 1 > 0"\r\n')).toEqual({ A: '50% & 1 > 0' })
    expect(read(commandPromptRules, 'set "A=x%PATH%y"\r\n')).toEqual({ A: 'xy' })
    expect(() => read(commandPromptRules, 'set "A=x" & touch canary & "\r\n')).toThrow('be run')
  })

  it.each([pyYaml, ...kubectl])('$name reads YAML’s escapes and types', (reader) => {
    const secretOf = (value: string): string =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: x\nstringData:\n  A: ${value}\n`
    expect(read(reader, secretOf('"a\\tb\\\\"'))).toEqual({ A: 'a\tb\\' })
    expect(read(reader, secretOf("'a\\tb'"))).toEqual({ A: 'a\\tb' })
    expect(() => read(reader, secretOf('"a" b'))).toThrow()
  })

  it('API clients replace names within values, and read the ends of lines in their own way', () => {
    expect(read(brunoLang, "vars {\n  a: x # 'y': z  \n}\n")).toEqual({ a: "x # 'y': z" })
    expect(() => read(brunoLang, 'vars {\n  a: {{b}}\n}\n')).toThrow('replaced')
    expect(() => read(brunoLang, 'vars {\n  a: x\n}\nb: y\n')).toThrow('Expected')
    expect(() => read(brunoLang, 'vars:secret [\n  a\n]\n')).toThrow('secret')
    expect(read(restClientRules, '@a = x\\ny \n# @b = z\n###\nGET {{a}}\n')).toEqual({
      a: 'x\ny',
      request: 'GET {{a}}',
    })
    expect(() => read(restClientRules, '@a = {{b}}\n')).toThrow('replaced')
  })

  it.each(postmanReaders)('$name wants the members of its schema', (reader) => {
    expect(() => read(reader, '{"values": []}')).toThrow('scope')
    expect(() =>
      read(reader, '{"_postman_variable_scope": "environment", "id": "1", "values": []}'),
    ).toThrow('UUID')
  })

  it.each(jetbrainsReaders)('$name takes one environment', (reader) => {
    expect(read(reader, '{"a": {"b": "c"}}')).toEqual({ name: 'a', b: 'c' })
    expect(() => read(reader, '{"a": {}, "b": {}}')).toThrow('more')
  })

  it('Insomnia wants to know what it is', () => {
    expect(() => read(insomniaYaml, 'type: x\nmeta: {}\nenvironments: {}\n')).toThrow('type')
  })

  it('programs run what a value lets out', () => {
    expect(read(pythonModule, 'SPRINKLR_A = "x" + "y"\n')).toEqual({ SPRINKLR_A: 'xy' })
    expect(() => read(pythonModule, 'SPRINKLR_A = "x"; open("canary", "w")\n')).toThrow('open')
    const script = (value: string): string =>
      `function storeToken() { PropertiesService.getScriptProperties().setProperties({ A: ${value} }) }`
    expect(read(appsScriptRun, script('"x" + "y"'))).toEqual({ A: 'xy' })
    expect(() => read(appsScriptRun, script('"x", B: UrlFetchApp'))).toThrow('UrlFetchApp')
  })
})
