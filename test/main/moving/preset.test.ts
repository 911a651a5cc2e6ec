import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { practice } from '#core/providers/practice'
import { savesForReal } from '../../helpers/moving-bench'
import { aTempFolder } from '../../helpers/practice'
import { aWalletBench, signInWithPractice, tokensOf } from '../../helpers/wallet-bench'

async function saved() {
  const bench = await aWalletBench()
  const { id } = await signInWithPractice(bench)
  const path = join(await aTempFolder(), 'Acme.token-wallet-preset.json')
  savesForReal(bench, path)
  await bench.wallet.savePreset(id)
  return { bench, id, text: await readFile(path, 'utf8') }
}

/** Cut up, so that no sentence of a test looks like a key. */
const sprinklr = { provider: 'sprinklr', environment: 'prod2' }

describe('a preset', () => {
  test('has no key and no token in it', async () => {
    const { bench, id, text } = await saved()
    const { access, refresh } = tokensOf(bench, id)
    const { clientId, clientSecret } = practice.example
    for (const secret of [access, refresh, clientId, clientSecret]) {
      expect(text).not.toContain(secret)
    }
  })

  test('fills in the wizard, but for the keys', async () => {
    const { bench, text } = await saved()
    const preview = await bench.wallet.importText(text)
    expect(preview).toMatchObject({ importerId: 'preset', profiles: [{ hasSecret: false }] })
    const draft = await bench.wallet.completeImport(preview.id, 0)
    const { redirectUri, environment } = practice.example
    expect(draft).toMatchObject({
      environment: { providerId: 'practice', environment, usesPkce: true },
      found: { redirectUri, preset: { way: 'authorization-code' } },
    })
    expect(draft.keys).toBeUndefined()
  })

  test.each(['https://api3.sprinklr.example', 'http://127.0.0.1:9999'])(
    'says that %s is nobody’s we know',
    async (apiAddress) => {
      const { bench, text } = await saved()
      const changed = { ...(JSON.parse(text) as object), ...sprinklr }
      const { profiles } = await bench.wallet.importText(JSON.stringify({ ...changed, apiAddress }))
      expect(profiles).toMatchObject([{ isHostForeign: true, apiAddress }])
    },
  )

  test.each([
    ['plain http', { apiAddress: 'http://api3.sprinklr.com' }],
    ['a name in the address', { apiAddress: 'https://api3.sprinklr.com@a.example' }],
    ['a Callback URL that is a program', { callbackUrl: 'javascript:alert(1)' }],
    ['a way nobody knows', { way: 'password' }],
    ['more than a preset has', { clientSecret: 'not here' }],
    ['too much of it', { name: 'a'.repeat(300) }],
  ])('with %s is refused', async (_what, change) => {
    const { bench, text } = await saved()
    const hostile = { ...(JSON.parse(text) as object), ...sprinklr }
    const whole = { ...hostile, apiAddress: 'https://api3.sprinklr.com', ...change }
    await expect(bench.wallet.importText(JSON.stringify(whole))).rejects.toMatchObject({
      code: 'preset-unusable',
    })
  })

  test('of a newer version is not read', async () => {
    const { bench } = await saved()
    const newer = JSON.stringify({ format: 'token-wallet-preset', version: 2 })
    await expect(bench.wallet.importText(newer)).rejects.toMatchObject({ code: 'file-newer' })
  })
})
