import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { HttpAnswer } from '#core/oauth/http-request'
import type { WalletBench } from '../../helpers/wallet-bench'
import { cedatoTable, statusTable, type Documented } from './documented'
import { aWindowBench } from './provocation'

/** The last answer that came, as somebody would paste it. */
function listening(bench: WalletBench): () => string {
  let last: HttpAnswer | undefined
  const { send } = bench
  bench.send = async (request) => (last = await send(request))
  return () => (last === undefined ? '' : `HTTP/1.1 ${last.status}\n\n${last.body}`)
}

async function failureOf({ provoke }: Documented, bench: WalletBench): Promise<WalletError> {
  const failure: unknown = await provoke(bench).catch((error: unknown) => error)
  if (failure instanceof WalletError) return failure
  throw new Error(`no failure: ${String(failure)}`)
}

describe.each([
  ['Sprinklr', statusTable],
  ['Cedato', cedatoTable],
])('what %s is known to answer', (_provider, table) => {
  it.each(table.map((row) => [row.what, row] as const))('%s', async (_what, row) => {
    const bench = await aWindowBench()
    const heard = listening(bench)
    const { code, facts = {}, pasted } = row
    expect(await failureOf(row, bench)).toMatchObject({ code, facts })
    if (pasted === undefined) return
    const { findings } = await bench.wallet.readRequest(heard())
    expect(findings).toContainEqual(expect.objectContaining({ type: 'answered', code: pasted }))
  })
})
