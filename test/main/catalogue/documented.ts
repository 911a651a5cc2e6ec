import type { ErrorCode, ErrorFacts } from '#core/errors'
import { practice } from '#core/providers/practice'
import { practiceCedato } from '#core/providers/practice-cedato'
import { usualSignIn } from '#core/sign-in-options'
import type { AnswerFault } from '../../../main/practice/faults'
import { visit } from '../../helpers/practice'
import { signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'
import type { Provocation } from './provocation'

/** A line of what is documented, as practice answers it, and what the wallet then says. */
export interface Documented extends Provocation {
  /** What the same answer means when it is pasted into the clinic; undefined where it is none of Sprinklr’s. */
  readonly pasted: ErrorCode | undefined
}

const refusal = (name: (AnswerFault & { type: 'refusal' })['refusal']): AnswerFault => ({
  type: 'refusal',
  refusal: name,
})

interface Row {
  readonly what: string
  readonly code: ErrorCode
  readonly fault: AnswerFault
  readonly facts?: ErrorFacts
  /** Alone, an answer tells less than to a wallet that knows the rest. */
  readonly pasted?: ErrorCode
}

/** A token is checked, and this is what comes. */
const onMe = ({ fault, ...row }: Row): Documented => ({
  pasted: row.code,
  ...row,
  provoke: async (bench) => {
    const { id } = await signInWithPractice(bench)
    await bench.practice.setFault({ until: 'cleared', endpoint: 'me', fault })
    return bench.wallet.check(id)
  },
})

/** A token is renewed, and this is what comes. */
const onRenewing = ({ fault, ...row }: Row): Documented => ({
  pasted: row.code,
  ...row,
  provoke: async (bench) => {
    const { id } = await signInWithPractice(bench)
    await bench.practice.setFault({ until: 'cleared', endpoint: 'token', fault })
    return bench.wallet.renew(id)
  },
})

const overRate = { type: 'over-rate-429', retryAfterSeconds: 90 } as const

/** The table of answers that the provider documents. */
export const statusTable: readonly Documented[] = [
  {
    what: 'HTTP 400, a code that came after its ten minutes',
    code: 'code-expired',
    pasted: 'code-expired',
    provoke: (bench) => {
      bench.redirected = (url) => {
        bench.clock.advance(11 * 60_000)
        return url
      }
      return signInWithPractice(bench)
    },
  },
  onMe({ what: 'HTTP 400, Bad Request', code: 'request-refused', fault: refusal('bad-request') }),
  onMe({ what: 'HTTP 400, a missing right', code: 'forbidden', fault: refusal('no-right') }),
  onMe({ what: 'HTTP 401', code: 'token-refused', fault: refusal('unauthorized') }),
  onMe({
    what: 'HTTP 401, Invalid consumer key',
    code: 'wrong-environment',
    fault: refusal('unknown-key'),
  }),
  onMe({
    what: 'HTTP 401, Developer Inactive',
    code: 'developer-inactive',
    fault: refusal('inactive-as-401'),
  }),
  onMe({
    what: 'HTTP 403, Developer Inactive',
    code: 'developer-inactive',
    fault: { type: 'developer-inactive' },
  }),
  onMe({
    what: 'HTTP 403, Developer Over Rate',
    code: 'over-rate',
    facts: { waitSeconds: 60 },
    fault: { type: 'over-rate-403' },
  }),
  onMe({ what: 'HTTP 403, Developer Over Qps', code: 'over-rate', fault: refusal('over-qps') }),
  onMe({ what: 'HTTP 403', code: 'forbidden', fault: refusal('forbidden') }),
  onMe({ what: 'HTTP 404', code: 'address-unknown', fault: refusal('not-found') }),
  onMe({ what: 'HTTP 405', code: 'address-unknown', fault: refusal('method-not-allowed') }),
  onMe({ what: 'HTTP 411', code: 'request-unfit', fault: refusal('length-required') }),
  onMe({ what: 'HTTP 415', code: 'request-unfit', fault: refusal('media-type') }),
  onMe({ what: 'HTTP 421', code: 'wrong-environment', fault: { type: 'wrong-environment' } }),
  onMe({ what: 'HTTP 429', code: 'over-rate', facts: { waitSeconds: 90 }, fault: overRate }),
  {
    what: 'HTTP 500 in the place of the sign-in page',
    code: 'callback-mismatch',
    pasted: undefined,
    provoke: (bench) => signInElsewhere(bench, { redirectUri: 'https://another.example/' }),
  },
  ...[500, 503, 504, 596].map((status) =>
    onMe({ what: `HTTP ${status}`, code: 'server-error', fault: { type: 'server-error', status } }),
  ),
  onRenewing({
    what: 'invalid_grant, a password that was changed',
    code: 'password-changed',
    pasted: 'refresh-refused',
    fault: refusal('password-changed'),
  }),
  onRenewing({
    what: 'invalid_grant, a user that was disabled',
    code: 'refresh-revoked',
    pasted: 'refresh-refused',
    fault: refusal('access-revoked'),
  }),
]

/** Signs in with the example keys changed; the window is shown what the provider has in the place of its page. */
export async function signInElsewhere(
  bench: WalletBench,
  changes: { readonly redirectUri?: string; readonly environment?: string },
): Promise<unknown> {
  const { example, apiAddresses } = practice
  const { environment, clientId, clientSecret, redirectUri } = { ...example, ...changes }
  bench.whileOpen = async () => {
    const order = bench.orders.at(-1)
    if (order === undefined) throw new Error('no window is open')
    const page = await visit(order.authorizationUrl)
    const failure = order.readPageFailure(page.status, await page.text())
    if (failure !== undefined) throw failure
  }
  await bench.wallet.startDraft()
  const place = { ...usualSignIn, environment, apiAddress: apiAddresses[0] }
  await bench.wallet.chooseEnvironment({ ...place, providerId: 'practice' })
  const keys = { apiKey: clientId, apiSecret: clientSecret, redirectUri }
  await bench.wallet.chooseKeys({ type: 'new', ...keys })
  return bench.wallet.signInDraft({ staysSignedIn: false })
}

async function cedatoToken({ wallet }: WalletBench, secret?: string) {
  const { example, apiAddresses } = practiceCedato
  await wallet.startDraft()
  const place = { ...usualSignIn, environment: '', apiAddress: apiAddresses[0] }
  await wallet.chooseEnvironment({ ...place, providerId: 'practice-cedato' })
  await wallet.chooseKeys({
    type: 'new',
    apiKey: example.clientId,
    apiSecret: secret ?? example.clientSecret,
    redirectUri: '',
    way: 'client-credentials',
  })
  return wallet.getDraftToken()
}

const onReport = ({ fault, ...row }: Row): Documented => ({
  ...row,
  pasted: undefined,
  provoke: async (bench) => {
    const { id } = await cedatoToken(bench)
    await bench.practice.setFault({ until: 'cleared', endpoint: 'cedatoReport', fault })
    return bench.wallet.check(id)
  },
})

/** What Cedato is known to answer. */
export const cedatoTable: readonly Documented[] = [
  {
    what: 'keys that were made anew meanwhile',
    code: 'keys-refused',
    pasted: undefined,
    provoke: (bench) => cedatoToken(bench, 'the-secret-before'),
  },
  {
    what: 'HTTP 200 with a status that is not OK',
    code: 'request-refused',
    pasted: undefined,
    provoke: async (bench) => {
      await bench.practice.setSwitches({ cedatoAnswers: 'not-ok' })
      return cedatoToken(bench)
    },
  },
  {
    what: 'HTTP 419 once the hour is over',
    code: 'token-refused',
    pasted: undefined,
    provoke: async (bench) => {
      const { id } = await cedatoToken(bench)
      bench.clock.advance(3_600_000)
      return bench.wallet.check(id)
    },
  },
  onReport({
    what: 'HTTP 419 before that',
    code: 'token-refused',
    fault: refusal('session-over'),
  }),
  onReport({ what: 'HTTP 429', code: 'over-rate', facts: { waitSeconds: 90 }, fault: overRate }),
  onReport({
    what: 'HTTP 503',
    code: 'server-error',
    fault: { type: 'server-error', status: 503 },
  }),
]
