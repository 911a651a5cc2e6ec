import { randomBytes } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { ExporterId } from '#core/exporters/exporter-id'
import type { ProfileId } from '#core/profile'
import { createReplaceFiles } from '../../../main/handoff/replace-files'
import { realFiles, type ReplacingFiles } from '../../../main/handoff/replacement'
import { createSaveExportFile } from '../../../main/handoff/save-file'
import { createLinkedFileStore } from '../../../main/linked-files/file-store'
import { aFakeCipher } from '../../helpers/fake-cipher'
import { aTempFolder } from '../../helpers/practice'
import {
  aWalletBench,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

async function aBench(
  files: ReplacingFiles = realFiles,
  cipher = aFakeCipher(),
): Promise<{ bench: WalletBench; id: ProfileId }> {
  const bench = await aWalletBench(cipher)
  const ports = { randomBytes, clock: bench.clock, platform: 'linux' } as const
  bench.saveExportFile = createSaveExportFile(ports)
  bench.linkedFileStore = createLinkedFileStore(createReplaceFiles({ ...ports, files }))
  return { bench, id: (await signInWithPractice(bench)).id }
}

async function keep(
  bench: WalletBench,
  id: ProfileId,
  how: { readonly path: string; readonly slot?: string; readonly form?: ExporterId },
): Promise<void> {
  bench.saveTo = how.path
  await bench.wallet.saveExport({
    profileId: id,
    exporterId: how.form ?? 'dotenv',
    includeRefreshToken: false,
    keepUpToDate: true,
    ...(how.slot === undefined ? {} : { slotName: how.slot }),
  })
}

const failure = (code: string): Error => Object.assign(new Error(code), { code })

it('lines of one’s own in another encoding are never spoilt: the file is left alone, and says why', async () => {
  const { bench, id } = await aBench()
  const path = join(await aTempFolder(), '.env')
  await keep(bench, id, { path })
  appendFileSync(path, Buffer.from('DB_PASSWORD=p\xe2ss\xfcwort\n', 'latin1'))
  const before = readFileSync(path)
  await bench.wallet.renew(id)
  expect(readFileSync(path).equals(before)).toBe(true)
  expect((await bench.wallet.state()).linkedFiles).toMatchObject([
    { state: { type: 'failed', code: 'linked-file-encoding' } },
  ])
})

it('a drive that is gone in the middle of a write keeps no other file waiting', async () => {
  const gone = await aTempFolder()
  let isGone = false
  const files: ReplacingFiles = {
    ...realFiles,
    open: async (path, ...rest) => {
      if (isGone && path.startsWith(gone)) throw failure('EIO')
      return realFiles.open(path, ...rest)
    },
    readdir: async (folder) => {
      if (isGone && folder.startsWith(gone)) throw failure('ENOTCONN')
      return realFiles.readdir(folder)
    },
  }
  const { bench, id } = await aBench(files)
  const other = join(await aTempFolder(), '.env')
  await keep(bench, id, { path: join(gone, '.env') })
  await keep(bench, id, { path: other })
  isGone = true
  for (let times = 0; times < 2; times += 1) {
    bench.clock.advance(3_600_000)
    await bench.wallet.renew(id)
    expect(readFileSync(other, 'utf8')).toContain(tokensOf(bench, id).access)
  }
  expect((await bench.wallet.state()).linkedFiles.map(({ state }) => state.type)).toEqual([
    'failed',
    'ok',
  ])
  isGone = false
  bench.clock.advance(3_600_000)
  await bench.wallet.renew(id)
  expect(readFileSync(join(gone, '.env'), 'utf8')).toContain(tokensOf(bench, id).access)
  expect(readdirSync(gone)).toEqual(['.env'])
})

it('what a write that was cut off left beside a file goes with the keeping of it', async () => {
  let isHanging = false
  const files: ReplacingFiles = {
    ...realFiles,
    rename: (from, to) =>
      isHanging ? new Promise<never>(() => undefined) : realFiles.rename(from, to),
  }
  const cipher = aFakeCipher()
  const { bench, id } = await aBench(files, cipher)
  const folder = await aTempFolder()
  await keep(bench, id, { path: join(folder, '.env') })
  isHanging = true
  void bench.wallet.renew(id).catch(() => undefined)
  await vi.waitFor(() =>
    expect(readdirSync(folder).some((name) => name.endsWith('.new'))).toBe(true),
  )
  // That process is gone; another one stops keeping the file before it has looked at it.
  const again = await aWalletBench(cipher, bench)
  const ports = { randomBytes, clock: again.clock, platform: 'linux' } as const
  again.linkedFileStore = createLinkedFileStore(createReplaceFiles(ports))
  const [file] = (await again.wallet.state()).linkedFiles
  if (file === undefined) throw new Error('it is not kept up to date')
  await again.wallet.stopLinkedFile(file.id)
  expect(readdirSync(folder)).toEqual(['.env'])
})

it('a slot goes with its last file, also where that is saved as something else', async () => {
  const { bench, id } = await aBench()
  const path = join(await aTempFolder(), '.env')
  await keep(bench, id, { path, slot: 'reporting' })
  await keep(bench, id, { path })
  expect((await bench.wallet.state()).slots).toEqual([])
  await keep(bench, id, { path, slot: 'reporting' })
  await keep(bench, id, { path, slot: 'other' })
  expect((await bench.wallet.state()).slots.map(({ name }) => name)).toEqual(['other'])
})

it('a file of a profile in the trash is kept up to date no more, and may be removed', async () => {
  const { bench, id } = await aBench()
  const path = join(await aTempFolder(), '.env')
  await keep(bench, id, { path })
  const standing = async () => (await bench.wallet.ledger()).map((line) => line.standing.type)
  expect(await standing()).toEqual(['linked'])
  await bench.wallet.remove(id)
  expect(await standing()).toEqual(['current'])
})
