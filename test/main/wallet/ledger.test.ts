import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LedgerLine } from '#core/ledger'
import { createReplaceFiles } from '../../../main/handoff/replace-files'
import { createSaveExportFile } from '../../../main/handoff/save-file'
import { createLinkedFileStore } from '../../../main/linked-files/file-store'
import { aTempFolder } from '../../helpers/practice'
import { aWalletBench, signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'

async function aSavedFile(more: { readonly keepUpToDate?: true } = {}) {
  const bench = await aWalletBench()
  const ports = { randomBytes, clock: bench.clock, platform: 'linux' } as const
  bench.saveExportFile = createSaveExportFile(ports)
  bench.linkedFileStore = createLinkedFileStore(createReplaceFiles(ports))
  const { id } = await signInWithPractice(bench)
  const path = join(await aTempFolder(), '.env')
  bench.saveTo = path
  const save = (): Promise<unknown> =>
    bench.wallet.saveExport({
      profileId: id,
      exporterId: 'dotenv',
      includeRefreshToken: false,
      ...more,
    })
  await save()
  return { bench, id, path, save }
}

async function onlyLine({ wallet }: WalletBench): Promise<LedgerLine> {
  const [line, ...more] = await wallet.ledger()
  expect(more).toEqual([])
  if (line === undefined) throw new Error('nothing in the ledger')
  return line
}

describe('the ledger', () => {
  it('knows a file that was renewed over, changed, or is gone', async () => {
    const { bench, id, path, save } = await aSavedFile()
    expect(await onlyLine(bench)).toMatchObject({
      standing: { type: 'current' },
      isRemovable: true,
    })
    await bench.wallet.renew(id)
    expect((await onlyLine(bench)).standing.type).toBe('stale')
    await save()
    expect((await onlyLine(bench)).standing.type).toBe('current')
    await writeFile(path, 'mine')
    expect(await onlyLine(bench)).toMatchObject({
      standing: { type: 'changed' },
      isRemovable: false,
    })
  })

  it('never calls a file stale that the wallet keeps up to date, and does not remove it', async () => {
    const { bench, id, path } = await aSavedFile({ keepUpToDate: true })
    await bench.wallet.renew(id)
    const line = await onlyLine(bench)
    expect(line).toMatchObject({ standing: { type: 'linked' }, isRemovable: false })
    expect(await bench.wallet.removeFiles([line])).toEqual([{ type: 'left', why: 'linked' }])
    expect(existsSync(path)).toBe(true)
  })

  it('says so where somebody has changed what the wallet keeps up to date', async () => {
    const { bench, path } = await aSavedFile({ keepUpToDate: true })
    await writeFile(path, 'SPRINKLR_ACCESS_TOKEN=typed-by-hand-0001\n')
    const [file] = (await bench.wallet.state()).linkedFiles
    if (file === undefined) throw new Error('no file is kept up to date')
    await bench.wallet.checkLinkedFile(file.id)
    expect(await onlyLine(bench)).toMatchObject({
      standing: { type: 'changed' },
      isRemovable: false,
    })
  })

  it('may remove what was kept up to date, as long as it is what the wallet wrote last', async () => {
    const { bench, id, path } = await aSavedFile({ keepUpToDate: true })
    await bench.wallet.renew(id)
    const [file] = (await bench.wallet.state()).linkedFiles
    if (file === undefined) throw new Error('no file is kept up to date')
    await bench.wallet.stopLinkedFile(file.id)
    const line = await onlyLine(bench)
    expect(line).toMatchObject({ standing: { type: 'current' }, isRemovable: true })
    expect(await bench.wallet.removeFiles([line])).toEqual([{ type: 'removed' }])
    expect(existsSync(path)).toBe(false)
  })

  it('lets a profile renew by itself again once its copies are removed', async () => {
    const { bench, path } = await aSavedFile()
    const renewal = async () => (await bench.wallet.state()).profiles[0]?.renewal.type
    expect(await renewal()).toBe('asks')
    expect(await bench.wallet.removeFiles([await onlyLine(bench)])).toEqual([{ type: 'removed' }])
    expect(existsSync(path)).toBe(false)
    expect(await renewal()).toBe('scheduled')
  })

  it('tells no window what was written, not even by its fingerprint', async () => {
    const { bench, id, path } = await aSavedFile()
    const told = [
      await bench.wallet.ledger(),
      await bench.wallet.history(id),
      await bench.wallet.state(),
    ]
    const sum = createHash('sha256').update(await readFile(path))
    const said = JSON.stringify(told)
    expect(said).toContain(path)
    for (const form of ['hex', 'base64', 'base64url'] as const) {
      expect(said).not.toContain(sum.copy().digest(form))
    }
  })
})
