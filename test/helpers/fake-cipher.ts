import { WalletError } from '#core/errors'
import type { Cipher, CipherStatus } from '../../main/ports'

/** A keyring in memory that counts its calls and can be made to fail in every way a real one does. */
export interface FakeCipher extends Cipher {
  /** Calls of any method so far. */
  calls(): number
  /** From now on: gone, refusing, or answering with another key of the right length. */
  become(mood: 'willing' | 'missing' | 'weak' | 'refusing' | 'forged'): void
}

const prefix = 'v11'
const mask = 0x5a

export function aFakeCipher(
  initialMood: Parameters<FakeCipher['become']>[0] = 'willing',
): FakeCipher {
  let mood = initialMood
  let calls = 0

  const status = (): CipherStatus => {
    if (mood === 'missing') return { type: 'unavailable', reason: 'no-keyring' }
    if (mood === 'weak') return { type: 'unavailable', reason: 'weak-keyring' }
    return { type: 'available', backend: 'gnome_libsecret' }
  }

  return {
    calls: () => calls,
    become: (next) => {
      mood = next
    },
    status: () => {
      calls += 1
      return Promise.resolve(status())
    },
    wrap: (plain) => {
      calls += 1
      if (mood === 'missing' || mood === 'weak') {
        const reason = mood === 'weak' ? 'weak' : 'none'
        return Promise.reject(new WalletError('keyring-missing', '', { reason }))
      }
      return Promise.resolve(Buffer.concat([Buffer.from(prefix), masked(plain)]))
    },
    unwrap: (wrapped) => {
      calls += 1
      const isOurs = Buffer.from(wrapped).toString('latin1', 0, 3) === prefix
      if (!isOurs || mood === 'missing' || mood === 'weak' || mood === 'refusing') {
        return Promise.reject(new WalletError('keyring-refused', 'the fake keyring refuses'))
      }
      const plain = masked(wrapped.subarray(prefix.length))
      return Promise.resolve(mood === 'forged' ? plain.map((byte) => byte ^ 1) : plain)
    },
  }
}

function masked(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => byte ^ mask)
}
