import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchPlace, Held } from './bench'
import { median } from './order'

const suite = 'cli'
const name = 'Bench'
const token = 'access'.padEnd(700, 'a')

interface Start {
  /** From the start of the process to the first byte on its standard output. */
  readonly firstByteMs: number
  readonly wholeMs: number
  readonly out: string
}

/** What the token on standard output costs beside an Electron that only says that it is ready, in turns. */
export async function* cliSuite(place: BenchPlace): AsyncIterable<Held> {
  const dataFolder = join(place.dataFolder, 'command-line')
  const profile = await oneProfile(place.dataFolder, dataFolder)
  const rounds = place.isQuick ? 8 : 40
  const bare: Start[] = []
  const told: Start[] = []
  for (let round = 0; round < rounds; round += 1) {
    const again = join(place.dataFolder, 'bare')
    bare.push(await start(again, [join(required('TORTURE_PROGRAMS'), 'bare-start.js')]))
    told.push(await start(dataFolder, cli('token', profile)))
  }
  const wrong = told.find(({ out }) => out !== `${token}\n`)
  if (wrong !== undefined) throw new Error('a start did not bring the token')
  yield held('the token on standard output, to a bare headless start', [told, bare], 'firstByteMs')
  yield held('the same until the process has ended', [told, bare], 'wholeMs')
}

function held(
  measure: string,
  [told, bare]: readonly [readonly Start[], readonly Start[]],
  which: 'firstByteMs' | 'wholeMs',
): Held {
  const value = median(told.map((each) => each[which]))
  const baseline = median(bare.map((each) => each[which]))
  const facts = { suite, measure, count: told.length, value, unit: 'ms', baseline }
  return { measure: { ...facts, ratio: value / baseline }, goal: { most: 1.3 } }
}

/** Made as a person would: by an import. Gives its name. */
async function oneProfile(folder: string, dataFolder: string): Promise<string> {
  const file = join(folder, 'bench.env')
  const lines = [
    'SPRINKLR_ENV=prod2',
    `SPRINKLR_API_KEY=${name.padEnd(32, 'k')}`,
    `SPRINKLR_API_SECRET=${name.padEnd(32, 's')}`,
    `SPRINKLR_ACCESS_TOKEN=${token}`,
    'SPRINKLR_REDIRECT_URI=https://tool.example/callback',
  ]
  writeFileSync(file, `${lines.join('\n')}\n`)
  const { out } = await start(dataFolder, cli('import', file, '--json'))
  const { imported } = JSON.parse(out) as { readonly imported: readonly { name: string }[] }
  const [profile] = imported
  if (profile === undefined) throw new Error('the profile to measure with is missing')
  return profile.name
}

const cli = (...words: readonly string[]): readonly string[] => [
  required('TORTURE_APP'),
  '--cli',
  ...words,
]

function start(userData: string, words: readonly string[]): Promise<Start> {
  const linux = ['--ozone-platform=headless', '--password-store=gnome-libsecret']
  const switches = [
    ...(process.platform === 'linux' ? linux : []),
    ...['--disable-gpu', '--disable-software-rasterizer', '--log-level=3'],
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${userData}`,
  ]
  return new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const since = (): number => performance.now() - startedAt
    let [firstByteMs, out] = [Number.NaN, '']
    const child = spawn(required('TORTURE_ELECTRON'), [...switches, ...words], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    child.stdout.once('data', () => (firstByteMs = since()))
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.on('error', reject)
    child.on('close', () => resolve({ firstByteMs, wholeMs: since(), out }))
  })
}

function required(variable: string): string {
  const value = process.env[variable]
  if (value === undefined) throw new Error(`${variable} is not set`)
  return value
}
