import { spawnSync } from 'node:child_process'
import { askPython } from './python'
import type { Reader, Settings } from './reader'

/** PyYAML, whose rules are those of YAML 1.1. */
export const pyYaml: Reader = {
  name: 'PyYAML',
  readAll: (files) =>
    askPython(
      script,
      files.map((file) => file.toString('utf8')),
    ) as Settings[],
}

const script = `
import json, sys
try:
    import yaml
except ImportError:
    sys.exit('PyYAML is missing. Run: apt-get install python3-yaml')
loader = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)
print(json.dumps([yaml.load(file, loader)['stringData'] for file in json.load(sys.stdin)]))
`

/** kubectl, where it is installed: it reads Secrets without a cluster. */
export const kubectl: readonly Reader[] =
  spawnSync('kubectl', ['version', '--client']).status === 0
    ? [{ name: 'kubectl', readAll: readByKubectl }]
    : []

function readByKubectl(files: readonly Buffer[]): readonly Settings[] {
  const { status, stdout, stderr } = spawnSync(
    'kubectl',
    ['annotate', '--local', '-f', '-', 'read=yes', '-o', 'jsonpath={.stringData}{"\\n"}'],
    {
      input: files.map((file) => file.toString('utf8')).join('---\n'),
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  )
  if (status !== 0) throw new Error(`kubectl: ${stderr}`)
  const lines = stdout.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as Settings)
}
