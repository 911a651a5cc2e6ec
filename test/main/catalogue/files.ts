import { randomBytes } from 'node:crypto'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SavedExport } from '#core/wallet-requests'
import type { FileOperations } from '../../../main/handoff/private-file'
import { createSaveExportFile } from '../../../main/handoff/save-file'
import { createUnderstand } from '../../../main/importing/understand-apart'
import { aTempFolder } from '../../helpers/practice'
import { signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'
import { faultyFiles } from '../handoff/faulty-files'
import type { Provocation } from './provocation'

const table = (secret: string): string =>
  [
    'name,api key,api secret,callback url,environment,access token,refresh token',
    `Acme,key-of-the-tests,${secret},https://a.example/,prod2,access-token-1,refresh-token-1`,
  ].join('\n')

/** Saves a profile’s token under a name in a folder that `prepare` has made ready, over real files. */
async function saving(
  bench: WalletBench,
  prepare: (path: string) => Promise<unknown>,
  files?: FileOperations,
): Promise<unknown> {
  const { id: profileId } = await signInWithPractice(bench)
  const path = join(await aTempFolder(), 'Sprinklr.conf')
  await prepare(path)
  bench.saveTo = path
  bench.saveExportFile = createSaveExportFile({
    randomBytes,
    clock: bench.clock,
    platform: 'linux',
    ...(files === undefined ? {} : { files }),
  })
  return bench.wallet.saveExport({
    profileId,
    exporterId: 'sprinklr-conf',
    includeRefreshToken: false,
  })
}

const realSaving = (bench: WalletBench) =>
  createSaveExportFile({
    randomBytes,
    clock: bench.clock,
    platform: 'linux',
    ownFolder: bench.walletFolder,
  })

/** The same over real files at a place of its own. */
async function savingAs(bench: WalletBench, path: string): Promise<SavedExport> {
  const { id: profileId } = await signInWithPractice(bench)
  bench.saveTo = path
  if (bench.saveExportFile.length < 3) bench.saveExportFile = realSaving(bench)
  return bench.wallet.saveExport({
    profileId,
    exporterId: 'sprinklr-conf',
    includeRefreshToken: false,
  })
}

const nothing = (): Promise<void> => Promise.resolve()

/** What becomes of a token on its way out. */
export const handedOver: readonly Provocation[] = [
  {
    what: 'a value that the form would change',
    code: 'export-value-unsafe',
    facts: { field: 'apiSecret' },
    provoke: async ({ wallet }) => {
      const { id } = await wallet.importText(table('sécret'))
      const { profileIds } = await wallet.confirmImport({ id, places: [0], holder: 'wallet' })
      const [profileId] = profileIds
      if (profileId === undefined) throw new Error('nothing was imported')
      return wallet.saveExport({
        profileId,
        exporterId: 'sprinklr-conf',
        includeRefreshToken: true,
        leavesRenewing: true,
      })
    },
  },
  {
    what: 'a name that no reader takes',
    code: 'variable-name-unusable',
    facts: { field: 'accessToken', reason: 'shape' },
    provoke: ({ wallet }) => wallet.nameVariables('sprinklr', { accessToken: ['1 token'] }),
  },
  {
    what: 'a link where the file should go',
    code: 'export-is-link',
    provoke: (bench) => saving(bench, (path) => symlink('/dev/null', path)),
  },
  {
    what: 'a folder where the file should go',
    code: 'export-not-a-file',
    provoke: (bench) => saving(bench, (path) => mkdir(path)),
  },
  {
    what: 'a folder that may not be written to',
    code: 'export-failed',
    provoke: (bench) => saving(bench, nothing, faultyFiles({ call: 'open', errno: 'EACCES' })),
  },
  {
    what: 'a full stick',
    code: 'disk-full',
    provoke: (bench) => saving(bench, nothing, faultyFiles({ call: 'writeFile', errno: 'ENOSPC' })),
  },
  {
    what: 'a name that is none',
    code: 'export-name-unfit',
    provoke: async (bench) => savingAs(bench, join(await aTempFolder(), 'Sprinklr\n.conf')),
  },
  {
    what: 'a place among the wallet’s own files',
    code: 'export-own-folder',
    provoke: (bench) => savingAs(bench, join(bench.walletFolder, 'Sprinklr.conf')),
  },
  {
    what: 'a folder that was exchanged after it was chosen',
    code: 'export-place-changed',
    provoke: async (bench) => {
      const folder = await aTempFolder()
      bench.saveExportFile = async (path, content, mark) => {
        await rm(folder, { recursive: true })
        await symlink(bench.walletFolder, folder)
        await realSaving(bench)(path, content, mark)
      }
      return savingAs(bench, join(folder, 'Sprinklr.conf'))
    },
  },
  {
    what: 'a file of production where a sandbox token should go',
    code: 'export-other-stage',
    facts: { stage: 'production', name: 'Acme weekly', toType: 'Acme' },
    provoke: async (bench) => {
      bench.saveTo = join(await aTempFolder(), '.env')
      bench.saveExportFile = realSaving(bench)
      const { wallet } = bench
      const request = { exporterId: 'dotenv', includeRefreshToken: false } as const
      const first = await signInWithPractice(bench)
      await wallet.rename(first.id, { name: 'Acme weekly', client: 'Acme', stage: 'production' })
      await wallet.saveExport({ ...request, profileId: first.id })
      const other = await signInWithPractice(bench)
      await wallet.rename(other.id, { name: 'Trial', client: 'Acme', stage: 'sandbox' })
      const { question } = await wallet.saveExport({ ...request, profileId: other.id })
      return wallet.saveExportHere({ id: question?.id ?? '', excludes: false })
    },
  },
  {
    what: 'an exclude list that became a link',
    code: 'exclude-failed',
    provoke: async (bench) => {
      const folder = await aTempFolder()
      await mkdir(join(folder, '.git', 'info'), { recursive: true })
      await writeFile(join(folder, '.git', 'HEAD'), 'ref: refs/heads/main\n')
      const saved = await savingAs(bench, join(folder, '.env'))
      await symlink(join(folder, 'elsewhere'), join(folder, '.git', 'info', 'exclude'))
      return bench.wallet.saveExportHere({ id: saved.question?.id ?? '', excludes: true })
    },
  },
  {
    what: 'a drive that neither takes the file nor gives it back',
    code: 'export-left-behind',
    provoke: (bench) =>
      saving(
        bench,
        nothing,
        faultyFiles(
          { call: 'rename', errno: 'EIO' },
          { call: 'unlink', errno: 'EIO' },
          { call: 'reopen', errno: 'EIO' },
        ),
      ),
  },
  {
    what: 'a drive that may have renamed the file',
    code: 'export-left-behind',
    provoke: (bench) =>
      saving(bench, nothing, faultyFiles({ call: 'rename', errno: 'EIO', tooLate: true })),
  },
  {
    what: 'a clipboard that another program holds',
    code: 'clipboard-failed',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      Object.defineProperty(bench.clipboard, 'text', {
        get: () => '',
        set: () => {
          throw new Error('held')
        },
      })
      return bench.wallet.copyToken(id)
    },
  },
]

async function importing(
  bench: WalletBench,
  prepare: (path: string) => Promise<unknown>,
): Promise<unknown> {
  bench.chosenFile = join(await aTempFolder(), 'tokens.txt')
  await prepare(bench.chosenFile)
  return bench.wallet.importFile()
}

const refusal = (
  what: string,
  reason: string,
  prepare: (path: string) => Promise<unknown>,
): Provocation => ({
  what,
  code: 'import-refused',
  facts: { reason },
  provoke: (bench) => importing(bench, prepare),
})

/** What is no use for an import. */
export const takenOver: readonly Provocation[] = [
  refusal('a folder', 'not-a-file', (path) => mkdir(path)),
  refusal('a picture', 'binary', (path) => writeFile(path, Buffer.alloc(2000))),
  refusal('what Windows calls Unicode', 'utf-16', (path) =>
    writeFile(path, Buffer.from(`\ufeff${table('s')}`, 'utf16le')),
  ),
  refusal('letters of another time', 'not-utf-8', (path) =>
    writeFile(path, Buffer.from(table('sécret'), 'latin1')),
  ),
  refusal('more than anybody has', 'too-large', (path) =>
    writeFile(path, Buffer.alloc(50 * 1024 * 1024 + 1, 'a')),
  ),
  {
    what: 'a file that is gone',
    code: 'import-unreadable',
    provoke: (bench) => importing(bench, nothing),
  },
  {
    what: 'a text whose reading does not end',
    code: 'import-too-long',
    provoke: async (bench) => {
      const threadFile = join(await aTempFolder(), 'thread.js')
      await writeFile(threadFile, 'setInterval(() => undefined, 1000)')
      const { clock } = bench
      const understand = createUnderstand({ threadFile, clock })
      bench.understand = (source) => {
        const reading = understand(source)
        clock.advance(30_000)
        return reading
      }
      return bench.wallet.importText(table('s'))
    },
  },
  {
    what: 'a preview that was taken already',
    code: 'import-outdated',
    provoke: async ({ wallet }) => {
      const { id } = await wallet.importText(table('s'))
      const choice = { id, places: [0], holder: 'wallet' } as const
      await wallet.confirmImport(choice)
      return wallet.confirmImport(choice)
    },
  },
]
