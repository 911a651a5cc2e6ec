import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { createReplaceFiles } from '../../../main/handoff/replace-files'
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

/** From now on files are real ones. */
function withRealFiles(bench: WalletBench): void {
  const ports = { randomBytes, clock: bench.clock, platform: 'linux' } as const
  bench.saveExportFile = createSaveExportFile(ports)
  bench.linkedFileStore = createLinkedFileStore(createReplaceFiles(ports))
}

async function aLinkedFile(name = 'Sprinklr.conf', more: object = {}) {
  const bench = await aWalletBench()
  withRealFiles(bench)
  const { id } = await signInWithPractice(bench)
  const path = join(await aTempFolder(), name)
  await link(bench, id, path, more)
  return { bench, id, path }
}

function link(bench: WalletBench, profileId: ProfileId, path: string, more: object = {}) {
  bench.saveTo = path
  return bench.wallet.saveExport({
    profileId,
    exporterId: path.endsWith('.json')
      ? 'summary-json'
      : path.endsWith('.env')
        ? 'dotenv'
        : 'sprinklr-conf',
    includeRefreshToken: false,
    keepUpToDate: true,
    ...more,
  })
}

const linkedIn = async ({ wallet }: WalletBench) => (await wallet.state()).linkedFiles
const read = (path: string) => readFile(path, 'utf8')

describe('a file that is kept up to date', () => {
  it('holds the new token when the renewal has ended, for its owner alone', async () => {
    const { bench, id, path } = await aLinkedFile()
    const before = await read(path)
    expect(before).toContain(tokensOf(bench, id).access)
    await bench.wallet.renew(id)
    const after = await read(path)
    expect(after).toContain(tokensOf(bench, id).access)
    expect(after).not.toBe(before)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await linkedIn(bench)).toMatchObject([{ path, profileId: id, state: { type: 'ok' } }])
  })

  it('is no copy that a renewal would make worthless', async () => {
    const { bench, id } = await aLinkedFile()
    const [profile] = (await bench.wallet.state()).profiles
    expect(profile?.copies).toEqual([])
    expect(profile?.renewal.type).toBe('scheduled')
    expect((await bench.wallet.history(id)).at(-1)).toMatchObject({
      type: 'exported',
      isLinked: true,
    })
  })

  it('leaves this wallet the one that renews, also with the refresh token in it', async () => {
    const { bench, id, path } = await aLinkedFile('Sprinklr.conf', { includeRefreshToken: true })
    expect((await bench.wallet.state()).profiles[0]?.holder).toBe('wallet')
    await bench.wallet.renew(id)
    expect(await read(path)).toContain(`refresh_token=${tokensOf(bench, id).refresh}`)
  })

  it('is not noted as one with the refresh token where its form has no place for it', async () => {
    const { bench, id } = await aLinkedFile('call.sh', {
      exporterId: 'curl',
      includeRefreshToken: true,
    })
    expect((await bench.wallet.history(id)).at(-1)).toMatchObject({ withRefreshToken: false })
    expect(await linkedIn(bench)).toMatchObject([{ withRefreshToken: false }])
  })

  it('keeps comments and values that are the person’s', async () => {
    const { bench, id, path } = await aLinkedFile('my.env')
    await writeFile(path, `# mine\n${await read(path)}\nREPORT_FOLDER=/reports\n# and this\n`)
    await bench.wallet.renew(id)
    const after = await read(path)
    expect(after).toContain(tokensOf(bench, id).access)
    expect(after).toMatch(/^# mine\n/)
    expect(after).toMatch(/REPORT_FOLDER=\/reports\n# and this\n$/)
    expect(await linkedIn(bench)).toMatchObject([{ state: { type: 'ok' } }])
    await bench.wallet.renew(id)
    expect(await read(path)).toMatch(/^# mine\n/)
  })

  it('is not written over where somebody gave our values others, until the person says so', async () => {
    const { bench, id, path } = await aLinkedFile()
    const mine = (await read(path)).replace(
      /^access_token=.*$/m,
      'access_token=another-token-of-mine',
    )
    await writeFile(path, `${mine}region=emea\n# password: of-another-service\n`)
    await bench.wallet.renew(id)
    expect(await read(path)).toContain('access_token=another-token-of-mine')
    const [linked] = await linkedIn(bench)
    expect(linked?.state.type).toBe('edited')
    if (linked === undefined) throw new Error('it is not kept up to date')

    const lines = await bench.wallet.compareLinkedFile(linked.id)
    expect(lines).toContainEqual({ type: 'file', text: 'access_token=••••••••mine' })
    const end = tokensOf(bench, id).access.slice(-4)
    expect(lines).toContainEqual({ type: 'wallet', text: `access_token=••••••••${end}` })
    expect(lines).toContainEqual({ type: 'both', text: '# Configuration' })
    expect(lines).toContainEqual({ type: 'both', text: 'region=emea' })
    expect(JSON.stringify(lines)).not.toContain('another-token')
    expect(JSON.stringify(lines)).not.toContain('of-another')
    expect(JSON.stringify(lines)).not.toContain(tokensOf(bench, id).access)
    await expect(
      bench.wallet.updateLinkedFile(linked.id, { overwrites: false }),
    ).rejects.toMatchObject({ code: 'linked-file-edited' })
    await bench.wallet.updateLinkedFile(linked.id, { overwrites: true })
    const after = await read(path)
    expect(after).toContain(`access_token=${tokensOf(bench, id).access}`)
    expect(after).toContain('region=emea')
    expect(await linkedIn(bench)).toMatchObject([{ state: { type: 'ok' } }])
  })

  it('of a form that is ours as a whole is asked about after any change by hand', async () => {
    const { bench, id, path } = await aLinkedFile('token.json')
    await writeFile(path, `${await read(path)}\n`)
    await bench.wallet.renew(id)
    expect(await linkedIn(bench)).toMatchObject([{ state: { type: 'edited' } }])
  })

  it('shows that it could not be written, and is tried again', async () => {
    const { bench, id, path } = await aLinkedFile()
    await rename(dirname(path), `${dirname(path)}-away`)
    await bench.wallet.renew(id)
    const [linked] = await linkedIn(bench)
    expect(linked?.state).toMatchObject({ type: 'failed', code: 'linked-folder-missing' })
    await rename(`${dirname(path)}-away`, dirname(path))
    if (linked !== undefined) await bench.wallet.updateLinkedFile(linked.id, { overwrites: false })
    expect(await read(path)).toContain(tokensOf(bench, id).access)
    expect(await linkedIn(bench)).toMatchObject([{ state: { type: 'ok' } }])
  })

  it('is never written through a link', async () => {
    const { bench, id, path } = await aLinkedFile()
    const victim = join(await aTempFolder(), 'victim')
    await writeFile(victim, 'untouched')
    await rm(path)
    await symlink(victim, path)
    await bench.wallet.renew(id)
    expect(await read(victim)).toBe('untouched')
    expect(await linkedIn(bench)).toMatchObject([
      { state: { type: 'failed', code: 'export-is-link' } },
    ])
  })

  it('that was left behind by a crash is caught up at the next start', async () => {
    const cipher = aFakeCipher()
    const first = await aWalletBench(cipher)
    withRealFiles(first)
    const { id } = await signInWithPractice(first)
    const path = join(await aTempFolder(), 'Sprinklr.conf')
    await link(first, id, path)
    const before = tokensOf(first, id).access
    first.linkedFileStore = {
      ...first.linkedFileStore,
      replaceAll: () => new Promise(() => undefined),
    }
    void first.wallet.renew(id)
    await expect.poll(() => tokensOf(first, id).access).not.toBe(before)

    const again = await aWalletBench(cipher, first)
    withRealFiles(again)
    again.start()
    await expect.poll(() => read(path)).toContain(tokensOf(first, id).access)
    again.rest()
  })

  it('is left alone once it is not kept up to date any more, and counts as a copy then', async () => {
    const { bench, id, path } = await aLinkedFile()
    const [linked] = await linkedIn(bench)
    if (linked !== undefined) await bench.wallet.stopLinkedFile(linked.id)
    const state = await bench.wallet.state()
    expect(state.linkedFiles).toEqual([])
    expect(state.profiles[0]?.copies).toMatchObject([{ type: 'exported', savedTo: path }])
    const before = await read(path)
    await bench.wallet.renew(id)
    expect(await read(path)).toBe(before)
  })
})

describe('a slot', () => {
  async function aSlot() {
    const bench = await aWalletBench()
    const first = await signInWithPractice(bench)
    await link(bench, first.id, '/exports/Sprinklr.conf', { slotName: 'weekly' })
    await link(bench, first.id, '/exports/my.env', { slotName: 'weekly' })
    const second = await signInWithPractice(bench)
    const [slot] = (await bench.wallet.state()).slots
    if (slot === undefined) throw new Error('there is no slot')
    return { bench, first, second, slot }
  }

  it('gives all its files the token of another profile, and follows that one from then on', async () => {
    const { bench, second, slot } = await aSlot()
    await bench.wallet.useSlot(slot.id, second.id)
    await bench.wallet.renew(second.id)
    expect([...bench.saved.values()]).toHaveLength(2)
    for (const content of bench.saved.values()) {
      expect(content).toContain(tokensOf(bench, second.id).access)
    }
    expect((await bench.wallet.state()).slots).toMatchObject([{ profileId: second.id }])
  })

  it('stays as it was, all of it, where the disk is full', async () => {
    const { bench, first, second, slot } = await aSlot()
    const before = new Map(bench.saved)
    const { linkedFileStore } = bench
    bench.linkedFileStore = {
      ...linkedFileStore,
      replaceAll: () => Promise.reject(new WalletError('disk-full')),
    }
    await expect(bench.wallet.useSlot(slot.id, second.id)).rejects.toMatchObject({
      code: 'disk-full',
    })
    expect(bench.saved).toEqual(before)
    expect((await bench.wallet.state()).slots).toMatchObject([{ profileId: first.id }])
    bench.linkedFileStore = linkedFileStore
    await bench.wallet.useSlot(slot.id, second.id)
    for (const content of bench.saved.values()) {
      expect(content).toContain(tokensOf(bench, second.id).access)
    }
  })

  it('is not switched where one of its files was changed by hand', async () => {
    const { bench, first, second, slot } = await aSlot()
    const mine = bench.saved.get('/exports/my.env')?.replace('TOKEN=', 'TOKEN=x') ?? ''
    bench.saved.set('/exports/my.env', mine)
    await expect(bench.wallet.useSlot(slot.id, second.id)).rejects.toMatchObject({
      code: 'linked-file-edited',
    })
    expect(bench.saved.get('/exports/my.env')).toBe(mine)
    expect(bench.saved.get('/exports/Sprinklr.conf')).toContain(tokensOf(bench, first.id).access)
  })
})
