import { WalletError } from '#core/errors'
import { readRecoveryCode } from '#core/recovery-code'
import { Secret } from '#core/secret'

/** The code as it was shown. Throws `recovery-code-mistyped` before any key is tried. */
export function codeTyped(typed: string): Secret {
  const read = readRecoveryCode(typed)
  if (read.type !== 'code') throw new WalletError('recovery-code-mistyped', read.type)
  return new Secret(read.code)
}
