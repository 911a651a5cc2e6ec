import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createSaveExportFile } from '../../../main/handoff/save-file'
import { aTempFolder } from '../../helpers/practice'
import { aWalletBench, signInWithPractice, tokensOf } from '../../helpers/wallet-bench'

async function aFolder() {
  const bench = await aWalletBench()
  bench.saveExportFile = createSaveExportFile({
    ...{ randomBytes, clock: bench.clock, platform: 'linux' },
  })
  const folder = join(await aTempFolder(), 'files')
  await mkdir(folder)
  bench.chosenFolder = folder
  const { id } = await signInWithPractice(bench)
  const chosen = await bench.wallet.chooseExportFolder()
  if (chosen === undefined) throw new Error('no folder')
  const save = (profileId = id) =>
    bench.wallet.exportIntoFolder({ profileId, exporterId: 'dotenv', folderId: chosen.id })
  return { bench, folder, id, save }
}

it('files of several profiles carry the access token alone, for their owner, and are noted', async () => {
  const { bench, folder, id, save } = await aFolder()
  await bench.wallet.rename(id, { name: '../Acme', client: '', stage: 'production' })
  const { savedTo } = await save()
  expect(savedTo).toBe(join(folder, 'Acme.env'))
  const content = await readFile(savedTo, 'utf8')
  expect(content).toContain(tokensOf(bench, id).access)
  expect(content).not.toContain(tokensOf(bench, id).refresh)
  expect((await stat(savedTo)).mode & 0o077).toBe(0)
  const last = (await bench.wallet.history(id)).at(-1)
  expect(last).toMatchObject({ type: 'exported', savedTo, withRefreshToken: false })
})

it('nothing that is there is written over: neither a file, nor a link, nor what was asked for at once', async () => {
  const { bench, folder, id, save } = await aFolder()
  await bench.wallet.rename(id, { name: 'Acme', client: '', stage: 'production' })
  await symlink('/nowhere', join(folder, 'ACME.env'))
  await Promise.all([save(), save()])
  expect((await readdir(folder)).toSorted()).toEqual(['ACME.env', 'Acme-2.env', 'Acme-3.env'])
})

it('another folder in the place of the chosen one gets nothing', async () => {
  const { bench, folder, save } = await aFolder()
  await rename(folder, `${folder}-before`)
  await mkdir(folder)
  await expect(save()).rejects.toMatchObject({ code: 'export-place-changed' })
  expect(await readdir(folder)).toEqual([])
  await bench.wallet.chooseExportFolder()
  await expect(save()).rejects.toMatchObject({ code: 'export-place-changed' })
})
