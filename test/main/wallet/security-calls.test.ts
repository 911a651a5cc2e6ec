import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { ChangeOf } from '../../../main/vault/record-changes'
import { aWalletBench, signInWithPractice } from '../../helpers/wallet-bench'

const passphrase = 'four words are quite enough'
const failing = (code: string) => expect.objectContaining({ code }) as unknown

describe('a recovery code', () => {
  it('is shown once, opens nothing before it is typed back, and takes the place of the one before', async () => {
    const bench = await aWalletBench()
    const { wallet, vault } = bench
    await signInWithPractice(bench)
    const first = await wallet.newRecoveryCode()
    expect((await wallet.state()).ways.recoveryCode).toBe(false)
    await expect(wallet.confirmRecoveryCode(first.code.slice(1))).rejects.toEqual(
      failing('recovery-code-mistyped'),
    )
    const second = await wallet.newRecoveryCode()
    expect(second.code).not.toBe(first.code)
    await expect(wallet.confirmRecoveryCode(first.code)).rejects.toEqual(
      failing('recovery-code-differs'),
    )
    await wallet.confirmRecoveryCode(second.code.toLowerCase().replaceAll('-', ' '))
    expect((await wallet.state()).ways.recoveryCode).toBe(true)
    await expect(wallet.confirmRecoveryCode(second.code)).rejects.toEqual(
      failing('recovery-code-differs'),
    )
    await wallet.setPassphrase(passphrase, 'lock')
    await wallet.lock()
    await expect(wallet.newRecoveryCode()).rejects.toEqual(failing('vault-locked'))
    await expect(wallet.unlockWithRecoveryCode(first.code)).rejects.toEqual(
      failing('recovery-code-wrong'),
    )
    await wallet.unlockWithRecoveryCode(second.code)
    expect(vault.status().type).toBe('open')
  })

  it('that was put away cannot be confirmed', async () => {
    const { wallet } = await aWalletBench()
    const { code } = await wallet.newRecoveryCode()
    await wallet.discardRecoveryCode()
    await expect(wallet.confirmRecoveryCode(code)).rejects.toEqual(failing('recovery-code-differs'))
  })
})

describe('locking', () => {
  it('leaves no profile, no copied token and no draft behind, and tells when the first token ends', async () => {
    const bench = await aWalletBench()
    const { wallet } = bench
    const profile = await signInWithPractice(bench)
    await wallet.setPassphrase(passphrase, 'lock')
    await wallet.copyToken(profile.id)
    expect(bench.clipboard.text).not.toBe('')
    await wallet.lock()
    expect(bench.clipboard.text).toBe('')
    const locked = bench.announced.at(-1)
    expect(locked).toMatchObject({
      vault: { type: 'locked', opensWith: 'passphrase' },
      profiles: [],
      credentials: [],
      fallsDueAt: profile.expiresAt,
    })
    await expect(wallet.copyToken(profile.id)).rejects.toEqual(failing('vault-locked'))
    await expect(wallet.renew(profile.id)).rejects.toEqual(failing('vault-locked'))
    await wallet.unlock(passphrase)
    const open = await wallet.state()
    expect(open.profiles.map(({ name }) => name)).toEqual([profile.name])
    expect(open.fallsDueAt).toBeUndefined()
  })

  it('is refused where the keyring would open the wallet at once, and while a token is in memory only', async () => {
    const bench = await aWalletBench()
    const { wallet, vault } = bench
    const profile = await signInWithPractice(bench)
    await expect(wallet.lock()).rejects.toEqual(failing('unexpected'))
    await wallet.setPassphrase(passphrase, 'recovery')
    await expect(wallet.lock()).rejects.toEqual(failing('unexpected'))
    await wallet.changePassphraseMode('lock', passphrase)
    const change = vault.change.bind(vault)
    const isOfProfile = (asked: ChangeOf): boolean => {
      const { put = [] } = typeof asked === 'function' ? asked() : asked
      return put.some(({ kind }) => kind === 'profile')
    }
    Object.assign(vault, {
      change: (asked: ChangeOf) =>
        isOfProfile(asked) ? Promise.reject(new WalletError('disk-full')) : change(asked),
    })
    await expect(wallet.renew(profile.id)).rejects.toEqual(failing('token-not-saved'))
    await expect(wallet.lock()).rejects.toEqual(failing('token-not-saved'))
    expect(vault.status().type).toBe('open')
    Object.assign(vault, { change })
    await wallet.lock()
    expect(vault.status().type).toBe('locked')
  })
})
