import { closeSync, openSync, read } from 'node:fs'
import { ReadStream, WriteStream } from 'node:tty'
import { promisify } from 'node:util'
import { WalletError } from '#core/errors'
import { systemClock } from '../system-clock'
import { systemCode } from '../system-code'
import { printable } from './printable'
import type { Terminal } from './terminal'

const [interrupt, endOfInput, backspace] = ['\u0003', '\u0004', '\u007f']
/** Longer than any passphrase or address. */
const longestLine = 64 * 1024
const lineFeed = 0x0a
const readAgainAfterMs = 20
const readFrom = promisify(read)

/** The standard streams of this process, and the terminal it was started in. */
export function createSystemTerminal(onInterrupt: () => void): Terminal {
  let isOutGone = false
  process.stdout.on('error', () => {
    isOutGone = true
  })
  process.stderr.on('error', () => undefined)
  return {
    out: (text) =>
      new Promise((resolve, reject) => {
        const gone = (): void => reject(new WalletError('export-left-behind', 'standard output'))
        if (isOutGone) gone()
        else process.stdout.write(text, (error) => (error ? gone() : resolve()))
      }),
    say: (text) => void process.stderr.write(`${text.split('\n').map(printable).join('\n')}\n`),
    ask: (question, { isHidden }) => askOnTerminal(question, { isHidden, onInterrupt }),
    firstLineOfInput,
  }
}

async function askOnTerminal(
  question: string,
  how: { readonly isHidden: boolean; readonly onInterrupt: () => void },
): Promise<string | undefined> {
  const handle = openTerminal()
  if (handle === undefined) return undefined
  const [input, output] = [new ReadStream(handle.input), new WriteStream(handle.output)]
  try {
    // First: what is typed from the moment the question is there must not be shown.
    input.setRawMode(true)
    output.write(question)
    return await lineOf(input, output, how)
  } finally {
    input.setRawMode(false)
    output.write('\n')
    input.destroy()
    output.destroy()
  }
}

/** The terminal itself: the standard streams may lead elsewhere. */
function openTerminal(): { readonly input: number; readonly output: number } | undefined {
  if (process.platform === 'win32') return undefined
  let input: number | undefined
  try {
    input = openSync('/dev/tty', 'r')
    return { input, output: openSync('/dev/tty', 'w') }
  } catch {
    if (input !== undefined) closeSync(input)
    return undefined
  }
}

/** In raw mode nothing is shown that we do not write. Undefined when the person gave up. */
function lineOf(
  input: ReadStream,
  output: WriteStream,
  { isHidden, onInterrupt }: { readonly isHidden: boolean; readonly onInterrupt: () => void },
): Promise<string | undefined> {
  return new Promise((resolve) => {
    let line = ''
    input.setEncoding('utf8')
    input.on('end', () => resolve(undefined))
    input.on('error', () => resolve(undefined))
    input.on('data', (typed: string) => {
      for (const character of typed) {
        if (character === '\r' || character === '\n') {
          resolve(line)
          return
        }
        if (character === interrupt || (character === endOfInput && line === '')) {
          if (character === interrupt) onInterrupt()
          resolve(undefined)
          return
        }
        if (character === backspace) line = Array.from(line).slice(0, -1).join('')
        else if (character >= ' ' && line.length < longestLine) line += character
        if (!isHidden && character >= ' ') output.write(character)
      }
    })
  })
}

/** Byte by byte: what follows the line belongs to the program that `exec` runs. */
async function firstLineOfInput(): Promise<string> {
  const bytes: number[] = []
  for (;;) {
    const byte = await nextByteOfInput()
    if (byte === undefined || byte === lineFeed || bytes.length > longestLine) break
    bytes.push(byte)
  }
  return Buffer.from(bytes).toString('utf8').replace(/\r$/, '')
}

/** Undefined at the end. */
async function nextByteOfInput(): Promise<number | undefined> {
  const buffer = Buffer.alloc(1)
  for (;;) {
    try {
      const { bytesRead } = await readFrom(0, { buffer })
      return bytesRead === 0 ? undefined : buffer[0]
    } catch (error) {
      // Whoever started us reads from it without waiting; on Windows a pipe’s end is a failure.
      if (systemCode(error) !== 'EAGAIN') return undefined
      await new Promise<void>((resolve) => void systemClock.after(readAgainAfterMs, resolve))
    }
  }
}
