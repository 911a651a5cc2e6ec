import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Credential, CredentialId } from '#core/credential'
import type { Profile, ProfileId } from '#core/profile'
import { makeRecoveryCode, randomSymbols } from '#core/recovery-code'
import { Secret } from '#core/secret'
import type { VaultRecord } from '#core/vault-document'
import type { Clock } from '../../main/ports'
import { readHeader } from '../../main/vault/header'
import type { Seal } from '../../main/vault/record-line'
import { openVault, type Vault, type VaultOptions } from '../../main/vault/vault'
import { aCredential, aProfile, noon } from './builders'
import { aFakeCipher } from './fake-cipher'
import { quickScrypt } from './quick-scrypt'
import { realLocks } from './real-locks'

export const passphrase = new Secret('correct horse battery staple')
/** As `makeRecoveryCode` gives it. */
export const recoveryCode = new Secret(makeRecoveryCode(new Uint8Array(randomSymbols).fill(9)))

/** A clock that stands at noon; its timers fire at once and move it on. */
export function aVaultClock(): Clock {
  let now = noon
  return {
    now: () => now,
    after: (delayMs, task) => {
      now += delayMs
      queueMicrotask(task)
      return () => undefined
    },
  }
}

/** A fresh data folder on the real disk, and vaults in it. */
export function aVaultPlace(changes: Partial<VaultOptions> = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'token-wallet-vault-'))
  const folder = join(dataFolder, 'wallet')
  const cipher = aFakeCipher()
  const options: VaultOptions = {
    folder,
    cipher,
    randomBytes,
    clock: aVaultClock(),
    appId: 'app.tokenwallet.desktop',
    machineId: 'the-machine-of-the-tests',
    locks: realLocks(folder, changes.fs),
    platform: process.platform,
    scrypt: quickScrypt,
    ...changes,
  }
  return {
    folder,
    cipher,
    options,
    log: join(folder, 'records.log'),
    header: join(folder, 'wallet.json'),
    /** A vault that has looked at the folder. */
    open: async (more: Partial<VaultOptions> = {}): Promise<Vault> => {
      const vault = openVault({ ...options, ...more })
      await vault.open()
      return vault
    },
    remove: () => rmSync(dataFolder, { recursive: true, force: true }),
  }
}

export type VaultPlace = ReturnType<typeof aVaultPlace>

export function profileRecord(id: string, changes: Partial<Profile> = {}): VaultRecord {
  return { kind: 'profile', profile: aProfile({ id: id as ProfileId, name: id, ...changes }) }
}

export function credentialRecord(id: string, changes: Partial<Credential> = {}): VaultRecord {
  return { kind: 'credential', credential: aCredential({ id: id as CredentialId, ...changes }) }
}

/** The names of the profiles in a vault, in order. */
export function namesIn(vault: Vault): readonly string[] {
  return vault
    .all()
    .flatMap((record) => (record.kind === 'profile' ? [record.profile.name] : []))
    .toSorted()
}

/** Every file below a folder with its content, type, mode and time of last change: equal means untouched. */
export function snapshot(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => {
      const { mode, mtimeMs, ino } = statSync(path)
      const content = statSync(path).isFile() ? readFileSync(path).toString('base64') : ''
      return [path, mode, mtimeMs, ino, content].join(' ')
    })
}

/** What seals the wallet of a place whose keyring is the fake one, for playing a newer version or an attacker. */
export async function sealOf(place: VaultPlace): Promise<Seal> {
  const header = readHeader(readFileSync(place.header), place.options.appId)
  const wrapped = Buffer.from(header.wraps.keyring?.wrapped ?? '', 'base64url')
  return { walletId: header.walletId, dataKey: Buffer.from(await place.cipher.unwrap(wrapped)) }
}
