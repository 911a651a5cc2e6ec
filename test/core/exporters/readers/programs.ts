import { createContext, runInContext } from 'node:vm'
import { askPython } from './python'
import { ours, type Reader, type Settings } from './reader'

/** Python runs the module, with nothing at hand that a value could call. */
export const pythonModule: Reader = {
  name: 'Python',
  readAll: (files) =>
    (
      askPython(
        script,
        files.map((file) => file.toString('utf8')),
      ) as Settings[]
    ).map(ours),
}

const script = `
import json, sys
def run(file):
    names = {'__builtins__': {}}
    exec(compile(file, 'token_values.py', 'exec'), names)
    return {name: value for name, value in names.items() if name != '__builtins__'}
print(json.dumps([run(file) for file in json.load(sys.stdin)]))
`

/** JavaScript’s own reader; the properties of the script are a record. */
export const appsScriptRun: Reader = {
  name: 'JavaScript with Apps Script’s properties',
  readAll: (files) => files.map((file) => run(file.toString('utf8'))),
}

function run(content: string): Settings {
  const stored: Record<string, unknown> = {}
  const properties = { setProperties: (more: Settings) => Object.assign(stored, more) }
  const context = createContext({
    PropertiesService: { getScriptProperties: () => properties },
  })
  runInContext(`${content}\nstoreToken()`, context)
  return stored
}
