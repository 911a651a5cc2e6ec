import type { Reader, Settings } from './reader'

/**
 * Lines of a command script: `%%` is one per cent sign and a single one begins a variable; `set "NAME=value"` takes
 * what is between the first and the last quotation mark, within which nothing else is special.
 */
export const commandPromptRules: Reader = {
  name: 'Command prompt rules',
  readAll: (files) => files.map((file) => readScript(file.toString('latin1'))),
}

function readScript(script: string): Settings {
  const settings: Record<string, string> = {}
  for (const line of script.split('\r\n')) {
    if (line === '' || line === '@echo off' || line.startsWith('rem ')) continue
    if (line.length > 8191) throw new Error('command prompt: line too long')
    if (/[\r\n\0!]/.test(line)) throw new Error('command prompt: the line ends or expands there')
    const expanded = line.replace(/%%|%[^%]*%?/g, (found) => (found === '%%' ? '%' : ''))
    const [, name, value] = /^set "(\w+)=([^"]*)"$/.exec(expanded) ?? []
    if (name === undefined || value === undefined) {
      throw new Error('command prompt: something else would be run')
    }
    settings[name] = value
  }
  return settings
}
