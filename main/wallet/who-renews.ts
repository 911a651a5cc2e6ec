import { WalletError } from '#core/errors'

/** A refresh token is about to leave, and who renews from then on is not said, or said twice: whoever asks has a bug. */
export function unanswered(): WalletError {
  return new WalletError('unexpected', 'who renews from now on is not said')
}
