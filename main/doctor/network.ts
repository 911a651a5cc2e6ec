import { readFile } from 'node:fs/promises'
import type { Diagnosis } from '#core/doctor/diagnosis'
import { isPracticeAddress } from './server'
import type { Look } from './patient'

/** The way to each address in use, by the system’s settings. Of a proxy nothing is told but host and port. */
export const lookAtProxy: Look = async ({ world, state }) => {
  const inUse = state().credentials.map(({ apiAddress }) => apiAddress)
  const addresses = [...new Set(inUse)].filter((address) => !isPracticeAddress(address))
  if (addresses.length === 0) return [{ type: 'proxy-unneeded' }]
  const ways = await Promise.all(addresses.map((address) => world.proxyFor(address)))
  const proxies = ways.map(proxyIn).filter((proxy) => proxy !== undefined)
  if (proxies.length === 0) return [{ type: 'proxy-none' }]
  return [...new Set(proxies)].map((proxy): Diagnosis => {
    return { type: 'proxy-used', proxy, hosts: proxies.filter((one) => one === proxy).length }
  })
}

/** Host and port of the first way of a list; undefined for the direct one. What may stand before an @ is a password. */
export function proxyIn(list: string): string | undefined {
  const first = (list.split(';')[0] ?? '').trim()
  if (first === '' || first === 'DIRECT') return undefined
  const address = first.split(/\s+/).at(-1) ?? ''
  return /(?:^|[@/])((?:\[[\da-f:]+\]|[\w.-]+):\d{1,5})\/?$/i.exec(address)?.[1] ?? '?'
}

const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/** Authorities that somebody has set for programs like this one, beside the system’s. */
export const lookAtAuthorities: Look = async ({ world: { env } }) => {
  const files = [env['SSL_CERT_FILE'] ?? '', env['NODE_EXTRA_CA_CERTS'] ?? ''].filter(
    (file) => file !== '',
  )
  if (files.length === 0) return [{ type: 'authorities-usual' }]
  return Promise.all(
    [...new Set(files)].map(async (path): Promise<Diagnosis> => {
      const text = await readFile(path, 'latin1').catch(() => '')
      const count = text.match(certificate)?.length ?? 0
      return count === 0
        ? { type: 'authorities-unreadable', path }
        : { type: 'authorities-own', count }
    }),
  )
}
