import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ErrorCode } from '#core/errors'
import { text } from '#core/text/text'
import { createSaveExportFile } from '../../../main/handoff/save-file'
import { aTempFolder } from '../../helpers/practice'
import { aWalletBench, signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'

interface Scene {
  readonly bench: WalletBench
  readonly folder: string
  /** What the person chooses, unless the attack is another place. */
  readonly target: string
  /** A file of somebody’s that must stay as it is. */
  readonly victim: string
  /** Foreseen by the attacker, who is luckier than anybody could be. */
  readonly temporary: string
}

interface Attack {
  readonly what: string
  readonly code: ErrorCode
  /** Lays it out, and gives the place that is chosen. */
  readonly lay: (scene: Scene) => Promise<string> | string
  readonly platform?: NodeJS.Platform
  /** Done after the place was chosen, before anything is written. */
  readonly meanwhile?: (scene: Scene) => void
}

const link = (to: (scene: Scene) => string) => (scene: Scene) => {
  fs.symlinkSync(to(scene), scene.target)
  return scene.target
}

const attacks: readonly Attack[] = [
  { what: 'a symbolic link', code: 'export-is-link', lay: link(({ victim }) => victim) },
  {
    what: 'a link that leads nowhere yet',
    code: 'export-is-link',
    lay: link(({ folder }) => join(folder, 'nowhere')),
  },
  { what: 'a link to a device', code: 'export-is-link', lay: link(() => '/dev/null') },
  {
    what: 'a link into the wallet’s own folder',
    code: 'export-is-link',
    lay: link(({ bench }) => join(bench.walletFolder, 'records.log')),
  },
  {
    what: 'a second name of another file',
    code: 'export-not-a-file',
    lay: ({ victim, target }) => {
      fs.linkSync(victim, target)
      return target
    },
  },
  {
    what: 'a folder',
    code: 'export-not-a-file',
    lay: ({ target }) => {
      fs.mkdirSync(target)
      return target
    },
  },
  {
    what: 'a FIFO, which nobody reads from',
    code: 'export-not-a-file',
    lay: ({ target }) => {
      execFileSync('mkfifo', [target])
      return target
    },
  },
  { what: 'a device', code: 'export-not-a-file', lay: () => '/dev/null' },
  {
    what: 'a socket',
    code: 'export-not-a-file',
    lay: async ({ target }) => {
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(target, resolve))
      onTestFinished(() => void server.close())
      return target
    },
  },
  {
    what: 'the wallet’s own log, by way of a link to its folder',
    code: 'export-own-folder',
    lay: ({ bench, folder }) => {
      fs.symlinkSync(bench.walletFolder, join(folder, 'innocent'))
      return join(folder, 'innocent', 'records.log')
    },
  },
  {
    what: 'a folder that becomes a link between choosing and writing',
    code: 'export-place-changed',
    lay: ({ folder }) => {
      fs.mkdirSync(join(folder, 'chosen'))
      return join(folder, 'chosen', '.env')
    },
    meanwhile: ({ folder, victim }) => {
      fs.rmdirSync(join(folder, 'chosen'))
      fs.symlinkSync(dirname(victim), join(folder, 'chosen'))
    },
  },
  {
    what: 'a temporary file laid out beforehand',
    code: 'export-failed',
    lay: ({ temporary, victim, target }) => {
      fs.symlinkSync(victim, temporary)
      return target
    },
  },
  ...[`..`, `.env\0.txt`, `.env\n`].map((name): Attack => ({
    what: `the name ${JSON.stringify(name)}`,
    code: 'export-name-unfit',
    lay: ({ folder }) => `${folder}/${name}`,
  })),
  ...['.env.', '.env ', 'conf:stream', 'NUL', 'com1.txt'].map((name): Attack => ({
    what: `the name ${JSON.stringify(name)}, which on Windows is that of something else`,
    code: 'export-name-unfit',
    platform: 'win32',
    lay: ({ folder }) => `${folder}/${name}`,
  })),
]

describe('an export through the whole wallet is refused, nothing is written and nobody harmed:', () => {
  it.each(attacks)('$what', async ({ code, lay, platform = 'linux', meanwhile }) => {
    const bench = await aWalletBench()
    const { id: profileId } = await signInWithPractice(bench)
    const folder = await aTempFolder()
    const others = await aTempFolder()
    const victim = join(others, 'victim')
    fs.writeFileSync(victim, 'theirs', { mode: 0o640 })
    const foreseen = randomBytes(16)
    const temporary = join(folder, `.token-wallet-${foreseen.toString('hex')}.tmp`)
    const scene = { bench, folder, target: join(folder, '.env'), victim, temporary }
    bench.saveTo = await lay(scene)
    const save = createSaveExportFile({
      randomBytes: () => foreseen,
      clock: bench.clock,
      platform,
      ownFolder: bench.walletFolder,
    })
    bench.saveExportFile = (path, content, mark) => {
      meanwhile?.(scene)
      return save(path, content, mark)
    }
    const before = namesIn(folder, others, bench.walletFolder)
    const log = fs.readFileSync(join(bench.walletFolder, 'records.log'))

    const request = { profileId, exporterId: 'dotenv', includeRefreshToken: false } as const
    const failure: unknown = await bench.wallet.saveExport(request).catch((error: unknown) => error)

    expect(failure).toMatchObject({ name: 'WalletError', code })
    expect(text.errors.failures[code]({}).what).toMatch(
      /^(?:Nothing was saved: |The file could not)/,
    )
    if (meanwhile === undefined) {
      expect(namesIn(folder, others, bench.walletFolder)).toEqual(before)
    }
    expect(fs.readdirSync(others)).toEqual(['victim'])
    expect(fs.readFileSync(victim, 'utf8')).toBe('theirs')
    expect(fs.statSync(victim).mode & 0o777).toBe(0o640)
    expect(fs.lstatSync('/dev/null').isCharacterDevice()).toBe(true)
    expect(fs.readFileSync(join(bench.walletFolder, 'records.log'))).toEqual(log)
    expect((await bench.wallet.history(profileId)).map(({ type }) => type)).not.toContain(
      'exported',
    )
  })
})

const namesIn = (...folders: readonly string[]) =>
  folders.map((folder) => fs.readdirSync(folder, { recursive: true }).toSorted())
