import type { Reader, Settings } from './reader'

/** A person who reads a list of fields: a line is a label, a colon and the value; what begins with `#` is told, not read. */
export const listReader: Reader = {
  name: 'a list of fields',
  readAll: (files) => files.map(read),
}

function read(file: Buffer): Settings {
  const lines = file
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(
    lines.map((line) => {
      const [, label = '', value = ''] = /^([^:]*): (.*)$/s.exec(line) ?? []
      return [label, value]
    }),
  )
}
