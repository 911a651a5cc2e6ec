import type { RequestListener } from 'node:http'
import { test as base, type StartOptions } from '../app'
import { anAlertingServer } from './alerting-server'
import { anAuthority, type Authority, type ClientCertificate, type Flaw } from './authority'
import { aHome } from './home'
import { aPacServer, type PacServer } from './pac-server'
import { aCompanyProxy, type CompanyProxy, type ProxyDemand } from './proxy'
import { aSite, type ClientDemand, type Site } from './site'

export interface NetworkOptions {
  /** Whoever has a certificate in the person's store. */
  readonly certificatesOf?: readonly string[]
  readonly proxyPassword?: ProxyDemand
}

export interface HostOptions {
  readonly hosts: readonly string[]
  readonly answer: RequestListener
  readonly flaw?: Flaw
  readonly clientCertificate?: ClientDemand
}

export const authorityName = 'Acme Root Authority'

/** How the app learns of the proxy. */
export type Way = 'PAC file' | 'fixed proxy'

/** A company's network on loopback: real host names, one proxy, one authority, nothing beyond. */
export interface CompanyNetwork {
  readonly authority: Authority
  /** Those in the person's store. */
  readonly certificates: readonly ClientCertificate[]
  readonly proxy: CompanyProxy
  readonly pac: PacServer
  /** From now on these hosts are answered so; a later call for the same hosts takes them over. */
  host(options: HostOptions): Promise<Site>
  /** The same for hosts that refuse every client certificate of the person's, with a TLS alert. */
  refusingHost(hosts: readonly string[]): Promise<void>
  /** For `start`: an app in this network, of a person whose computer trusts the company's authority, or does not. */
  joining(way?: Way, trust?: 'trusted' | 'unknown'): StartOptions
}

/** `network` sets a company's network up; it is taken down after the test. */
export const test = base.extend<{
  network: (options?: NetworkOptions) => Promise<CompanyNetwork>
}>({
  network: async ({}, use) => {
    const closing: (() => Promise<void>)[] = []
    await use((options = {}) => aCompanyNetwork(options, (close) => closing.push(close)))
    for (const close of closing.reverse()) await close()
  },
})

async function aCompanyNetwork(
  options: NetworkOptions,
  onClose: (close: () => Promise<void>) => void,
): Promise<CompanyNetwork> {
  const authority = anAuthority(authorityName)
  const own = (options.certificatesOf ?? []).map((name) => authority.clientCertificate(name))
  const proxy = await aCompanyProxy()
  onClose(proxy.close)
  proxy.demand(options.proxyPassword)
  const pac = await aPacServer(proxy.address)
  onClose(pac.close)

  return {
    authority,
    certificates: own,
    proxy,
    pac,
    host: async ({ hosts, answer, flaw, clientCertificate }) => {
      const certificate = authority.serverCertificate(hosts, flaw)
      const demand = clientCertificate && {
        clients: { demand: clientCertificate, trusts: authority.certificate },
      }
      const site = await aSite({ certificate, answer, ...demand })
      onClose(site.close)
      proxy.lead(hosts, site.port)
      return site
    },
    refusingHost: async (hosts) => {
      // It calls itself as the company's own authority does: the person's certificates are offered to it.
      const other = anAuthority(authorityName)
      const server = await anAlertingServer(authority.serverCertificate(hosts), other)
      onClose(server.close)
      proxy.lead(hosts, server.port)
    },
    joining: (way = 'PAC file', trust = 'trusted') => ({
      home: aHome({ trusted: trust === 'trusted' ? [authority] : [], own }),
      switches: [
        way === 'PAC file' ? `--proxy-pac-url=${pac.url}` : `--proxy-server=${proxy.address}`,
      ],
    }),
  }
}
