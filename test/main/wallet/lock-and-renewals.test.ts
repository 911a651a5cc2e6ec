import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { practice as provider } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import { usualLimits } from '../../../main/refresh/throttle'
import { dayMs } from '../../helpers/builders'
import { aWalletBench, tokensOf, type WalletBench } from '../../helpers/wallet-bench'

const passphrase = 'four words are quite enough'
const many = 8

/** A profile with keys of its own. */
async function signInWithOwnKeys(bench: WalletBench, name: string): Promise<ProfileSummary> {
  const { redirectUri, environment } = provider.example
  const app = { clientId: name, clientSecret: `secret-of-${name}`, redirectUri, environment }
  await bench.practice.registerApp({ ...app, description: '' })
  await bench.wallet.startDraft()
  await bench.wallet.chooseEnvironment({
    ...usualSignIn,
    providerId: 'practice',
    environment,
    apiAddress: provider.apiAddresses[0],
  })
  const keys = { apiKey: app.clientId, apiSecret: app.clientSecret, redirectUri }
  await bench.wallet.chooseKeys({ type: 'new', ...keys })
  return bench.wallet.signInDraft({ staysSignedIn: false })
}

/** A wallet with a lock passphrase, in which many tokens are due and the first request for one has just left. */
async function aWalletAtWork() {
  const bench = await aWalletBench()
  const ids: ProfileId[] = []
  for (let index = 0; index < many; index += 1) {
    ids.push((await signInWithOwnKeys(bench, `app-${index}`)).id)
  }
  await bench.wallet.setPassphrase(passphrase, 'lock')
  const before = ids.map((id) => tokensOf(bench, id))
  const sent = { posts: 0, whileLocked: 0 }
  bench.beforeSend = ({ method }) => {
    if (method === 'POST') sent.posts += 1
    if (bench.vault.status().type !== 'open') sent.whileLocked += 1
  }
  bench.start()
  bench.clock.advance(20 * dayMs)
  await until(bench, () => sent.posts > 0)
  const renewed = (): number =>
    ids.filter((id, index) => tokensOf(bench, id).access !== before[index]?.access).length
  return { bench, sent, renewed }
}

/** Lets time pass, a little at a time, until `isSo`. */
async function until({ clock }: WalletBench, isSo: () => boolean): Promise<void> {
  const step = (): boolean => {
    if (isSo()) return true
    clock.advance(500)
    return false
  }
  await expect.poll(step, { interval: 1, timeout: 20_000 }).toBe(true)
}

describe('a lock in the middle of what is due', () => {
  it('waits for what was sent, lets nothing more begin, and the rest is made good once it is opened', async () => {
    const { bench, sent, renewed } = await aWalletAtWork()
    let isLocked = false
    const locking = bench.wallet.lock().then(() => (isLocked = true))
    await until(bench, () => isLocked)
    await locking
    const posts = sent.posts
    expect(posts).toBeLessThanOrEqual(usualLimits.perHost)
    for (let minute = 0; minute < 60; minute += 1) {
      bench.clock.advance(60_000)
      await new Promise((turned) => setImmediate(turned))
    }
    expect(sent).toEqual({ posts, whileLocked: 0 })
    await bench.wallet.unlock(passphrase)
    // What was sent before is saved.
    expect(renewed()).toBe(posts)
    await until(bench, () => renewed() === many)
    expect(sent).toEqual({ posts: many, whileLocked: 0 })
  })

  it('that fails lets the work go on', async () => {
    const { bench, sent, renewed } = await aWalletAtWork()
    const lock = bench.vault.lock.bind(bench.vault)
    Object.assign(bench.vault, { lock: () => Promise.reject(new WalletError('save-failed')) })
    let isOver = false
    const locking = bench.wallet.lock().finally(() => (isOver = true))
    locking.catch(() => undefined)
    await until(bench, () => isOver)
    await expect(locking).rejects.toMatchObject({ code: 'save-failed' })
    Object.assign(bench.vault, { lock })
    await until(bench, () => renewed() === many)
    expect(sent.posts).toBe(many)
  })
})
