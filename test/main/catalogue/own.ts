import { expect } from 'vitest'
import type { CredentialId } from '#core/credential'
import type { ProfileId } from '#core/profile'
import { practice } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import { answering } from '../../helpers/told-server'
import { signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'
import { meet, type Provocation } from './provocation'

const { example } = practice
const environment = {
  ...usualSignIn,
  providerId: 'practice',
  environment: example.environment,
  apiAddress: practice.apiAddresses[0],
} as const
export const keys = {
  type: 'new',
  apiKey: example.clientId,
  apiSecret: example.clientSecret,
  redirectUri: example.redirectUri,
} as const
const nobody = 'nobody' as ProfileId

export async function choosing(
  { wallet }: WalletBench,
  changes: Partial<Record<keyof typeof environment, string>>,
): Promise<unknown> {
  await wallet.startDraft()
  return wallet.chooseEnvironment({ ...environment, ...changes } as typeof environment)
}

async function choosingKeys(
  bench: WalletBench,
  choice: Parameters<WalletBench['wallet']['chooseKeys']>[0],
): Promise<unknown> {
  await choosing(bench, {})
  return bench.wallet.chooseKeys(choice)
}

/** What is typed, and what is asked of a wallet that cannot be done. */
export const own: readonly Provocation[] = [
  {
    what: 'an environment that is none',
    code: 'environment-invalid',
    provoke: (bench) => choosing(bench, { environment: 'my environment' }),
  },
  {
    what: 'an address that is none',
    code: 'api-address-invalid',
    provoke: (bench) => choosing(bench, { apiAddress: 'somewhere' }),
  },
  {
    what: 'a domain that is none',
    code: 'domain-invalid',
    provoke: (bench) => choosing(bench, { domainName: 'not a domain' }),
  },
  {
    what: 'a certificate for nobody',
    code: 'user-name-missing',
    provoke: (bench) =>
      choosingKeys(bench, {
        ...keys,
        way: 'certificate',
        certificate: { userName: ' ', appId: '' },
      }),
  },
  {
    what: 'a typed token that the provider does not take',
    code: 'given-token-refused',
    provoke: async (bench) => {
      await choosingKeys(bench, keys)
      await bench.wallet.giveDraftToken({
        accessToken: 'a'.repeat(40),
        refreshToken: '',
        expires: '',
      })
      return bench.wallet.saveDraftToken({ isUntried: false })
    },
  },
  {
    what: 'a typed token that is there already',
    code: 'token-in-wallet',
    facts: { name: 'First' },
    provoke: async (bench) => {
      const typed = { accessToken: 'a'.repeat(40), refreshToken: '', expires: '' }
      await choosingKeys(bench, keys)
      await bench.wallet.giveDraftToken(typed)
      const { id } = await bench.wallet.saveDraftToken({ isUntried: true })
      await bench.wallet.rename(id, { name: 'First', client: '', stage: 'production' })
      await choosingKeys(bench, keys)
      await bench.wallet.giveDraftToken(typed)
      return bench.wallet.saveDraftToken({ isUntried: true })
    },
  },
  {
    what: 'a typed token that is none',
    code: 'token-unusable',
    provoke: async (bench) => {
      await choosingKeys(bench, keys)
      return bench.wallet.giveDraftToken({
        accessToken: 'two words',
        refreshToken: '',
        expires: '',
      })
    },
  },
  {
    what: 'a Callback URL that is none',
    code: 'callback-invalid',
    provoke: (bench) => choosingKeys(bench, { ...keys, redirectUri: 'somewhere' }),
  },
  {
    what: 'no secret',
    code: 'keys-missing',
    provoke: (bench) => choosingKeys(bench, { ...keys, apiSecret: '' }),
  },
  {
    what: 'keys that are gone',
    code: 'credential-missing',
    provoke: (bench) =>
      choosingKeys(bench, { type: 'existing', credentialId: 'gone' as CredentialId }),
  },
  {
    what: 'a profile that is gone',
    code: 'profile-missing',
    provoke: ({ wallet }) => wallet.check(nobody),
  },
  {
    what: 'a name of blanks',
    code: 'name-missing',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      return bench.wallet.rename(id, { name: '  ', client: '', stage: 'production' })
    },
  },
  {
    what: 'keys that a sign-in uses',
    code: 'keys-in-use',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      let edited: Promise<unknown> = Promise.resolve()
      bench.whileOpen = async () => {
        const { redirectUri } = example
        edited = bench.wallet.editKeys(id, { ...usualSignIn, redirectUri })
        await edited.catch(() => undefined)
      }
      await bench.wallet.signInAgain(id, 'same-person')
      return edited
    },
  },
  {
    what: 'a second sign-in while one is open',
    code: 'sign-in-busy',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      let second: Promise<unknown> = Promise.resolve()
      bench.whileOpen = async () => {
        second = bench.wallet.signInAgain(id, 'same-person')
        await second.catch(() => undefined)
      }
      await bench.wallet.signInAgain(id, 'same-person')
      return second
    },
  },
  {
    what: 'a sign-in that is cancelled',
    code: 'sign-in-cancelled',
    provoke: (bench) => {
      bench.whileOpen = () => bench.wallet.cancelSignIn()
      return signInWithPractice(bench)
    },
  },
  {
    what: 'a profile without a token',
    code: 'no-token',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      return bench.wallet.check((await bench.wallet.duplicate(id)).id)
    },
  },
  {
    what: 'a token without a refresh token',
    code: 'no-refresh-token',
    provoke: async (bench) => {
      await meet(bench, answering(200, { access_token: 'a'.repeat(40), token_type: 'Bearer' }))
      const { id } = await signInWithPractice(bench)
      return bench.wallet.renew(id)
    },
  },
  {
    what: 'a sign-in of keys nobody signs in with',
    code: 'no-sign-in',
    provoke: async (bench) => {
      await choosingKeys(bench, { ...keys, redirectUri: '', way: 'client-credentials' })
      const { id } = await bench.wallet.getDraftToken()
      return bench.wallet.signInAgain(id, 'same-person')
    },
  },
  {
    what: 'what is kept of sign-ins and cannot be deleted: nobody has a name for that',
    code: 'unexpected',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench, { staysSignedIn: true })
      bench.forgettingFails = true
      return bench.wallet.staySignedIn(id, false)
    },
  },
]

/** The sign-in goes on while somebody pastes `address`; what is said of that is what counts. */
const pasting = (address: string) => async (bench: WalletBench) => {
  const run = signInWithPractice(bench, { staysSignedIn: false, surface: 'paste' })
  run.catch(() => undefined)
  await expect.poll(() => bench.progress.at(-1)?.type).toBe('waiting-for-address')
  return bench.wallet.giveSignInAddress(address).finally(() => bench.wallet.cancelSignIn())
}

/** What comes back from a sign-in, and is not the answer to it. */
export const answersToSignIn: readonly Provocation[] = [
  {
    what: 'an address of somebody else, pasted',
    code: 'address-foreign',
    facts: { callback: example.redirectUri },
    provoke: pasting('https://a.example/?code=x&state=y'),
  },
  {
    what: 'an address without an answer, pasted',
    code: 'address-unanswered',
    provoke: pasting(example.redirectUri),
  },
  {
    what: 'an answer without its mark that nobody vouches for',
    code: 'state-missing',
    provoke: async (bench) => {
      bench.walk = { rehearsal: 'state-missing' }
      const run = signInWithPractice(bench)
      run.catch(() => undefined)
      await expect.poll(() => bench.progress.at(-1)?.type).toBe('asking-about-mark')
      await bench.wallet.answerAboutMark(false)
      return run
    },
  },
]
