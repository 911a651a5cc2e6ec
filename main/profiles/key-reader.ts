import type { CertifiedKey, KeyUse } from '#core/certified-key'
import type { SigningKey } from '#core/credential'
import { WalletError } from '#core/errors'
import type { AppWay } from '#core/providers/provider'
import { Secret } from '#core/secret'
import type { KeysChoice } from '#core/wallet-requests'
import type { KeyTray } from './key-tray'
import type { ProfileBook } from './profile-book'

export interface CertifiedKeys {
  readonly signing?: SigningKey
  readonly mutualTls?: CertifiedKey
}

/**
 * Reads from the wizard's files what a choice of keys needs, for tokens of this way. Rejects with `user-name-missing`,
 * `certificate-not-chosen` or what is wrong with the files.
 */
export type ReadKeys = (choice: KeysChoice, way: AppWay) => Promise<CertifiedKeys>

interface FilePorts {
  readonly tray: Pick<KeyTray, 'read'>
  readonly onSecret: (secret: string) => void
}

/** Reads what was chosen for `use`. Rejects with `certificate-not-chosen` or what is wrong with the files. */
export async function readChosenKey(
  ports: FilePorts,
  use: KeyUse,
  typed: string | undefined,
): Promise<CertifiedKey> {
  if (typed !== undefined) ports.onSecret(typed)
  const passphrase = typed === undefined || typed === '' ? {} : { passphrase: new Secret(typed) }
  const key = await ports.tray.read(use, passphrase)
  if (key === undefined) throw new WalletError('certificate-not-chosen', '', { use })
  ports.onSecret(key.privateKey.reveal())
  return key
}

export function createKeyReader(ports: FilePorts & { readonly book: ProfileBook }): ReadKeys {
  /** Undefined where keys of the wallet bring their own. */
  const signingKey = async (choice: KeysChoice): Promise<SigningKey | undefined> => {
    const { certificate } = choice
    if (certificate === undefined && choice.type === 'existing') {
      if (ports.book.credential(choice.credentialId).signing !== undefined) return undefined
    }
    const userName = certificate?.userName.trim() ?? ''
    if (userName === '') throw new WalletError('user-name-missing')
    const appId = certificate?.appId.trim() ?? ''
    const key = await readChosenKey(ports, 'signing', certificate?.passphrase)
    return { userName, key, ...(appId === '' ? {} : { appId }) }
  }

  return async (choice, way) => {
    const signing = way === 'certificate' ? await signingKey(choice) : undefined
    const shown = choice.type === 'new' ? choice.mutualTls : undefined
    const mutualTls =
      shown === undefined ? undefined : await readChosenKey(ports, 'tls', shown.passphrase)
    return {
      ...(signing === undefined ? {} : { signing }),
      ...(mutualTls === undefined ? {} : { mutualTls }),
    }
  }
}
