import type { Secret } from '#core/secret'
import type { Opened } from './age-header'

/** Seals a text under a passphrase in the age format, and opens it again. A second's work, off the main thread. */
export interface AgeBox {
  seal(text: string, passphrase: Secret): Promise<string>
  /** Never rejects, whatever the bytes are. */
  open(bytes: Uint8Array, passphrase: Secret): Promise<Opened>
}
