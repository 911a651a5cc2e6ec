import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import type { AppWay } from '#core/providers/provider'
import { usualSignIn } from '#core/sign-in-options'
import { fieldAnswers } from '../../core/providers/oracle/field-answers'
import { strictly, type Grant } from '../../core/providers/oracle/readers'
import { amended } from '../../core/providers/oracle/reasons'
import { refusalAnswers } from '../../core/providers/oracle/refusal-answers'
import { shapeAnswers } from '../../core/providers/oracle/shape-answers'
import { withFields, type Verdict } from '../../core/providers/oracle/wire-answer'
import { anAnsweringServer, type AnsweringServer } from '../../helpers/answering-server'
import { dayMs } from '../../helpers/builders'
import { aWalletBench, tokensOf, type WalletBench } from '../../helpers/wallet-bench'

/** Every third one; longer ones than `send` takes are not for here. */
const sample = [...fieldAnswers, ...shapeAnswers, ...refusalAnswers].filter(
  ({ body }, at) => at % 3 === 0 && body.length < 64 * 1024,
)

const firstPair = withFields('first', { access_token: 'first', refresh_token: 'first-refresh' })

interface Asker {
  readonly providerId: 'sprinklr' | 'cedato'
  readonly grant: Grant
}

interface Scene extends Asker {
  readonly bench: WalletBench
  readonly server: AnsweringServer
}

async function draftFor({ bench, server, providerId, grant }: Scene): Promise<void> {
  const way: AppWay = grant === 'client_credentials' ? grantAlone : 'authorization-code'
  // An hour-long pause after a refusal is not what this is about.
  bench.clock.advance(dayMs)
  await bench.wallet.startDraft()
  await bench.wallet.chooseEnvironment({
    ...usualSignIn,
    providerId,
    environment: providerId === 'sprinklr' ? 'prod2' : '',
    apiAddress: server.apiAddress,
  })
  await bench.wallet.chooseKeys({
    type: 'new',
    apiKey: 'a1b2c3d4e5f6a1b2c3d4e5f6',
    apiSecret: 'SecretOfTheTests0123456789',
    redirectUri: way === grantAlone ? '' : 'https://www.sprinklr.com',
    way,
  })
}

const grantAlone = 'client-credentials'

const signIn = ({ wallet }: WalletBench): Promise<ProfileSummary> =>
  wallet.signInDraft({ staysSignedIn: false })

/** A profile with the answer's tokens, got the way this grant goes. */
async function obtain(scene: Scene, answer: AnsweringServer['next']): Promise<ProfileSummary> {
  const { bench, server, grant } = scene
  if (grant !== 'refresh_token') {
    await draftFor(scene)
    server.next = answer
    return grant === 'authorization_code' ? signIn(bench) : bench.wallet.getDraftToken()
  }
  server.next = firstPair
  await draftFor(scene)
  const { id } = await signIn(bench)
  server.next = answer
  return bench.wallet.renew(id)
}

async function verdictOf(scene: Scene, answer: AnsweringServer['next']): Promise<Verdict> {
  try {
    const { id, expiresAt } = await obtain(scene, answer)
    const { access, refresh } = tokensOf(scene.bench, id)
    return {
      access,
      ...(refresh === '' ? {} : { refresh }),
      ...(expiresAt === undefined ? {} : { lifetimeMs: expiresAt - scene.bench.clock.now() }),
    }
  } catch (error) {
    if (error instanceof WalletError) return 'refused'
    throw error
  }
}

/** A renewal whose answer brings no refresh token keeps the one before (RFC 6749 section 6). */
function kept(verdict: Verdict, grant: Grant): Verdict {
  if (verdict === 'refused' || grant !== 'refresh_token') return verdict
  return { refresh: 'first-refresh', ...verdict }
}

const askers: readonly Asker[] = [
  { providerId: 'sprinklr', grant: 'authorization_code' },
  { providerId: 'sprinklr', grant: 'refresh_token' },
  { providerId: 'sprinklr', grant: 'client_credentials' },
  { providerId: 'cedato', grant: 'client_credentials' },
]

describe('the whole wallet, asking for tokens on loopback', () => {
  it.each(askers)(
    'keeps what a strict stranger reads from $providerId: $grant',
    { timeout: 120_000 },
    async (asker) => {
      const [bench, server] = [await aWalletBench(), await anAnsweringServer(firstPair)]
      const { service } = providerOf(asker.providerId)
      let taken = 0
      for (const answer of sample) {
        const verdict = await verdictOf({ ...asker, bench, server }, answer)
        const wanted = await strictly(asker.grant, amended(answer, service))
        expect(verdict, answer.what).toEqual(kept(wanted, asker.grant))
        if (verdict !== 'refused') taken += 1
      }
      process.stdout.write(
        `${asker.providerId} ${asker.grant} through the whole wallet: ${sample.length} answers, ${taken} taken\n`,
      )
      expect(taken).toBeGreaterThan(25)
      expect(sample.length - taken).toBeGreaterThan(25)
    },
  )
})
