import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ours, type Reader, type Settings } from './reader'

/**
 * What R’s help on Startup says of such files, and its source of the corners: lines of 10,000 bytes, `${NAME-default}`
 * expanded wherever it stands up to a lone `$`, then quotes taken away, backslashes kept within them only.
 */
export const rEnvironRules: Reader = {
  name: 'R’s rules for .Renviron',
  readAll: (files) => files.map((file) => readLines(file.toString('latin1'))),
}

function readLines(content: string): Settings {
  const settings: Record<string, string> = {}
  for (const whole of content.split('\n')) {
    if (whole.length >= 9_999) throw new Error('R: a line is cut in two')
    const line = trimmed(whole)
    if (line === '' || line.startsWith('#')) continue
    const at = line.indexOf('=')
    if (at < 0) throw new Error('R: an invalid line')
    const value = expanded(trimmed(line.slice(at + 1)))
    if (value !== '') settings[trimmed(line.slice(0, at))] = unquoted(value)
  }
  return settings
}

function trimmed(value: string): string {
  return value.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '')
}

/** Of the many ways to name a default it is enough to know that nothing stays as it was. */
function expanded(value: string): string {
  const at = value.indexOf('$')
  if (at < 0 || value[at + 1] !== '{' || !value.includes('}', at)) return value
  return value.slice(0, at) + expanded(value.slice(value.indexOf('}', at) + 1))
}

function unquoted(value: string): string {
  let [read, quote] = ['', '']
  for (let at = 0; at < value.length; at += 1) {
    const [one, next] = [value.charAt(at), value.charAt(at + 1)]
    if (quote === '' && (one === '"' || one === "'")) quote = one
    else if (quote !== '' && one === quote && value[at - 1] !== '\\') quote = ''
    else if (quote === '' && one === '\\') read += next === '\\' ? one : ''
    else if (quote === '' || one !== '\\' || next !== quote) read += one
  }
  return read
}

/** R itself, where it is installed. */
export const r: readonly Reader[] =
  spawnSync('Rscript', ['--version']).status === 0 ? [{ name: 'R', readAll: readByR }] : []

const script = `
for (file in list.files(commandArgs(TRUE)[1], full.names = TRUE)) {
  readRenviron(file)
  all <- Sys.getenv()
  all <- all[grep("^SPRINKLR_", names(all))]
  cat("next file\\n")
  for (name in names(all)) cat(name, paste(as.character(charToRaw(all[[name]])), collapse = ""), "\\n")
  Sys.unsetenv(names(all))
}
`

function readByR(files: readonly Buffer[]): readonly Settings[] {
  const folder = mkdtempSync(join(tmpdir(), 'token-wallet-r-'))
  try {
    files.forEach((file, index) => {
      writeFileSync(join(folder, String(index).padStart(6, '0')), file)
    })
    const { status, stdout, stderr } = spawnSync('Rscript', ['--vanilla', '-e', script, folder], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
      maxBuffer: 256 * 1024 * 1024,
    })
    if (status !== 0 || stderr !== '') throw new Error(`R: ${stderr}`)
    return stdout.split('next file\n').slice(1).map(inHex)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function inHex(lines: string): Settings {
  const entries = lines.split('\n').map((line) => line.split(' '))
  return ours(
    Object.fromEntries(
      entries.map(([name = '', hex = '']) => [name, Buffer.from(hex, 'hex').toString('latin1')]),
    ),
  )
}
