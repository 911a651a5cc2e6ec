import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Secret } from '#core/secret'
import { aTokenSet } from '../../helpers/builders'
import {
  aVaultPlace,
  credentialRecord,
  namesIn,
  passphrase,
  profileRecord,
  snapshot,
  type VaultPlace,
} from '../../helpers/vault-place'

// Each passphrase costs the computer about half a second of work, by design.
vi.setConfig({ testTimeout: 30_000 })

let place: VaultPlace
beforeEach(() => {
  place = aVaultPlace()
})
afterEach(() => {
  place.remove()
})

const failing = (code: string) => expect.objectContaining({ code }) as unknown

describe('a wallet the keyring opens', () => {
  it('writes nothing before the first save', async () => {
    const vault = await place.open()
    expect(vault.status()).toEqual({ type: 'open', protection: 'keyring' })
    expect(vault.all()).toEqual([])
    expect(existsSync(place.folder)).toBe(false)
  })

  it('gives back after a restart exactly what was saved', async () => {
    const vault = await place.open()
    await vault.put(profileRecord('a'), credentialRecord('key'))
    await vault.put(profileRecord('a', { name: 'renamed' }))
    await vault.close()

    const again = await place.open()
    expect(again.all()).toHaveLength(2)
    expect(again.get('a')).toEqual(profileRecord('a', { name: 'renamed' }))
    const read = again.get('a')
    const token = read?.kind === 'profile' ? read.profile.tokenSet?.refreshToken?.reveal() : ''
    expect(token).toBe(aTokenSet().refreshToken?.reveal())
    expect(again.report().lost).toBe(0)
  })

  it('asks the keyring once per start', async () => {
    const first = await place.open()
    await first.put(profileRecord('a'))
    const before = place.cipher.calls()
    const again = await place.open()
    expect(namesIn(again)).toEqual(['a'])
    await again.put(profileRecord('b'))
    expect(place.cipher.calls() - before).toBe(1)
  })

  it('forgets a removed record, also after a restart, and never takes it back from an older line', async () => {
    const vault = await place.open()
    await vault.put(profileRecord('a'), profileRecord('b'))
    await vault.remove('a', 'never-there')
    expect(namesIn(vault)).toEqual(['b'])
    expect(namesIn(await place.open())).toEqual(['b'])
  })

  it('saves in the order it was asked, however many ask at once', async () => {
    const vault = await place.open()
    const saves = Array.from({ length: 50 }, (_, n) =>
      vault.put(profileRecord('a', { name: `version ${n}` })),
    )
    await Promise.all(saves)
    const again = await place.open()
    expect(namesIn(again)).toEqual(['version 49'])
    expect(again.report().lost).toBe(0)
  })

  it('is locked when the keyring refuses, and touches nothing until it opens', async () => {
    const vault = await place.open()
    await vault.put(profileRecord('a'))
    await vault.close()
    const before = snapshot(place.folder)

    for (const [mood, keyring] of [
      ['refusing', 'keyring-failed'],
      ['missing', 'no-keyring'],
      ['weak', 'weak-keyring'],
      ['locked', 'keyring-locked'],
      ['forged', 'keyring-changed'],
    ] as const) {
      place.cipher.become(mood)
      const locked = await place.open()
      expect(locked.status()).toEqual({ type: 'locked', opensWith: 'keyring', keyring })
      expect(() => locked.all()).toThrow(failing('vault-locked'))
      await expect(locked.put(profileRecord('b'))).rejects.toEqual(failing('vault-locked'))
      await expect(locked.retryKeyring()).rejects.toEqual(failing('keyring-refused'))
      await expect(locked.protectWithPassphrase(passphrase)).rejects.toEqual(
        failing('vault-locked'),
      )
      await expect(locked.keepInMemoryOnly()).rejects.toEqual(failing('vault-locked'))
      expect(snapshot(place.folder)).toEqual(before)
    }

    place.cipher.become('forged')
    const locked = await place.open()
    place.cipher.become('willing')
    await locked.retryKeyring()
    expect(namesIn(locked)).toEqual(['a'])
    expect(snapshot(place.folder)).toEqual(before)
  })

  it('makes no wallet with a keyring that gives back something else', async () => {
    const vault = await place.open()
    place.cipher.become('forged')
    await expect(vault.put(profileRecord('a'))).rejects.toEqual(failing('keyring-refused'))
    expect(existsSync(place.folder)).toBe(false)
  })

  it('asks for another way when the keyring turns out weak at the first save', async () => {
    const vault = await place.open()
    place.cipher.become('weak')
    await expect(vault.put(profileRecord('a'))).rejects.toEqual(failing('keyring-missing'))
    expect(vault.status()).toEqual({ type: 'unprotected', reason: 'weak-keyring' })
    expect(existsSync(place.folder)).toBe(false)
  })

  it('forgets everything when closed', async () => {
    const vault = await place.open()
    const saving = vault.put(profileRecord('a'))
    await vault.close()
    await saving
    expect(() => vault.all()).toThrow(failing('vault-locked'))
    await expect(vault.put(profileRecord('b'))).rejects.toEqual(failing('vault-locked'))
    expect(namesIn(await place.open())).toEqual(['a'])
  })
})

describe('without a keyring', () => {
  it('stores nothing until the person chooses', async () => {
    for (const [mood, reason] of [
      ['missing', 'no-keyring'],
      ['weak', 'weak-keyring'],
    ] as const) {
      place.cipher.become(mood)
      const vault = await place.open()
      expect(vault.status()).toEqual({ type: 'unprotected', reason })
      await expect(vault.put(profileRecord('a'))).rejects.toEqual(failing('vault-unprotected'))
      await expect(vault.retryKeyring()).rejects.toEqual(failing('keyring-missing'))
      expect(existsSync(place.folder)).toBe(false)
    }
  })

  it('uses the keyring once it is there', async () => {
    place.cipher.become('missing')
    const vault = await place.open()
    place.cipher.become('willing')
    await vault.retryKeyring()
    await vault.put(profileRecord('a'))
    expect(namesIn(await place.open())).toEqual(['a'])
  })

  it('keeps records in memory only when asked to, and nothing on disk', async () => {
    place.cipher.become('missing')
    const vault = await place.open()
    await vault.keepInMemoryOnly()
    expect(vault.status()).toEqual({ type: 'open', protection: 'memory' })
    await vault.put(profileRecord('a'), profileRecord('b'))
    await vault.remove('b')
    expect(namesIn(vault)).toEqual(['a'])
    expect(vault.get('a')).toEqual(profileRecord('a'))
    await vault.close()
    expect(existsSync(place.folder)).toBe(false)
  })

  it('refuses passphrases under 12 characters and counts characters as people do', async () => {
    place.cipher.become('missing')
    const vault = await place.open()
    // The last one is a single character that composition makes eighteen of.
    const weaks = [
      '',
      'elevenchars',
      '🔑'.repeat(11),
      'e\u0301'.repeat(11),
      '👩‍🔬'.repeat(11),
      '\uFDFA',
    ]
    for (const weak of weaks) {
      await expect(vault.protectWithPassphrase(new Secret(weak))).rejects.toEqual(
        failing('passphrase-weak'),
      )
    }
    expect(existsSync(place.folder)).toBe(false)
    expect(vault.status().type).toBe('unprotected')
  })
})

describe('a wallet a passphrase opens', () => {
  it('opens with it and with nothing else', async () => {
    place.cipher.become('missing')
    const vault = await place.open()
    await vault.protectWithPassphrase(new Secret('pass phrase é and more'))
    await vault.put(profileRecord('a'))
    await vault.close()
    const before = snapshot(place.folder)

    const calls = place.cipher.calls()
    const locked = await place.open()
    expect(locked.status()).toEqual({ type: 'locked', opensWith: 'passphrase' })
    expect(place.cipher.calls()).toBe(calls)
    for (const wrong of ['', 'Pass phrase é and more']) {
      await expect(locked.unlock(new Secret(wrong))).rejects.toEqual(failing('passphrase-wrong'))
    }
    await expect(locked.retryKeyring()).rejects.toEqual(failing('keyring-refused'))
    expect(snapshot(place.folder)).toEqual(before)

    // The same words typed on a keyboard that composes its accents otherwise.
    await locked.unlock(new Secret('pass phrase e\u0301 and more'))
    expect(locked.status()).toEqual({ type: 'open', protection: 'passphrase' })
    expect(namesIn(locked)).toEqual(['a'])
  })

  it('takes along what was kept in memory', async () => {
    place.cipher.become('missing')
    const vault = await place.open()
    await vault.keepInMemoryOnly()
    await vault.put(profileRecord('a'), credentialRecord('key'))
    await vault.protectWithPassphrase(passphrase)
    expect(vault.status()).toEqual({ type: 'open', protection: 'passphrase' })
    const again = await place.open()
    await again.unlock(passphrase)
    expect(again.all()).toHaveLength(2)
  })

  it('that cannot be made keeps open what is in memory, whatever is in the way', async () => {
    place.cipher.become('missing')
    const vault = await place.open()
    await vault.keepInMemoryOnly()
    await vault.put(profileRecord('a'))
    mkdirSync(place.folder)
    for (const inTheWay of ['not a header', '{"format":99}']) {
      writeFileSync(place.header, inTheWay)
      await expect(vault.protectWithPassphrase(passphrase)).rejects.toEqual(
        failing(inTheWay.startsWith('{') ? 'vault-newer' : 'vault-unreadable'),
      )
      expect(vault.status()).toEqual({ type: 'open', protection: 'memory' })
      expect(namesIn(vault)).toEqual(['a'])
      expect(readFileSync(place.header, 'utf8')).toBe(inTheWay)
    }
    rmSync(place.header)
    await vault.protectWithPassphrase(passphrase)
    expect(namesIn(vault)).toEqual(['a'])
  })

  it('is never started over an existing one', async () => {
    const vault = await place.open()
    const late = await place.open()
    await vault.put(profileRecord('a'))
    await vault.open()
    const before = snapshot(place.folder)
    await expect(vault.protectWithPassphrase(passphrase)).rejects.toEqual(failing('unexpected'))
    await expect(late.protectWithPassphrase(passphrase)).rejects.toEqual(failing('save-failed'))
    expect(snapshot(place.folder)).toEqual(before)
    // Who comes second uses the one that is there.
    const header = readFileSync(place.header)
    await late.put(profileRecord('b'))
    expect(namesIn(late)).toEqual(['a', 'b'])
    expect(readFileSync(place.header).equals(header)).toBe(true)
  })
})

describe('a wallet that cannot be read', () => {
  const unreadable = (code: string) => ({
    type: 'unreadable',
    failure: expect.objectContaining({ code }) as unknown,
  })

  const cases: readonly (readonly [string, string, () => void])[] = [
    ['header missing', 'vault-unreadable', () => rmSync(place.header)],
    ['header empty', 'vault-unreadable', () => writeFileSync(place.header, '')],
    ['header of zeros', 'vault-unreadable', () => writeFileSync(place.header, Buffer.alloc(500))],
    ['header cut', 'vault-unreadable', () => cut(place.header)],
    ['header too large', 'vault-unreadable', () => enlarge(place.header)],
    ['header of another app', 'vault-unreadable', () => edit(place.header, 'appId', 'other')],
    ['header not ours', 'vault-unreadable', () => edit(place.header, 'wraps', 'none')],
    ['header a folder', 'vault-unreadable', () => replaceByFolder(place.header)],
    ['header newer', 'vault-newer', () => edit(place.header, 'format', 2)],
    ['only unknown wraps', 'vault-newer', () => edit(place.header, 'wraps', { later: {} })],
    ['another wallet id', 'vault-unreadable', () => edit(place.header, 'walletId', 'AAAA')],
    ['log missing', 'vault-unreadable', () => rmSync(place.log)],
    ['log empty', 'vault-unreadable', () => writeFileSync(place.log, '')],
    ['log of zeros', 'vault-unreadable', () => writeFileSync(place.log, Buffer.alloc(5000))],
    ['log a link', 'vault-unreadable', () => replaceByLink(place.log)],
  ]

  it.each(cases)(
    'is never taken for empty, nor touched, where nothing else holds it: %s',
    async (name, code, harm) => {
      const vault = await place.open()
      await vault.put(profileRecord('a'))
      await vault.close()
      rmSync(join(place.folder, 'backups'), { recursive: true })
      harm()
      const before = snapshot(place.folder)
      const again = await place.open()
      if (name === 'another wallet id') {
        // The key check belongs to the wallet id as well.
        const keyring = 'keyring-changed'
        expect(again.status()).toEqual({ type: 'locked', opensWith: 'keyring', keyring })
      } else {
        expect(again.status()).toEqual(unreadable(code))
        expect(() => again.all()).toThrow(failing(code))
      }
      await expect(again.put(profileRecord('b'))).rejects.toThrow()
      await expect(again.protectWithPassphrase(passphrase)).rejects.toThrow()
      await expect(again.unlock(passphrase)).rejects.toThrow()
      await expect(again.retryKeyring()).rejects.toThrow()
      expect(snapshot(place.folder)).toEqual(before)
    },
  )

  it('opens again once it is restored, without a restart', async () => {
    const vault = await place.open()
    await vault.put(profileRecord('a'))
    await vault.close()
    const good = readFileSync(place.header)
    rmSync(place.header)
    rmSync(join(place.folder, 'backups'), { recursive: true })
    const again = await place.open()
    expect(again.status().type).toBe('unreadable')
    writeFileSync(place.header, good)
    await again.retryKeyring()
    expect(namesIn(again)).toEqual(['a'])
  })

  it('starts afresh where a first save was cut off before anything was saved', async () => {
    const vault = await place.open()
    await vault.put(profileRecord('a'))
    await vault.close()
    rmSync(place.header)
    rmSync(join(place.folder, 'backups'), { recursive: true })
    const firstLine = readFileSync(place.log, 'latin1').split('\n')[0] ?? ''
    writeFileSync(place.log, `${firstLine}\n`)
    const again = await place.open()
    expect(again.status()).toEqual({ type: 'open', protection: 'keyring' })
    await again.put(profileRecord('b'))
    expect(namesIn(await place.open())).toEqual(['b'])
  })
})

function cut(path: string): void {
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, bytes.length / 2))
}

function enlarge(path: string): void {
  writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(70_000, ' ')]))
}

function edit(path: string, field: string, value: unknown): void {
  const header = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  writeFileSync(path, JSON.stringify({ ...header, [field]: value }))
}

function replaceByFolder(path: string): void {
  rmSync(path)
  mkdirSync(path)
}

function replaceByLink(path: string): void {
  const target = join(dirname(dirname(path)), 'target')
  writeFileSync(target, readFileSync(path))
  rmSync(path)
  symlinkSync(target, path)
}
