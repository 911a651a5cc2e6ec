import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto'
import { chownSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Secret } from '#core/secret'
import { systemScrypt } from '../../main/vault/scrypt'
import { wrapTyped, type TypedWrap } from '../../main/vault/typed-wraps'
import { freshFolder, type RunningApp } from './app'
import { entriesBelow, imprint } from './disk'
import { testUser } from './run'

export const passphrase = 'four words are quite enough'

/** What is in the data folder when the app starts. */
export const situations = ['first start', 'wallet', 'wallet with passphrase'] as const
export type Situation = (typeof situations)[number]

interface Header {
  readonly walletId: string
  readonly wraps: { readonly keyring: { wrapped: string }; passphrase?: TypedWrap }
}

export const walletOf = (dataFolder: string): string => join(dataFolder, 'wallet')
export const headerOf = (dataFolder: string): string => join(walletOf(dataFolder), 'wallet.json')

function readHeader(dataFolder: string): Header {
  return JSON.parse(readFileSync(headerOf(dataFolder), 'utf8')) as Header
}

function writeHeader(dataFolder: string, header: Header): void {
  writeFileSync(headerOf(dataFolder), JSON.stringify(header))
}

/** A data folder for this situation, made from that of an app that was closed. */
export function folderFor(situation: Situation, original: string, wrap: TypedWrap): string {
  const folder = freshFolder('data')
  if (situation === 'first start') return folder
  cpSync(walletOf(original), walletOf(folder), { recursive: true })
  if (situation === 'wallet with passphrase') {
    const header = readHeader(folder)
    header.wraps.passphrase = wrap
    writeHeader(folder, header)
    cpSync(headerOf(folder), join(walletOf(folder), 'backups', 'wallet.json'))
  }
  for (const { path } of [{ path: walletOf(folder) }, ...entriesBelow(walletOf(folder))]) {
    if (testUser !== undefined) chownSync(path, testUser.uid, testUser.gid)
  }
  return folder
}

/** What would show any write or delete: every file with its bytes, mode and times; or that there is no folder at all. */
export function stampOf(dataFolder: string): ReturnType<typeof imprint> {
  const folder = walletOf(dataFolder)
  return existsSync(folder) ? imprint(folder) : { [folder]: 'is not there' }
}

/** The data key as the running app's keyring gives it. */
export function dataKeyOf({ app, dataFolder }: RunningApp): Promise<string> {
  return decryptIn({ app }, readHeader(dataFolder).wraps.keyring.wrapped)
}

export function decryptIn({ app }: Pick<RunningApp, 'app'>, wrapped: string): Promise<string> {
  return app.evaluate(
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what the app itself still calls
    ({ safeStorage }, one) => safeStorage.decryptString(Buffer.from(one, 'base64url')),
    wrapped,
  )
}

/** A second way to open the wallet, as a passphrase of the person's adds it. */
export function passphraseWrapOf(dataFolder: string, dataKey: string): Promise<TypedWrap> {
  const { walletId } = readHeader(dataFolder)
  const typed = { kind: 'passphrase', walletId, typed: new Secret(passphrase) } as const
  const tools = { randomBytes: (length: number) => randomBytes(length), scrypt: systemScrypt }
  return wrapTyped(Buffer.from(dataKey, 'base64'), typed, tools)
}

interface KeyPlace {
  readonly dataFolder: string
  readonly dataKey: string
}

const genuine = new Map<string, Header>()

/** The wallet's own key, wrapped without any keyring: whoever may write the file can do that. */
export function forgeKey({ dataFolder, dataKey }: KeyPlace): void {
  const header = readHeader(dataFolder)
  genuine.set(dataFolder, header)
  const keyring = { ...header.wraps.keyring, wrapped: wrappedForEverybody(dataKey) }
  writeHeader(dataFolder, { ...header, wraps: { ...header.wraps, keyring } })
}

/** As from a backup. */
export function restoreKey({ dataFolder }: KeyPlace): void {
  const header = genuine.get(dataFolder)
  if (header === undefined) throw new Error('nothing was forged here')
  writeHeader(dataFolder, header)
}

/** As Chromium seals without a keyring: with a key made from a word that is written in its source. */
export function wrappedForEverybody(plain: string): string {
  const key = pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1')
  const cipher = createCipheriv('aes-128-cbc', key, Buffer.alloc(16, ' '))
  return Buffer.concat([Buffer.from('v10'), cipher.update(plain), cipher.final()]).toString(
    'base64url',
  )
}
