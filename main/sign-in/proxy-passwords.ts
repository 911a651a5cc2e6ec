import type { ProxyPassword, ProxyPasswords, ProxyRealm } from '../ports'

/** Kept in memory for this run only. `onSecret` hears of each password, so that it can be taken out of logs. */
export function createProxyPasswords(onSecret: (secret: string) => void): ProxyPasswords {
  const known = new Map<string, ProxyPassword>()
  return {
    find: (proxy) => known.get(keyOf(proxy)),
    remember: (proxy, password) => {
      onSecret(password.password)
      known.set(keyOf(proxy), password)
    },
    forget: (proxy) => known.delete(keyOf(proxy)),
  }
}

/** By scheme too: what was told to one that hides it (Digest, NTLM) is not told readably (Basic) without a question. */
function keyOf({ host, port, realm, scheme }: ProxyRealm): string {
  return JSON.stringify([host.toLowerCase(), port, realm, scheme.toLowerCase()])
}
