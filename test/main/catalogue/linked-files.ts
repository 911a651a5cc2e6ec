import { randomBytes } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProfileId } from '#core/profile'
import type { SlotId } from '#core/linked-file'
import { createReplaceFiles } from '../../../main/handoff/replace-files'
import { createSaveExportFile } from '../../../main/handoff/save-file'
import { createLinkedFileStore } from '../../../main/linked-files/file-store'
import { renewElsewhere, savedByEasySettings } from '../../helpers/other-tool'
import { aTempFolder } from '../../helpers/practice'
import { signInWithPractice, tokensOf, type WalletBench } from '../../helpers/wallet-bench'
import type { Provocation } from './provocation'

async function keeping(
  { wallet }: WalletBench,
  profileId: ProfileId,
  slotName?: string,
  includeRefreshToken = false,
): Promise<unknown> {
  return wallet.saveExport({
    profileId,
    exporterId: 'sprinklr-conf',
    includeRefreshToken,
    keepUpToDate: true,
    ...(slotName === undefined ? {} : { slotName }),
  })
}

/** Writes the file that is kept up to date once more. */
async function updating({ wallet }: WalletBench): Promise<unknown> {
  const [file] = (await wallet.state()).linkedFiles
  if (file === undefined) throw new Error('no file is kept up to date')
  return wallet.updateLinkedFile(file.id, { overwrites: false })
}

const invented = { access: 'another-access-token-0001', refresh: 'another-refresh-token-0001' }

/** Another tool has written tokens into a kept file, and the person is asked whose count. */
async function askedAbout(
  bench: WalletBench,
  written = async (conf: string, _id: ProfileId) => savedByEasySettings(conf, invented),
): Promise<{ readonly id: ProfileId; readonly foundAt: number }> {
  const { wallet, saved } = bench
  const { id } = await signInWithPractice(bench)
  await keeping(bench, id, undefined, true)
  const [path = '', content = ''] = [...saved].at(-1) ?? []
  saved.set(path, await written(content, id))
  const [file] = (await wallet.state()).linkedFiles
  if (file !== undefined) await wallet.checkLinkedFile(file.id)
  const foundAt = (await wallet.state()).profiles.find((one) => one.id === id)?.otherPair?.foundAt
  if (foundAt === undefined) throw new Error('nothing is asked')
  return { id, foundAt }
}

/** What becomes of files that are kept up to date. */
export const keptUpToDate: readonly Provocation[] = [
  {
    what: 'a kept file whose folder is gone',
    code: 'linked-folder-missing',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      bench.saveTo = join(await aTempFolder(), 'gone', 'Sprinklr.conf')
      await keeping(bench, id)
      const ports = { randomBytes, clock: bench.clock, platform: 'linux' } as const
      bench.linkedFileStore = createLinkedFileStore(createReplaceFiles(ports))
      return updating(bench)
    },
  },
  {
    what: 'a kept file that was saved in another encoding',
    code: 'linked-file-encoding',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      const path = join(await aTempFolder(), 'Sprinklr.conf')
      bench.saveTo = path
      const ports = { randomBytes, clock: bench.clock, platform: 'linux' } as const
      bench.saveExportFile = createSaveExportFile(ports)
      bench.linkedFileStore = createLinkedFileStore(createReplaceFiles(ports))
      await keeping(bench, id)
      await appendFile(path, Buffer.from('note=caf\xe9\n', 'latin1'))
      return updating(bench)
    },
  },
  {
    what: 'a kept file whose values somebody has changed',
    code: 'linked-file-edited',
    facts: { file: 'Sprinklr.conf' },
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      await keeping(bench, id)
      const [path = '', content = ''] = [...bench.saved].at(-1) ?? []
      bench.saved.set(path, content.replace('access_token=', 'access_token=x'))
      await bench.wallet.renew(id)
      return updating(bench)
    },
  },
  {
    what: 'a renewal after another tool has renewed',
    code: 'other-tool-renewed',
    provoke: async (bench) => {
      const { id } = await askedAbout(bench)
      return bench.wallet.renew(id)
    },
  },
  {
    what: 'an answer about tokens that stand there no more',
    code: 'other-pair-changed',
    provoke: async (bench) => {
      const { id, foundAt } = await askedAbout(bench)
      return bench.wallet.keepOwnPair(id, foundAt + 1)
    },
  },
  {
    what: 'tokens of another tool that do not work',
    code: 'other-pair-refused',
    facts: { file: 'Sprinklr.conf' },
    provoke: async (bench) => {
      const { id, foundAt } = await askedAbout(bench)
      return bench.wallet.useOtherPair(id, foundAt)
    },
  },
  {
    what: 'tokens of another tool for another environment',
    code: 'other-pair-foreign',
    facts: { file: 'Sprinklr.conf', differs: 'environment', theirs: 'prod7' },
    provoke: async (bench) => {
      const { id, foundAt } = await askedAbout(bench, async (conf, profileId) => {
        const { refresh } = tokensOf(bench, profileId)
        const pair = await renewElsewhere(bench.base, refresh)
        return savedByEasySettings(conf, pair).replace(/^path=.*$/m, 'path=prod7')
      })
      return bench.wallet.useOtherPair(id, foundAt)
    },
  },
  {
    what: 'a slot that nobody has made',
    code: 'slot-missing',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      return bench.wallet.useSlot('no-such-slot' as SlotId, id)
    },
  },
  {
    what: 'a slot that is used for another profile',
    code: 'slot-in-use',
    facts: { slot: 'weekly' },
    provoke: async (bench) => {
      const first = await signInWithPractice(bench)
      await keeping(bench, first.id, 'weekly')
      const second = await signInWithPractice(bench)
      bench.saveTo = '/exports/another.conf'
      return keeping(bench, second.id, 'Weekly')
    },
  },
]
