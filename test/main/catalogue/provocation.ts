import { fromFailure, type ErrorCode, type ErrorFacts } from '#core/errors'
import type { ProfileSummary } from '#core/profile'
import type { WalletApi, WalletMethod } from '#core/wallet-api'
import { answerWith, walletMethods } from '../../../main/answer'
import { nodeNetSend, type NodeNetOptions } from '../../helpers/node-net'
import { aToldServer, answering, type Told } from '../../helpers/told-server'
import { aWalletBench, signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'

/** Something that goes wrong in the whole wallet, and the entry of the catalogue a person reads then. */
export interface Provocation {
  readonly what: string
  readonly code: ErrorCode
  readonly facts?: ErrorFacts
  readonly provoke: (bench: WalletBench) => Promise<unknown>
}

/** The whole wallet, asked as a window asks it: what is answered has crossed the bridge, and so has what failed. */
export async function aWindowBench(
  ...choices: Parameters<typeof aWalletBench>
): Promise<WalletBench> {
  const bench = await aWalletBench(...choices)
  const { wallet, factsOf, redact } = bench
  const answer = answerWith({ wallet, factsOf, redact, onBug: () => undefined })
  const ask =
    (method: WalletMethod) =>
    async (...input: readonly unknown[]) => {
      const result = structuredClone(await answer(method, structuredClone(input)))
      if (!result.ok) throw fromFailure(result.failure)
      return result.value
    }
  const asked = Object.fromEntries(walletMethods.map((method) => [method, ask(method)]))
  return Object.assign(bench, { wallet: asked as unknown as WalletApi })
}

/** From now on every request meets `told`, over the app’s own way of sending. */
export async function meet(
  bench: WalletBench,
  told: Told,
  options: NodeNetOptions = {},
): Promise<() => Promise<void>> {
  const server = await aToldServer(told)
  bench.send = server.leading(nodeNetSend(options))
  return server.stop
}

/** What the token endpoint answers when a code is exchanged. */
export const onExchange =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  async (bench: WalletBench): Promise<unknown> => {
    await meet(bench, answering(status, body, headers))
    return signInWithPractice(bench)
  }

/** What it answers when a token is renewed. */
export const onRenewal =
  (status: number, body: unknown) =>
  async (bench: WalletBench): Promise<unknown> => {
    const { id } = await signInWithPractice(bench)
    await meet(bench, answering(status, body))
    return bench.wallet.renew(id)
  }

/** What the identity call answers when a token is checked. */
export const onCheck =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  async (bench: WalletBench): Promise<unknown> => {
    const { id } = await signInWithPractice(bench)
    await meet(bench, answering(status, body, headers))
    return bench.wallet.check(id)
  }

/** What becomes of a check on the way. */
export const onTheWay =
  (told: Told, options: NodeNetOptions = {}) =>
  async (bench: WalletBench): Promise<unknown> => {
    const { id } = await signInWithPractice(bench)
    await meet(bench, told, options)
    return bench.wallet.check(id)
  }

/** The answer at the Callback URL, with other words in it. */
export const onRedirect =
  (changes: Readonly<Record<string, string>>, isWithoutCode = false) =>
  (bench: WalletBench): Promise<ProfileSummary> => {
    bench.redirected = (url) => {
      const address = new URL(url)
      if (isWithoutCode) address.searchParams.delete('code')
      for (const [name, value] of Object.entries(changes)) address.searchParams.set(name, value)
      return address.href
    }
    return signInWithPractice(bench)
  }
