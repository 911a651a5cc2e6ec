import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { practice as provider } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import { createProfileBook } from '../../../main/profiles/profile-book'
import { createProfileEdits } from '../../../main/profiles/profile-edits'
import {
  aWalletBench,
  refuseProfiles,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error

describe('keys edited while', () => {
  const otherKeys = {
    ...usualSignIn,
    apiKey: 'another-key',
    apiSecret: 'its-secret',
    redirectUri: provider.example.redirectUri,
  }
  const keyOf = ({ vault }: WalletBench, id: ProfileId): string => {
    const record = vault.get(id)
    const credential = record?.kind === 'profile' && vault.get(record.profile.credentialId)
    return credential && credential.kind === 'credential' ? credential.credential.clientId : ''
  }

  it('a sign-in of the profile is open are not taken, and are once it is over', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const before = tokensOf(bench, id)
    let refusal: unknown
    bench.whileOpen = async () => {
      await bench.wallet.signInAgain(id, 'same-person').catch(() => undefined)
      refusal = await bench.wallet.editKeys(id, otherKeys).catch((error: unknown) => error)
    }
    await bench.wallet.signInAgain(id, 'same-person')
    expect(refusal).toMatchObject({ code: 'keys-in-use' })
    expect(keyOf(bench, id)).toBe(provider.example.clientId)
    expect(tokensOf(bench, id)).not.toEqual(before)
    await bench.wallet.renew(id)
    await bench.wallet.editKeys(id, otherKeys)
    expect(keyOf(bench, id)).toBe('another-key')
  })

  it('another profile signs in, or after a sign-in failed, are taken', async () => {
    const bench = await aWalletBench()
    const first = await signInWithPractice(bench)
    const copy = await bench.wallet.duplicate(first.id)
    bench.whileOpen = async () => {
      await bench.wallet.editKeys(copy.id, otherKeys)
    }
    bench.walk = { deny: true }
    await expect(bench.wallet.signInAgain(first.id, 'same-person')).rejects.toThrow(
      code('sign-in-denied'),
    )
    await bench.wallet.editKeys(first.id, otherKeys)
    expect([keyOf(bench, copy.id), keyOf(bench, first.id)]).toEqual(['another-key', 'another-key'])
  })

  it.each([
    ['another key: the new tokens bring theirs back', 'another-key', provider.example.clientId],
    ['another secret of the same key: it stays', undefined, provider.example.clientId],
  ])('another process is at it, to %s', async (_what, apiKey, endsWith) => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const edits = createProfileEdits({
      book: createProfileBook(bench.vault),
      now: () => 0,
      newId: () => 'credential-of-another-process',
    })
    const { apiKey: _key, ...others } = otherKeys
    const apiSecret = apiKey === undefined ? provider.example.clientSecret : 'its-secret'
    bench.whileOpen = async () => {
      await edits.editKeys(id, {
        ...others,
        apiSecret,
        ...(apiKey === undefined ? {} : { apiKey }),
      })
    }
    const { credentialId } = await bench.wallet.signInAgain(id, 'same-person')
    expect(credentialId === 'credential-of-another-process').toBe(apiKey === undefined)
    expect(keyOf(bench, id)).toBe(endsWith)
    await bench.wallet.renew(id)
  })

  it('new tokens are in memory only wait until these are saved', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const { allow } = refuseProfiles(bench)
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('token-not-saved'))
    const before = tokensOf(bench, id)
    await expect(bench.wallet.editKeys(id, otherKeys)).rejects.toThrow(code('disk-full'))
    expect(keyOf(bench, id)).toBe(provider.example.clientId)
    allow()
    await bench.wallet.editKeys(id, otherKeys)
    expect(keyOf(bench, id)).toBe('another-key')
    expect(tokensOf(bench, id)).not.toEqual(before)
    expect((await bench.wallet.state()).unsaved).toEqual([])
    const types = (await bench.wallet.history(id)).map(({ type }) => type)
    expect(types.slice(-2)).toEqual(['renewed', 'edited-keys'])
  })
})
