import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { ProfileId } from '#core/profile'
import { createReplaceFiles } from '../../../main/handoff/replace-files'
import { realFiles, type ReplacingFiles } from '../../../main/handoff/replacement'
import { createSaveExportFile } from '../../../main/handoff/save-file'
import { createLinkedFileStore } from '../../../main/linked-files/file-store'
import { pairInConf, renewElsewhere, savedByEasySettings } from '../../helpers/other-tool'
import { aTempFolder } from '../../helpers/practice'
import {
  aWalletBench,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

const path = '/exports/Sprinklr.conf'
const second = '/exports/second.conf'

async function keep(bench: WalletBench, profileId: ProfileId, to: string): Promise<void> {
  bench.saveTo = to
  await bench.wallet.saveExport({
    profileId,
    exporterId: 'sprinklr-conf',
    includeRefreshToken: true,
    keepUpToDate: true,
  })
}

async function kept(...paths: readonly string[]) {
  const bench = await aWalletBench()
  const { id } = await signInWithPractice(bench)
  for (const one of paths) await keep(bench, id, one)
  return { bench, id }
}

/** From now on the drive of this file gives no answer, until it is woken. */
function silence(bench: WalletBench, of = path): { readonly wake: () => void } {
  const { linkedFileStore } = bench
  let wake = (): void => undefined
  const asleep = new Promise<void>((resolve) => (wake = resolve))
  bench.linkedFileStore = {
    ...linkedFileStore,
    read: async (one) => {
      if (one === of) await asleep
      return linkedFileStore.read(one)
    },
  }
  return { wake }
}

/** What becomes of it while seconds pass. */
async function overTime<T>({ clock }: WalletBench, work: Promise<T>): Promise<T> {
  let isOver = false
  const end = (): void => void (isOver = true)
  work.then(end, end)
  await expect
    .poll(() => {
      clock.advance(1_000)
      return isOver
    })
    .toBe(true)
  return work
}

const statesOf = async ({ wallet }: WalletBench) =>
  Object.fromEntries(
    (await wallet.state()).linkedFiles.map((file) => [
      file.path,
      file.state.type === 'failed' ? file.state.code : file.state.type,
    ]),
  )

async function look({ wallet }: WalletBench): Promise<void> {
  const [file] = (await wallet.state()).linkedFiles
  if (file !== undefined) await wallet.checkLinkedFile(file.id)
}

describe('a drive that gives no answer', () => {
  it('keeps neither a renewal waiting nor the other files, nor the app that is quit', async () => {
    const { bench, id } = await kept(path, second)
    const { wake } = silence(bench)
    await overTime(bench, bench.wallet.renew(id))
    await overTime(bench, bench.settle())
    const own = tokensOf(bench, id)
    expect(pairInConf(bench.saved.get(second) ?? '')).toEqual(own)
    expect(pairInConf(bench.saved.get(path) ?? '')).not.toEqual(own)
    expect(await statesOf(bench)).toEqual({ [path]: 'linked-folder-missing', [second]: 'ok' })

    wake()
    await setImmediate()
    const file = (await bench.wallet.state()).linkedFiles.find((one) => one.path === path)
    if (file === undefined) throw new Error('it is not kept')
    await bench.wallet.updateLinkedFile(file.id, { overwrites: false })
    expect(pairInConf(bench.saved.get(path) ?? '')).toEqual(own)
  })

  it('keeps no file waiting that is saved meanwhile, and no renewal behind that', async () => {
    const { bench, id } = await kept(path)
    silence(bench)
    const looking = look(bench)
    const saving = keep(bench, id, second)
    const renewing = bench.wallet.renew(id)
    await overTime(bench, Promise.all([looking, saving, renewing]))
    expect(await overTime(bench, bench.settle())).toBe(0)
    expect(pairInConf(bench.saved.get(second) ?? '')).toEqual(tokensOf(bench, id))
  })

  it.each(['useOtherPair', 'keepOwnPair'] as const)(
    'keeps no answer waiting (%s), and no sign-in with the same key',
    async (answer) => {
      const { bench, id } = await kept(path)
      const content = bench.saved.get(path) ?? ''
      const theirs = await renewElsewhere(bench.base, pairInConf(content).refresh)
      bench.saved.set(path, savedByEasySettings(content, theirs))
      await look(bench)
      const asked = (await bench.wallet.state()).profiles.find((one) => one.id === id)
      silence(bench)
      const answering = bench.wallet[answer](id, asked?.otherPair?.foundAt ?? Number.NaN)
      const signingIn = signInWithPractice(bench)
      await overTime(bench, Promise.all([answering, signingIn]))
      expect(bench.saved.get(path)).toContain(theirs.refresh)
    },
  )

  it('keeps nothing waiting where it falls silent as a file is saved: that one comes later', async () => {
    const { bench, id } = await kept(second)
    const { saveExportFile } = bench
    let wake = (): void => undefined
    const asleep = new Promise<void>((resolve) => (wake = resolve))
    bench.saveExportFile = async (...saving) => {
      await asleep
      return saveExportFile(...saving)
    }
    const saving = keep(bench, id, path)
    const renewing = bench.wallet.renew(id)
    await expect(overTime(bench, saving)).rejects.toMatchObject({ code: 'linked-folder-missing' })
    await overTime(bench, renewing)
    expect(pairInConf(bench.saved.get(second) ?? '')).toEqual(tokensOf(bench, id))

    wake()
    await expect.poll(() => bench.saved.has(path)).toBe(true)
    const file = (await bench.wallet.state()).linkedFiles.find((one) => one.path === path)
    if (file === undefined) throw new Error('it is not kept')
    await bench.wallet.updateLinkedFile(file.id, { overwrites: false })
    expect(pairInConf(bench.saved.get(path) ?? '')).toEqual(tokensOf(bench, id))
  })

  it('changes no file any more when it comes back in the middle of writing one', async () => {
    const silent = await aTempFolder()
    let wake: (() => void) | undefined
    let isSilent = false
    const files: ReplacingFiles = {
      ...realFiles,
      link: async (from, to) => {
        if (isSilent && from.startsWith(silent)) {
          await new Promise<void>((resolve) => (wake = resolve))
        }
        return realFiles.link(from, to)
      },
    }
    const bench = await aWalletBench()
    const ports = { randomBytes, clock: bench.clock, platform: 'linux' } as const
    bench.saveExportFile = createSaveExportFile(ports)
    bench.linkedFileStore = createLinkedFileStore(createReplaceFiles({ ...ports, files }))
    const { id } = await signInWithPractice(bench)
    const there = join(silent, 'Sprinklr.conf')
    const other = join(await aTempFolder(), 'Sprinklr.conf')
    await keep(bench, id, there)
    await keep(bench, id, other)
    const before = readFileSync(there, 'utf8')
    isSilent = true
    const renewing = bench.wallet.renew(id)
    await expect.poll(() => wake).toBeDefined()
    await overTime(bench, renewing)
    expect(pairInConf(readFileSync(other, 'utf8'))).toEqual(tokensOf(bench, id))
    isSilent = false
    wake?.()
    await expect.poll(() => readdirSync(silent)).toEqual(['Sprinklr.conf'])
    expect(readFileSync(there, 'utf8')).toBe(before)
  })
})
