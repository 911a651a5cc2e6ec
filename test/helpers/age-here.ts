import { formsOf } from '../../main/moving/age-apart'
import { open, seal } from '../../main/moving/age-seal'
import type { AgeBox } from '../../main/moving/age-box'

/** Cheap enough to be made by the dozen. */
const quickWorkFactor = 4

/** The same sealing without a thread of its own, and with a key that is quickly made. */
export const ageHere: AgeBox = {
  seal: (text, passphrase) => seal(text, formsOf(passphrase.reveal())[0] ?? '', quickWorkFactor),
  open: (bytes, passphrase) => open(bytes, formsOf(passphrase.reveal())),
}
