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

function keyOf({ host, port, realm }: ProxyRealm): string {
  return JSON.stringify([host.toLowerCase(), port, realm])
}
