import { providerOf, type ProviderId } from '#core/providers/index'
import type { DraftSummary } from '#core/wallet-requests'
import { emptyKeysForm, environmentFormFor, type EnvironmentForm, type KeysForm } from './forms'

/** The first step, filled in with what an import found. */
export function environmentFormOf(draft: DraftSummary, providerId: ProviderId): EnvironmentForm {
  const { environment, found } = draft
  const usual = environmentFormFor(providerId)
  if (environment !== undefined) return environment
  if (found === undefined) return usual
  const isPractice = providerOf(providerId).isPractice
  return {
    ...usual,
    environment: found.environment ?? (isPractice ? usual.environment : ''),
    apiAddress: found.apiAddress ?? usual.apiAddress,
  }
}

/** The same for the second; what main holds is kept there. */
export function keysFormOf({ keys, found }: DraftSummary): KeysForm {
  if (found === undefined) return emptyKeysForm
  if (keys?.credentialId !== undefined) {
    return { ...emptyKeysForm, source: 'existing', credentialId: keys.credentialId }
  }
  return {
    ...emptyKeysForm,
    ...(found.preset && { way: found.preset.way, redirectUri: found.redirectUri }),
    kept: { apiKey: found.keyHint !== undefined, apiSecret: found.hasSecret },
  }
}
