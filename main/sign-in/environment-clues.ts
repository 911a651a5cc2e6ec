import { parseAddress } from '#core/addresses'
import { WalletError, type ErrorCode } from '#core/errors'
import type { App, Provider } from '#core/providers/provider'

/** What an attempt's pages give away of the environment; hosts only, forgotten with the attempt. */
export interface EnvironmentClues {
  /** A page is shown. True once for a host of the provider's that names no environment: its page may be asked. */
  shown(url: string): boolean
  /** What such a page says it is. Anything but the name of an environment is nothing. */
  named(url: string, said: unknown): void
  /** `error`, with what was found where it is about the environment. */
  explain(error: unknown): unknown
}

const aboutEnvironment: readonly ErrorCode[] = ['wrong-environment', 'developer-inactive']
const longestName = 32

export function createEnvironmentClues(
  provider: Pick<Provider, 'detectEnvironment' | 'isOwnSite' | 'parseEnvironment'>,
  app: Pick<App, 'environment'>,
): EnvironmentClues {
  const asked = new Set<string>()
  let found: { readonly seenHost: string; readonly foundEnvironment: string } | undefined
  return {
    shown: (url) => {
      const host = safeHost(url)
      if (host === undefined) return false
      const environment = provider.detectEnvironment(`https://${host}`)
      if (environment !== undefined) found = { seenHost: host, foundEnvironment: environment }
      if (environment !== undefined || asked.has(host)) return false
      asked.add(host)
      return provider.isOwnSite?.(host) === true
    },
    named: (url, said) => {
      const host = safeHost(url)
      if (host === undefined || typeof said !== 'string' || said.length > longestName) return
      const parsed = provider.parseEnvironment(said)
      if (parsed.type !== 'environment') return
      found = { seenHost: host, foundEnvironment: parsed.environment }
    },
    explain: (error) => {
      if (!(error instanceof WalletError) || !aboutEnvironment.includes(error.code)) return error
      if (found === undefined || found.foundEnvironment === app.environment) return error
      return new WalletError(error.code, error.message, { ...error.facts, ...found })
    },
  }
}

function safeHost(url: string): string | undefined {
  const page = parseAddress(url)
  return page?.protocol === 'https:' ? page.hostname : undefined
}
