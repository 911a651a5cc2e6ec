import { createCipheriv, scryptSync } from 'node:crypto'
import type { TypedWrap } from '../../main/vault/typed-wraps'
import type { Chance } from './random'

/** A data key wrapped by a passphrase as the wallet does it, with the cheapest costs it accepts. */
export function cheapWrap(
  dataKey: Buffer,
  walletId: string,
  { passphrase, chance }: { readonly passphrase: string; readonly chance: Chance },
): TypedWrap {
  const salt = chance.bytes(16)
  const nonce = chance.bytes(12)
  const costs = { N: 2 ** 14, r: 1, p: 1 } as const
  const key = scryptSync(passphrase, salt, 32, costs)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(JSON.stringify(['token-wallet-passphrase', 1, walletId])))
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  return {
    kdf: { name: 'scrypt', ...costs, salt: salt.toString('base64url') },
    nonce: nonce.toString('base64url'),
    sealed: sealed.toString('base64url'),
  }
}
