import { WalletError } from '#core/errors'
import type { KeyringTrouble } from '#core/keyring'
import type { Cipher, CipherStatus } from '../../main/ports'

/** A keyring in memory that counts its calls and can be made to fail in every way a real one does. */
export interface FakeCipher extends Cipher {
  /** Calls of any method so far. */
  calls(): number
  /** From now on: gone, refusing, or answering with another key of the right length. */
  become(mood: Mood): void
  /** What the person does with the system's question for the password of a locked keyring. */
  onQuestion(answer: (signal: AbortSignal) => Promise<'password' | 'closed'>): void
}

type Mood = 'willing' | 'missing' | 'weak' | 'locked' | 'refusing' | 'forged'

const troubles: Partial<Record<Mood, KeyringTrouble>> = {
  missing: 'no-keyring',
  weak: 'weak-keyring',
  locked: 'keyring-locked',
}

const prefix = 'v11'
const mask = 0x5a

export function aFakeCipher(initialMood: Mood = 'willing'): FakeCipher {
  let mood = initialMood
  let calls = 0
  let ask: (signal: AbortSignal) => Promise<'password' | 'closed'> = () => Promise.resolve('closed')

  const status = (): CipherStatus => {
    const reason = troubles[mood]
    return reason === undefined
      ? { type: 'available', backend: 'gnome_libsecret' }
      : { type: 'unavailable', reason }
  }

  return {
    calls: () => calls,
    become: (next) => {
      mood = next
    },
    onQuestion: (answer) => {
      ask = answer
    },
    unlock: async (signal) => {
      if (mood !== 'locked') return
      if ((await ask(signal)) === 'closed') throw refused('keyring-declined')
      mood = 'willing'
    },
    status: () => {
      calls += 1
      return Promise.resolve(status())
    },
    wrap: (plain) => {
      calls += 1
      const reason = troubles[mood]
      if (reason !== undefined) {
        return Promise.reject(new WalletError('keyring-missing', '', { reason }))
      }
      return Promise.resolve(Buffer.concat([Buffer.from(prefix), masked(plain)]))
    },
    unwrap: (wrapped) => {
      calls += 1
      const isOurs = Buffer.from(wrapped).toString('latin1', 0, 3) === prefix
      const reason = troubles[mood]
      if (reason !== undefined) return Promise.reject(refused(reason))
      if (!isOurs || mood === 'refusing') return Promise.reject(refused('keyring-failed'))
      const plain = masked(wrapped.subarray(prefix.length))
      return Promise.resolve(mood === 'forged' ? plain.map((byte) => byte ^ 1) : plain)
    },
  }
}

function refused(reason: KeyringTrouble): WalletError {
  return new WalletError('keyring-refused', 'the fake keyring refuses', { reason })
}

function masked(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => byte ^ mask)
}
