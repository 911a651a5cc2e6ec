import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WalletError } from '#core/errors'
import { makeRecoveryCode, randomSymbols } from '#core/recovery-code'
import { Secret } from '#core/secret'
import type { Vault } from '../../../main/vault/vault'
import { aFaultyFileSystem, type FaultyFileSystem } from '../../helpers/faulty-file-system'
import {
  aVaultPlace,
  namesIn,
  passphrase,
  profileRecord,
  recoveryCode,
  snapshot,
  type VaultPlace,
} from '../../helpers/vault-place'

vi.setConfig({ testTimeout: 120_000 })

const other = new Secret('another passphrase')
const otherCode = new Secret(makeRecoveryCode(new Uint8Array(randomSymbols).fill(3)))

let fs: FaultyFileSystem
let place: VaultPlace
beforeEach(() => {
  fs = aFaultyFileSystem()
  place = aVaultPlace({ fs })
})
afterEach(() => {
  place.remove()
})

const failing = (code: string) => expect.objectContaining({ code }) as unknown

async function aVault(): Promise<Vault> {
  const vault = await place.open()
  await vault.put(profileRecord('a'))
  // Waits for what the vault does after a save was acknowledged.
  await vault.open()
  return vault
}

/** Every text in the folder that may be a header, wherever it is kept. */
function headers(): readonly string[] {
  const backups = join(place.folder, 'backups')
  return [place.folder, ...(existsSync(backups) ? [backups] : [])]
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.includes('wallet.json'))
    .map((path) => readFileSync(path, 'utf8'))
}

const wrapsIn = (header: string): readonly string[] =>
  Object.keys((JSON.parse(header) as { wraps: object }).wraps).toSorted()

/** What opens the wallet at a fresh start, tried one by one. */
async function opensBy(): Promise<readonly string[]> {
  const found: string[] = []
  const byKeyring = await place.open()
  if (byKeyring.status().type === 'open') found.push('keyring')
  await byKeyring.close()
  place.cipher.become('missing')
  const tries = [
    ['passphrase', (vault: Vault) => vault.unlock(passphrase)],
    ['other passphrase', (vault: Vault) => vault.unlock(other)],
    ['code', (vault: Vault) => vault.unlockWithRecoveryCode(recoveryCode)],
    ['other code', (vault: Vault) => vault.unlockWithRecoveryCode(otherCode)],
  ] as const
  for (const [name, open] of tries) {
    const vault = await place.open()
    const isOpen = await open(vault).then(
      () => true,
      () => false,
    )
    if (isOpen && namesIn(vault).includes('a')) found.push(name)
    await vault.close()
  }
  place.cipher.become('willing')
  return found
}

describe('a recovery passphrase', () => {
  it('opens beside the keyring, at the next start too, and so does a recovery code', async () => {
    const vault = await aVault()
    await vault.setPassphrase(passphrase, 'recovery')
    await vault.setRecoveryCode(recoveryCode)
    expect(vault.ways()).toEqual({ keyring: true, passphrase: true, recoveryCode: true })
    expect(vault.status()).toEqual({ type: 'open', protection: 'keyring' })
    await expect(vault.lock()).rejects.toEqual(failing('unexpected'))
    await vault.close()
    expect(await opensBy()).toEqual(['keyring', 'passphrase', 'code'])
  })

  it('is made before the first save too', async () => {
    const vault = await place.open()
    await vault.setPassphrase(passphrase, 'recovery')
    await vault.put(profileRecord('a'))
    await vault.close()
    expect(await opensBy()).toEqual(['keyring', 'passphrase'])
  })

  it('has the keyring open the wallet again once a keyring that lost the key works', async () => {
    const vault = await aVault()
    await vault.setPassphrase(passphrase, 'recovery')
    await vault.close()
    const lost = JSON.parse(readFileSync(place.header, 'utf8')) as {
      wraps: { keyring: { wrapped: string } }
    }
    lost.wraps.keyring.wrapped = Buffer.from('v11 of a keyring that is gone').toString('base64url')
    const backup = join(place.folder, 'backups', 'wallet.json')
    for (const path of [place.header, backup]) writeFileSync(path, JSON.stringify(lost))

    const found = await place.open()
    expect(found.status()).toMatchObject({ type: 'locked', opensWith: 'passphrase' })
    const before = snapshot(place.folder)
    await expect(found.unlock(other)).rejects.toEqual(failing('passphrase-wrong'))
    await expect(found.unlockWithRecoveryCode(recoveryCode)).rejects.toEqual(
      failing('recovery-code-wrong'),
    )
    expect(snapshot(place.folder)).toEqual(before)
    await found.unlock(passphrase)
    expect(found.status()).toEqual({ type: 'open', protection: 'keyring', isKeyringRenewed: true })
    await found.close()
    expect(await opensBy()).toEqual(['keyring', 'passphrase'])
  })
})

describe('a lock passphrase', () => {
  it('leaves the keyring without a copy of the key, in every file of the wallet', async () => {
    const vault = await aVault()
    await vault.setRecoveryCode(recoveryCode)
    copyFileSync(place.header, join(place.folder, 'wallet.json.damaged-2026-01-01'))
    writeFileSync(join(place.folder, 'wallet.json.cut.tmp'), readFileSync(place.header))
    const wrapped = /"wrapped": "([^"]+)"/.exec(readFileSync(place.header, 'utf8'))?.[1] ?? ''
    expect(wrapped).not.toBe('')
    await vault.setPassphrase(passphrase, 'lock')
    expect(vault.ways()).toEqual({ keyring: false, passphrase: true, recoveryCode: true })
    expect(headers()).toHaveLength(2)
    for (const header of headers()) {
      expect(header).not.toContain(wrapped)
      expect(wrapsIn(header)).toEqual(['passphrase', 'recoveryCode'])
    }
    await vault.close()
    expect(await opensBy()).toEqual(['passphrase', 'code'])
  })

  it('locks: key and records are gone until the passphrase is typed, and nothing is touched', async () => {
    const vault = await aVault()
    await vault.setPassphrase(passphrase, 'lock')
    await vault.put(profileRecord('b'))
    await vault.open()
    const before = snapshot(place.folder)
    await vault.lock()
    expect(vault.status()).toEqual({ type: 'locked', opensWith: 'passphrase' })
    expect(() => vault.all()).toThrow(failing('vault-locked'))
    await expect(vault.put(profileRecord('c'))).rejects.toEqual(failing('vault-locked'))
    await expect(vault.setPassphrase(other, 'recovery')).rejects.toEqual(failing('vault-locked'))
    await expect(vault.removePassphrase()).rejects.toEqual(failing('vault-locked'))
    await expect(vault.setRecoveryCode(recoveryCode)).rejects.toEqual(failing('vault-locked'))
    await expect(vault.retryKeyring()).rejects.toEqual(failing('keyring-refused'))
    await expect(vault.unlock(other)).rejects.toEqual(failing('passphrase-wrong'))
    expect(snapshot(place.folder)).toEqual(before)
    await vault.unlock(passphrase)
    expect(namesIn(vault)).toEqual(['a', 'b'])
  })

  it('is proven before the keyring loses its copy, and given back to the keyring when wanted', async () => {
    const vault = await aVault()
    await vault.setPassphrase(passphrase, 'recovery')
    await expect(vault.changePassphraseMode('lock', other)).rejects.toEqual(
      failing('passphrase-wrong'),
    )
    await vault.changePassphraseMode('lock', passphrase)
    await vault.close()
    expect(await opensBy()).toEqual(['passphrase'])
    const locked = await place.open()
    await locked.unlock(passphrase)
    place.cipher.become('missing')
    await expect(locked.changePassphraseMode('recovery', passphrase)).rejects.toEqual(
      failing('keyring-missing'),
    )
    await expect(locked.removePassphrase()).rejects.toEqual(failing('keyring-missing'))
    expect(locked.ways().passphrase).toBe(true)
    place.cipher.become('willing')
    await locked.removePassphrase()
    await locked.close()
    expect(await opensBy()).toEqual(['keyring'])
    for (const header of headers()) expect(wrapsIn(header)).toEqual(['keyring'])
  })

  it('is forgotten without loss where there is a recovery code: a new one is set in its place', async () => {
    const vault = await aVault()
    await vault.setPassphrase(passphrase, 'lock')
    await vault.setRecoveryCode(recoveryCode)
    await vault.lock()
    await vault.unlockWithRecoveryCode(recoveryCode)
    await vault.setPassphrase(other, 'lock')
    await vault.close()
    expect(await opensBy()).toEqual(['other passphrase', 'code'])
  })
})

describe('a change of what opens the wallet', () => {
  it('takes the earlier passphrase and the earlier code away', async () => {
    const vault = await aVault()
    await vault.setPassphrase(passphrase, 'recovery')
    await vault.setRecoveryCode(recoveryCode)
    await vault.setPassphrase(other, 'recovery')
    await vault.setRecoveryCode(otherCode)
    expect(await opensBy()).toEqual(['keyring', 'other passphrase', 'other code'])
    await vault.removeRecoveryCode()
    await vault.close()
    expect(await opensBy()).toEqual(['keyring', 'other passphrase'])
  })

  it('builds on what another process changed meanwhile', async () => {
    const one = await aVault()
    const two = await place.open()
    await one.setPassphrase(passphrase, 'recovery')
    await two.setRecoveryCode(recoveryCode)
    await two.close()
    await one.close()
    expect(await opensBy()).toEqual(['keyring', 'passphrase', 'code'])
  })

  it('is refused where the passphrase is short, the wallet is in memory or open for reading only', async () => {
    const vault = await aVault()
    await expect(vault.setPassphrase(new Secret('too short'), 'lock')).rejects.toEqual(
      failing('passphrase-weak'),
    )
    await vault.close()
    const before = snapshot(place.folder)
    const elsewhere = await place.open({ machineId: 'the-other-machine' })
    await expect(elsewhere.setPassphrase(passphrase, 'lock')).rejects.toEqual(
      failing('vault-read-only'),
    )
    expect(snapshot(place.folder)).toEqual(before)
    place.remove()
    place.cipher.become('missing')
    const inMemory = await place.open()
    await inMemory.keepInMemoryOnly()
    await expect(inMemory.setPassphrase(passphrase, 'lock')).rejects.toEqual(
      failing('vault-unprotected'),
    )
  })

  it('leaves a whole header of another wallet alone that was put aside here', async () => {
    const vault = await aVault()
    const foreign = aVaultPlace()
    await (await foreign.open()).put(profileRecord('x'))
    const aside = join(place.folder, 'wallet.json.damaged-2026-01-02')
    mkdirSync(place.folder, { recursive: true })
    copyFileSync(foreign.header, aside)
    await vault.setPassphrase(passphrase, 'lock')
    expect(existsSync(aside)).toBe(true)
    foreign.remove()
  })
})

type Change = readonly [
  name: string,
  begin: (vault: Vault) => Promise<void>,
  change: (vault: Vault) => Promise<void>,
  before: readonly string[],
  after: readonly string[],
]

const changes: readonly Change[] = [
  [
    'a lock passphrase set',
    () => Promise.resolve(),
    (vault) => vault.setPassphrase(passphrase, 'lock'),
    ['keyring'],
    ['passphrase'],
  ],
  [
    'recovery turned into lock',
    (vault) => vault.setPassphrase(passphrase, 'recovery'),
    (vault) => vault.changePassphraseMode('lock', passphrase),
    ['keyring', 'passphrase'],
    ['passphrase'],
  ],
  [
    'lock turned into recovery',
    (vault) => vault.setPassphrase(passphrase, 'lock'),
    (vault) => vault.changePassphraseMode('recovery', passphrase),
    ['passphrase'],
    ['keyring', 'passphrase'],
  ],
  [
    'another lock passphrase',
    (vault) => vault.setPassphrase(passphrase, 'lock'),
    (vault) => vault.setPassphrase(other, 'lock'),
    ['passphrase'],
    ['other passphrase'],
  ],
  [
    'a passphrase removed',
    (vault) => vault.setPassphrase(passphrase, 'lock'),
    (vault) => vault.removePassphrase(),
    ['passphrase'],
    ['keyring'],
  ],
  [
    'another recovery code',
    (vault) => vault.setRecoveryCode(recoveryCode),
    (vault) => vault.setRecoveryCode(otherCode),
    ['keyring', 'code'],
    ['keyring', 'other code'],
  ],
]

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    return error instanceof WalletError ? error.code : String(error)
  }
}

/** The change, with `faultOf` in force while it runs. Gives the calls it took and what became of it. */
async function changing(
  [, begin, change]: Change,
  faultOf?: Parameters<FaultyFileSystem['restart']>[0],
) {
  fs.restart()
  const vault = await aVault()
  await begin(vault)
  await vault.open()
  fs.restart(faultOf)
  const outcome = await codeOf(change(vault))
  const steps = fs.calls.length
  fs.restart()
  return { vault, outcome, steps }
}

describe.each(changes)('%s', (...row) => {
  const [, , , before, after] = row

  it('is done whole or not at all: a failure at every step is told, and leaves the ways before', async () => {
    const { vault, steps } = await changing(row)
    await vault.close()
    expect(await opensBy()).toEqual(after)
    place.remove()
    expect(steps).toBeGreaterThan(15)
    for (let step = 1; step <= steps; step += 1) {
      const failed = await changing(row, ({ number }) =>
        number === step ? { code: 'ENOSPC' } : 'none',
      )
      const isDone = failed.outcome === 'done'
      if (!isDone) expect(failed.outcome).toBe('disk-full')
      await failed.vault.close()
      expect([step, await opensBy()]).toEqual([step, isDone ? after : before])
      place.remove()
    }
  })

  it('cut off at every step leaves the wallet open by the ways before or after, and then by one of them alone', async () => {
    const { vault, steps } = await changing(row)
    await vault.close()
    place.remove()
    for (let step = 1; step <= steps; step += 1) {
      // Nothing reaches the disk any more, not even taking it back.
      const cut = await changing(row, ({ number }) => (number >= step ? { code: 'EIO' } : 'none'))
      await cut.vault.close()
      const left = await opensBy()
      for (const way of left) expect([...before, ...after]).toContain(way)
      expect(left.length).toBeGreaterThan(0)
      // That opened it, which made header and copy one.
      const now = await opensBy()
      expect([before, after]).toContainEqual(now)
      const wraps = headers().map((header) => wrapsIn(header).join())
      expect(new Set(wraps).size).toBe(1)
      place.remove()
    }
  })
})
