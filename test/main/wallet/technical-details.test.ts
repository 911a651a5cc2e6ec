import { describe, expect, it } from 'vitest'
import { practice as provider } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import { secretsIn } from '../../../main/profiles/known-secrets'
import { createRedaction } from '../../../main/redaction'
import { aWalletBench, signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'

const { environment, clientId, clientSecret, redirectUri } = provider.example

/** What *Details* and the log show of a failure. */
async function shown(bench: WalletBench, work: Promise<unknown>): Promise<string> {
  const message = await work.then(
    () => 'no failure',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )
  return createRedaction(() => secretsIn(bench.vault)).redact(message)
}

const answering = (bench: WalletBench, body: (asked: string) => string): void => {
  bench.send = (request) =>
    Promise.resolve({ status: 400, headers: {}, body: body(decodeURIComponent(request.url)) })
}

async function aCertifiedProfile({ wallet }: WalletBench) {
  await wallet.startDraft()
  await wallet.chooseEnvironment({
    ...usualSignIn,
    providerId: 'practice',
    environment,
    apiAddress: provider.apiAddresses[0],
  })
  await wallet.createKeyAndCertificate()
  await wallet.chooseKeys({
    type: 'new',
    apiKey: clientId,
    apiSecret: clientSecret,
    redirectUri,
    way: 'certificate',
    certificate: { userName: 'ada@example.com', appId: '' },
  })
  return wallet.signInDraft({ staysSignedIn: false })
}

describe('the technical details of a failure', () => {
  it.each([
    (token: string) => JSON.stringify({ error_description: `Invalid refresh token: ${token}` }),
    (token: string) => JSON.stringify({ error: 'invalid_grant', message: `was ${token}, refused` }),
    (token: string) => JSON.stringify({ errors: [{ message: token }] }),
    (token: string) => `<h1>Refused</h1><p>${token}</p>`,
  ])('hold no signed token that the provider sends back', async (body) => {
    const bench = await aWalletBench()
    const profile = await aCertifiedProfile(bench)
    let signed = ''
    answering(bench, (asked) => {
      signed = /eyJ[\w-]+\.[\w.-]+/.exec(asked)?.[0] ?? ''
      return body(signed)
    })
    const details = await shown(bench, bench.wallet.renew(profile.id))
    expect(details).toContain('HTTP 400')
    expect(signed.length).toBeGreaterThan(300)
    for (const piece of signed.split('.')) expect(details).not.toContain(piece.slice(0, 12))
  })

  it('hold no new token that came with a refusal', async () => {
    const bench = await aWalletBench()
    const profile = await signInWithPractice(bench)
    const fresh = '3f2a1b4c-9d8e-4f70-a1b2-c3d4e5f60718'
    answering(bench, () => JSON.stringify({ error: 'x', message: `refresh token: ${fresh}` }))
    expect(await shown(bench, bench.wallet.renew(profile.id))).not.toContain(fresh)
  })

  it('hold no keys of the wallet as Basic carries them', async () => {
    const bench = await aWalletBench()
    await signInWithPractice(bench)
    const { redact } = createRedaction(() => secretsIn(bench.vault))
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64')
    expect(redact(`sent ${basic} to it`)).toBe('sent [redacted] to it')
  })

  it('keep what the provider says of it', async () => {
    const bench = await aWalletBench()
    const profile = await signInWithPractice(bench)
    answering(bench, () =>
      JSON.stringify({ error: 'invalid_token', error_description: 'The access token has expired' }),
    )
    expect(await shown(bench, bench.wallet.renew(profile.id))).toBe(
      'HTTP 400 invalid_token: The access token has expired',
    )
  })
})
