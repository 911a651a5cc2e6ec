import { pythonJson } from '../../core/exporters/readers/json'
import { askPython } from '../../core/exporters/readers/python'
import type { Reader, Settings } from '../../core/exporters/readers/reader'

const byPython = (name: string, body: string): Reader => ({
  name,
  readAll: (files) =>
    askPython(
      `import json, sys\n${body}\nprint(json.dumps([read(file) for file in json.load(sys.stdin)]))\n`,
      files.map((file) => file.toString('utf8')),
    ) as Settings[],
})

export const jsonByPython = pythonJson

export const yamlByPython = byPython(
  'PyYAML',
  `import yaml
loader = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)
def read(file): return yaml.load(file, loader)`,
)

/** Elements and their texts; one that has no text has it in its attribute. */
export const xmlByPython = byPython(
  'Python’s ElementTree',
  `import xml.etree.ElementTree as tree
def read(file):
    return {element.tag: element.attrib['v'] if element.attrib else element.text for element in tree.fromstring(file)}`,
)

export const urlParts = byPython(
  'Python’s urllib',
  `from urllib.parse import urlsplit, parse_qsl
def read(file): return dict(parse_qsl(urlsplit(file).query, keep_blank_values=True, strict_parsing=True))`,
)

export const csvCells = byPython(
  'Python’s csv',
  `import csv, io
csv.field_size_limit(1 << 30)
def read(file):
    rows = list(csv.reader(io.StringIO(file, newline=''), strict=True))
    if len(rows) != 2: raise ValueError(rows)
    return dict(zip(rows[0], rows[1], strict=True))`,
)
