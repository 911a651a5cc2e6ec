import type { Vault } from '../vault/vault'

/** Every secret the vault holds at this moment; nothing while it is not open. */
export function secretsIn(vault: Vault): readonly string[] {
  if (vault.status().type !== 'open') return []
  return vault.all().flatMap((record) => {
    if (record.kind === 'credential') {
      const { clientId, clientSecret, signing, mutualTls } = record.credential
      const keys = [signing?.key, signing?.next, mutualTls]
      return [
        clientId,
        clientSecret.reveal(),
        // As `Basic` carries them (RFC 7617).
        `${clientId}:${clientSecret.reveal()}`,
        ...keys.flatMap((key) => (key === undefined ? [] : [key.privateKey.reveal()])),
      ]
    }
    if (record.kind !== 'profile') return []
    const { tokenSet, foundPairs = [] } = record.profile
    return [tokenSet, ...foundPairs.map((one) => one.tokenSet)]
      .flatMap((one) => [one?.accessToken, one?.refreshToken])
      .flatMap((token) => (token === undefined ? [] : [token.reveal()]))
  })
}
