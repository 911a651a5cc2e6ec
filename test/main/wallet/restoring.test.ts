import { readdir } from 'node:fs/promises'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dayMs } from '../../helpers/builders'
import { aWalletBench, signInWithPractice, tokensOf } from '../../helpers/wallet-bench'
import type { WalletBench } from '../../helpers/wallet-bench'

const dayIn = ({ clock }: WalletBench): string => new Date(clock.now()).toISOString().slice(0, 10)

/** A wallet with a profile, a backup of it made on another day, and that day. */
async function withBackup() {
  const bench = await aWalletBench()
  const { id } = await signInWithPractice(bench)
  await bench.wallet.rename(id, { name: 'Acme', client: 'Acme Inc', stage: 'production' })
  bench.clock.advance(dayMs)
  await bench.wallet.setKeepAlive(id, 'automatically')
  // The backup is made after a save, in the vault's own turn.
  await bench.vault.reread()
  return { bench, id, day: dayIn(bench) }
}

describe('restoring a backup', () => {
  it('takes a profile out of the trash with the tokens it has there, not with those of the backup', async () => {
    const { bench, id, day } = await withBackup()
    await bench.wallet.renew(id)
    const newest = tokensOf(bench, id)
    await bench.wallet.remove(id)
    expect(await bench.wallet.lookIntoBackup(day)).toEqual({
      day,
      profiles: 1,
      comesBack: [{ name: 'Acme', client: 'Acme Inc', from: 'trash', hasOldTokens: false }],
      templates: 0,
      newSince: 0,
      renewedSince: 1,
      damaged: 0,
    })
    await bench.wallet.restoreBackup(day)
    expect(tokensOf(bench, id)).toEqual(newest)
    expect((await bench.wallet.state()).profiles.map(({ name }) => name)).toEqual(['Acme'])
  })

  it('brings back what was deleted for good, with its keys, and renews it only after a word', async () => {
    const { bench, id, day } = await withBackup()
    const then = tokensOf(bench, id)
    await bench.wallet.remove(id)
    await bench.wallet.deleteForGood(id)
    await bench.wallet.restoreBackup(day)
    expect(tokensOf(bench, id)).toEqual(then)
    const [back] = (await bench.wallet.state()).profiles
    expect(back).toMatchObject({ name: 'Acme', keepAlive: 'ask-me' })
    await bench.wallet.renew(id)
    expect(tokensOf(bench, id).refresh).not.toBe(then.refresh)
  })

  it('leaves what is there as it is: names, newer tokens, and what came since', async () => {
    const { bench, id, day } = await withBackup()
    await bench.wallet.rename(id, { name: 'Acme daily', client: '', stage: 'sandbox' })
    await bench.wallet.renew(id)
    const newest = tokensOf(bench, id)
    await bench.wallet.duplicate(id)
    const done = await bench.wallet.restoreBackup(day)
    expect(done).toMatchObject({ comesBack: [], newSince: 1, renewedSince: 1 })
    expect(tokensOf(bench, id)).toEqual(newest)
    const { profiles } = await bench.wallet.state()
    expect(profiles).toHaveLength(2)
    expect(profiles.find((one) => one.id === id)).toMatchObject({
      name: 'Acme daily',
      client: '',
      stage: 'sandbox',
    })
  })

  it('gives no token a second place', async () => {
    const { bench, id, day } = await withBackup()
    const then = tokensOf(bench, id)
    const other = await bench.wallet.duplicate(id)
    const records = bench.vault.all()
    const mine = records.find((one) => one.kind === 'profile' && one.profile.id === id)
    const copy = records.find((one) => one.kind === 'profile' && one.profile.id === other.id)
    if (mine?.kind !== 'profile' || copy?.kind !== 'profile') throw new Error('no profiles')
    const { tokenSet } = mine.profile
    if (tokenSet === undefined) throw new Error('no tokens')
    await bench.vault.put({ kind: 'profile', profile: { ...copy.profile, tokenSet } })
    await bench.vault.remove(id)
    await bench.wallet.restoreBackup(day)
    expect(tokensOf(bench, other.id)).toEqual(then)
    expect(tokensOf(bench, id)).toEqual({ access: '', refresh: '' })
  })

  it('keeps the file as it was beside the new one', async () => {
    const { bench, id, day } = await withBackup()
    await bench.wallet.remove(id)
    await bench.wallet.restoreBackup(day)
    expect(await readdir(bench.walletFolder)).toContain(`records.log.before-restore-${day}`)
  })

  it('changes nothing where the backup cannot be read', async () => {
    const { bench, id, day } = await withBackup()
    await bench.wallet.remove(id)
    writeFileSync(join(bench.walletFolder, 'backups', `records-${day}.log`), 'no backup at all\n')
    await expect(bench.wallet.restoreBackup(day)).rejects.toMatchObject({
      code: 'backup-unreadable',
    })
    expect((await bench.wallet.state()).trash).toHaveLength(1)
    expect(await readdir(bench.walletFolder)).not.toContain(`records.log.before-restore-${day}`)
  })
})
