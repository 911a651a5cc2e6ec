import { armor, Decrypter, Encrypter } from 'age-encryption'
import { armorBegin, beginning, oddity, type Opened, type Unopened } from './age-header'

/** As the age program does it: a second or so, and 256 MiB. */
const usualWorkFactor = 18

/** The text in the age format, version 1, under a passphrase alone; armored, so that it survives as text. */
export async function seal(
  text: string,
  passphrase: string,
  workFactor = usualWorkFactor,
): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workFactor)
  return armor.encode(await encrypter.encrypt(text))
}

/** Tries the passphrases one after the other. Never rejects, whatever the bytes are. */
export async function open(bytes: Uint8Array, passphrases: readonly string[]): Promise<Opened> {
  const plain = withoutArmor(bytes)
  if (plain === undefined) return { type: 'damaged' }
  const odd = oddity(plain)
  if (odd !== undefined) return odd
  const decrypter = new Decrypter()
  for (const passphrase of passphrases) decrypter.addPassphrase(passphrase)
  try {
    const content = await decrypter.decrypt(plain)
    return { type: 'opened', text: new TextDecoder('utf-8', { fatal: true }).decode(content) }
  } catch (error) {
    return meaningOf(error)
  }
}

function withoutArmor(bytes: Uint8Array): Uint8Array | undefined {
  if (!beginning(bytes).startsWith(armorBegin)) return bytes
  try {
    return armor.decode(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** The library has words for what happened, and no codes. */
function meaningOf(error: unknown): Unopened {
  if (error instanceof RangeError) return { type: 'too-costly' }
  const isNobodys = error instanceof Error && error.message.startsWith('no identity matched')
  return { type: isNobodys ? 'wrong-passphrase' : 'damaged' }
}
