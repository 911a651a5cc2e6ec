import { bruToEnvJsonV2 } from '@usebruno/lang'
import { jq, pythonJson } from './json'
import { askPython } from './python'
import type { Reader, Settings } from './reader'

type Json = Readonly<Record<string, unknown>>
type Entry = readonly [name: string, value: unknown]
const asJson = (value: unknown): Json => value as Json

/** The names and values of a Postman environment as its schema has them; whatever else stands there is kept. */
export const postmanReaders: readonly Reader[] = [pythonJson, ...jq].map((reader) => ({
  name: `${reader.name}, by Postman’s schema`,
  readAll: (files) => reader.readAll(files).map(postmanEnvironment),
}))

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

function postmanEnvironment({ id, name, values, ...rest }: Settings): Settings {
  if (rest['_postman_variable_scope'] !== 'environment') throw new Error('Postman: another scope')
  if (!uuid.test(String(id))) throw new Error('Postman: the id is no UUID')
  const entries = (values as readonly Json[]).map(({ key, value, type, enabled }): Entry => {
    if (type !== 'default' && type !== 'secret') throw new Error('Postman: unknown type')
    if (enabled !== true) throw new Error('Postman: switched off')
    return [String(key), withoutNames('Postman', value)]
  })
  return { ...(Object.fromEntries(entries) as Json), name }
}

/** Bruno’s own reader of environments. */
export const brunoLang: Reader = {
  name: '@usebruno/lang',
  readAll: (files) =>
    files.map((file) => {
      const { variables } = bruToEnvJsonV2(file.toString('utf8'))
      const entries = variables.map(({ name, value, enabled, secret }) => {
        if (!enabled || secret) throw new Error('Bruno: switched off, or a secret without a value')
        return [name, withoutNames('Bruno', value)]
      })
      return Object.fromEntries(entries) as Settings
    }),
}

/** PyYAML, and the members Insomnia’s version 5 must have. */
export const insomniaYaml: Reader = {
  name: 'PyYAML, by Insomnia’s schema',
  readAll: (files) =>
    (
      askPython(
        script,
        files.map((file) => file.toString('utf8')),
      ) as Json[]
    ).map(insomniaEnvironment),
}

const script = `
import json, sys, yaml
loader = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)
print(json.dumps([yaml.load(file, loader) for file in json.load(sys.stdin)]))
`

function insomniaEnvironment({ type, name, meta, environments }: Json): Settings {
  const { data, subEnvironments, ...base } = asJson(environments)
  if (type !== 'environment.insomnia.rest/5.0') throw new Error('Insomnia: unknown type')
  if (!/^wrk_[0-9a-f]{32}$/.test(String(asJson(meta)['id']))) throw new Error('Insomnia: no id')
  if (!/^env_[0-9a-f]{32}$/.test(String(asJson(base['meta'])['id']))) {
    throw new Error('Insomnia: no id of the environment')
  }
  if (JSON.stringify(subEnvironments) !== '[]') throw new Error('Insomnia: more environments')
  const entries = Object.entries(asJson(data))
  return {
    ...Object.fromEntries(entries.map(([key, value]) => [key, withoutNames('Insomnia', value)])),
    name,
  }
}

/** The one environment of the file, its name among its values. */
export const jetbrainsReaders: readonly Reader[] = [pythonJson, ...jq].map((reader) => ({
  name: `${reader.name}, as environments`,
  readAll: (files) =>
    reader.readAll(files).map((file) => {
      const [[name, values] = [], another] = Object.entries(file)
      if (another !== undefined) throw new Error('JetBrains: more environments')
      return { ...asJson(values), name }
    }),
}))

/**
 * REST Client’s grammar: requests stand between lines that begin with `###`; in each, `# …` and `// …` are comments,
 * `@name = value` defines a variable (a backslash escapes what follows), and the first other line begins the request.
 */
export const restClientRules: Reader = {
  name: 'REST Client rules',
  readAll: (files) => files.map((file) => readHttpFile(file.toString('utf8'))),
}

function readHttpFile(file: string): Settings {
  const settings: Record<string, string> = {}
  const requests: string[] = []
  for (const block of file.split(/^#{3,}.*$/m)) {
    const lines = block.split(/\r\n|[\r\n]/).filter((line) => !/^\s*(#|\/\/)|^\s*$/.test(line))
    for (const line of lines) {
      const [, name, value] = /^\s*@([^\s=]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
      if (name === undefined || value === undefined) requests.push(line)
      else settings[name] = withoutNames('REST Client', value.replace(/\\(.)/g, unescaped))
    }
  }
  return { ...settings, request: requests.join('\n') }
}

function unescaped(_: string, character: string): string {
  return { n: '\n', r: '\r', t: '\t' }[character] ?? character
}

/** What would be replaced by another value. */
function withoutNames(client: string, value: unknown): string {
  if (typeof value !== 'string') throw new Error(`${client}: no text`)
  const replaced = client === 'Insomnia' ? /\{[{%#]/ : /\{\{/
  if (replaced.test(value)) throw new Error(`${client}: replaced within the value`)
  return value
}
