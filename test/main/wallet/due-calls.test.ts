import { describe, expect, it } from 'vitest'
import { dayOf, daysAfter } from '#core/day'
import { noticesOf } from '#core/notices'
import type { ReminderId } from '#core/reminder'
import { text } from '#core/text/text'
import { dayMs, noon } from '../../helpers/builders'
import { aFakeCipher } from '../../helpers/fake-cipher'
import { aWalletBench, signInWithPractice, tokensOf } from '../../helpers/wallet-bench'

/** The bench’s clock stands there. */
const today = dayOf(noon)

describe('a reminder', () => {
  it('is there again after the next start, and comes again once it is done', async () => {
    const cipher = aFakeCipher()
    const first = await aWalletBench(cipher)
    const { id: profileId } = await signInWithPractice(first)
    const draft = { kind: 'password', text: ' Ada ', on: today, profileId, everyDays: 30 } as const
    const saved = await first.wallet.saveReminder(draft)
    expect(saved.text).toBe('Ada')
    const bench = await aWalletBench(cipher, first)
    expect((await bench.wallet.state()).reminders).toEqual([saved])

    await bench.wallet.finishReminder(saved.id)
    const [next] = (await bench.wallet.state()).reminders
    expect(next).toEqual({ ...saved, on: daysAfter(today, 30) })
    const changed = await bench.wallet.saveReminder({ ...draft, text: 'Grace' }, saved.id)
    expect(changed).toMatchObject({ id: saved.id, text: 'Grace', createdAt: saved.createdAt })
  })

  it('is a notice from its day on, until it is done; once only, it is gone then', async () => {
    const { wallet } = await aWalletBench()
    const { id } = await wallet.saveReminder({ kind: 'plain', text: 'Call', on: today })
    const types = async (at: number) => noticesOf(await wallet.state(), at).map(({ type }) => type)
    expect(await types(noon)).toEqual(['reminders-due'])
    expect(await types(noon - 2 * dayMs)).toEqual([])
    await wallet.finishReminder(id)
    expect((await wallet.state()).reminders).toEqual([])
    // Another process may have been quicker.
    await wallet.finishReminder(id)
    await wallet.removeReminder(id)
  })

  it('of a profile in the trash says nothing until that comes back', async () => {
    const bench = await aWalletBench()
    const { id: profileId } = await signInWithPractice(bench)
    await bench.wallet.saveReminder({ kind: 'plain', text: 'Call', on: today, profileId })
    const count = async () => noticesOf(await bench.wallet.state(), noon).length
    expect(await count()).toBe(1)
    await bench.wallet.remove(profileId)
    expect(await count()).toBe(0)
    await bench.wallet.restore(profileId)
    expect(await count()).toBe(1)
  })

  it('that nobody knows is saved under the id it was asked for', async () => {
    const { wallet } = await aWalletBench()
    const id = 'gone-meanwhile' as ReminderId
    const draft = { kind: 'plain', text: 'Call', on: today } as const
    expect((await wallet.saveReminder(draft, id)).id).toBe(id)
  })
})

describe('what is handed out', () => {
  it('holds no secret', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    bench.saveTo = '/out/ends.ics'
    await bench.wallet.saveCalendar()
    bench.saveTo = '/out/profiles.csv'
    await bench.wallet.saveInventory()
    await bench.wallet.copyEndsInWords()
    expect(bench.clipboard.text).toBe(text.ends.chat.nothing)
    const files = [...bench.saved.values()]
    expect(files).toHaveLength(2)
    expect(files[0]).toContain('BEGIN:VEVENT')
    const { access, refresh } = tokensOf(bench, id)
    for (const secret of [access, refresh]) {
      expect(files.some((file) => file.includes(secret))).toBe(false)
    }
  })
})
