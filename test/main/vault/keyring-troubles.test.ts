import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keyringTroubles } from '#core/keyring'
import { text } from '#core/text/text'
import { readHeader, headerBytes } from '../../../main/vault/header'
import { wrapTyped } from '../../../main/vault/typed-wraps'
import { quickScrypt } from '../../helpers/quick-scrypt'
import {
  aVaultPlace,
  namesIn,
  passphrase,
  profileRecord,
  sealOf,
  snapshot,
  type VaultPlace,
} from '../../helpers/vault-place'

vi.setConfig({ testTimeout: 60_000 })

let place: VaultPlace
beforeEach(() => {
  place = aVaultPlace()
})
afterEach(() => {
  place.remove()
})

const failing = (code: string, reason?: string) =>
  expect.objectContaining({
    code,
    ...(reason === undefined ? {} : { facts: { reason } }),
  }) as unknown

async function aSavedWallet(): Promise<readonly string[]> {
  const vault = await place.open()
  await vault.put(profileRecord('a'))
  await vault.close()
  return snapshot(place.folder)
}

/** The same wallet, as one that a passphrase opens too. */
async function addPassphrase(): Promise<void> {
  const header = readHeader(readFileSync(place.header), place.options.appId)
  const seal = await sealOf(place)
  const typed = { kind: 'passphrase', walletId: seal.walletId, typed: passphrase } as const
  const tools = { randomBytes, scrypt: quickScrypt }
  const wrap = await wrapTyped(Buffer.from(seal.dataKey), typed, tools)
  const wraps = { ...header.wraps, passphrase: wrap }
  for (const path of [place.header, join(place.folder, 'backups', 'wallet.json')]) {
    writeFileSync(path, headerBytes({ ...header, wraps }))
  }
}

describe('a locked keyring', () => {
  it('asks the person only when they try, and opens with the password', async () => {
    const before = await aSavedWallet()
    place.cipher.become('locked')
    let questions = 0
    place.cipher.onQuestion(async () => {
      questions += 1
      return 'password'
    })
    const vault = await place.open()
    expect(vault.status()).toEqual({
      type: 'locked',
      opensWith: 'keyring',
      keyring: 'keyring-locked',
    })
    expect(questions).toBe(0)
    await vault.retryKeyring()
    expect(questions).toBe(1)
    expect(namesIn(vault)).toEqual(['a'])
    expect(snapshot(place.folder)).toEqual(before)
  })

  it('is a state of its own once the question was closed, and may be asked again', async () => {
    const before = await aSavedWallet()
    place.cipher.become('locked')
    const vault = await place.open()
    await expect(vault.retryKeyring()).rejects.toEqual(
      failing('keyring-refused', 'keyring-declined'),
    )
    expect(vault.status()).toMatchObject({ keyring: 'keyring-declined' })
    place.cipher.onQuestion(() => Promise.resolve('password'))
    await vault.retryKeyring()
    expect(namesIn(vault)).toEqual(['a'])
    expect(snapshot(place.folder)).toEqual(before)
  })

  it('is told apart at a first start too, where nothing is stored meanwhile', async () => {
    place.cipher.become('locked')
    const vault = await place.open()
    expect(vault.status()).toEqual({ type: 'unprotected', reason: 'keyring-locked' })
    await expect(vault.retryKeyring()).rejects.toEqual(
      failing('keyring-missing', 'keyring-declined'),
    )
    expect(vault.status()).toEqual({ type: 'unprotected', reason: 'keyring-declined' })
    expect(existsSync(place.folder)).toBe(false)

    place.cipher.onQuestion(() => Promise.resolve('password'))
    await vault.retryKeyring()
    await vault.put(profileRecord('a'))
    expect(namesIn(await place.open())).toEqual(['a'])
  })

  it('does not hold up the end of the app with its question', async () => {
    await aSavedWallet()
    place.cipher.become('locked')
    place.cipher.onQuestion(
      (signal) =>
        new Promise((resolve) => {
          const close = (): void => resolve('closed')
          if (signal.aborted) close()
          else signal.addEventListener('abort', close, { once: true })
        }),
    )
    const vault = await place.open()
    const waiting = expect(vault.retryKeyring()).rejects.toEqual(failing('keyring-refused'))
    await vault.close()
    await waiting
  })
})

describe('a wallet that keyring and passphrase open', () => {
  it('opens with the passphrase whatever the keyring does, and says what is wrong with that', async () => {
    await aSavedWallet()
    await addPassphrase()
    const before = snapshot(place.folder)
    for (const mood of ['missing', 'weak', 'locked', 'refusing', 'forged'] as const) {
      place.cipher.become(mood)
      const vault = await place.open()
      const status = vault.status()
      expect(status).toMatchObject({ type: 'locked', opensWith: 'passphrase' })
      expect(status.type === 'locked' ? status.keyring : undefined).toBeDefined()
      await expect(vault.retryKeyring()).rejects.toEqual(failing('keyring-refused'))
      await vault.unlock(passphrase)
      expect(namesIn(vault)).toEqual(['a'])
      expect(snapshot(place.folder)).toEqual(before)
    }
  })

  it('opens with the keyring again once that is back', async () => {
    await aSavedWallet()
    await addPassphrase()
    place.cipher.become('missing')
    const vault = await place.open()
    place.cipher.become('willing')
    await vault.retryKeyring()
    expect(vault.status()).toEqual({ type: 'open', protection: 'keyring' })
  })
})

describe('trying again', () => {
  it('reads the wallet’s file again: a restored one opens without a restart', async () => {
    await aSavedWallet()
    rmSync(join(place.folder, 'backups'), { recursive: true })
    const good = readFileSync(place.header)
    const header = readHeader(good, place.options.appId)
    const forged = { backend: 'gnome_libsecret', prefix: 'v10', wrapped: 'djEwAAAA' }
    writeFileSync(place.header, headerBytes({ ...header, wraps: { keyring: forged } }))
    const vault = await place.open()
    await expect(vault.retryKeyring()).rejects.toEqual(failing('keyring-refused'))
    writeFileSync(place.header, good)
    await vault.retryKeyring()
    expect(namesIn(vault)).toEqual(['a'])
  })

  it('never takes a folder that went away meanwhile for a first start', async () => {
    await aSavedWallet()
    place.cipher.become('missing')
    const vault = await place.open()
    const away = `${place.folder}-away`
    renameSync(place.folder, away)
    place.cipher.become('willing')
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(vault.retryKeyring()).rejects.toEqual(failing('vault-unreadable'))
      await expect(vault.put(profileRecord('b'))).rejects.toEqual(failing('vault-unreadable'))
      expect(existsSync(place.folder)).toBe(false)
    }
    renameSync(away, place.folder)
    await vault.retryKeyring()
    expect(namesIn(vault)).toEqual(['a'])
  })
})

describe('every trouble with the keyring', () => {
  it.each(keyringTroubles)('has sentences of its own: %s', (reason) => {
    const others = keyringTroubles.filter((one) => one !== reason)
    const { keyring } = text.vault
    for (const other of others) {
      expect(keyring[reason].title).not.toBe(keyring[other].title)
      expect(keyring[reason].meaning).not.toBe(keyring[other].meaning)
    }
    for (const code of ['keyring-missing', 'keyring-refused'] as const) {
      const { failures } = text.errors
      const said = failures[code]({ reason })
      expect(others.map((other) => failures[code]({ reason: other }).why)).not.toContain(said.why)
      expect(said.next).not.toBe('')
    }
  })
})
