import { Secret } from '#core/secret'

/** `token` encoded once: what carries it encodes it again. Undefined where that changes nothing. */
export function encodedBefore(token: Secret): Secret | undefined {
  const encoded = encodeURIComponent(token.reveal())
  return encoded === token.reveal() ? undefined : new Secret(encoded)
}
