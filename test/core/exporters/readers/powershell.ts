import type { Reader, Settings } from './reader'

/**
 * The part of PowerShell's grammar that assigns verbatim strings (about_Quoting_Rules): every kind of single quote ends
 * one, two of them are one, and what follows on the line would be run. Windows PowerShell reads the system's encoding.
 */
export const powershellRules: Reader = {
  name: 'PowerShell rules',
  readAll: (files) => files.map((file) => readScript(file.toString('latin1'))),
}

const assignment = /^\$env:(\w+) = '((?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*)'$/

function readScript(script: string): Settings {
  const settings: Record<string, string> = {}
  for (const line of script.split(/\r\n|[\r\n]/)) {
    if (line === '' || line.startsWith('#')) continue
    const [, name, quoted] = assignment.exec(line) ?? []
    if (name === undefined || quoted === undefined)
      throw new Error('PowerShell would run something')
    settings[name] = quoted.replace(/['\u2018-\u201b](['\u2018-\u201b])/g, '$1')
  }
  return settings
}
