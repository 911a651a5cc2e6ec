import { askPython } from './python'
import type { Reader, Settings } from './reader'

/**
 * Reads as EasySettings 3.3.3 and 4.0.1 were observed to. The library itself is not on npm; its rules are
 * written out here, and Python's own pickle decides which values would be unpickled.
 */
export const easySettings: Reader = {
  name: 'EasySettings’ rules, Python’s pickle',
  readAll: (files) => {
    const read = files.map(readLines)
    const isPickle = unpicklable(read.flatMap((settings) => Object.values(settings)))
    return read.map((settings) => mapValues(settings, (value) => asObject(value, isPickle)))
  },
}

/** Those of `values` that `pickle.loads` turns into something. Memory is bounded: some ask for gigabytes. */
export function unpicklable(values: readonly string[]): ReadonlySet<string> {
  return new Set(askPython(pickleScript, values) as string[])
}

const pickleScript = `
import json, pickle, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1 << 29, 1 << 29))
def loads(value):
    try:
        pickle.loads(value.encode('utf-8', 'surrogatepass'))
        return True
    except Exception:
        return False
print(json.dumps([value for value in json.load(sys.stdin) if loads(value)]))
`

function readLines(file: Buffer): Readonly<Record<string, string>> {
  const settings: Record<string, string> = {}
  // It opens files in the system's encoding, on Windows not UTF-8.
  for (const line of file.toString('latin1').split('\n')) {
    const at = line.indexOf('=')
    if (line.trimStart().startsWith('#') || at < 0) continue
    if (at === 0) throw new Error('esSetError: a setting without a name')
    settings[line.slice(0, at)] = line
      .slice(at + 1)
      .trimEnd()
      .replaceAll('(es_nl)', '\n')
  }
  return settings
}

function asObject(value: string, isPickle: ReadonlySet<string>): unknown {
  if (isPickle.has(value)) return { unpickled: value }
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) ? new Date(value) : value
}

function mapValues(
  settings: Readonly<Record<string, string>>,
  change: (value: string) => unknown,
): Settings {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, change(value)]))
}
