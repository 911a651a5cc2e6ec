import { parseCallbackFor, parseCallbackUrl } from '#core/callback-url'
import { providerOf, type ProviderId } from '#core/providers/index'
import type { Provider } from '#core/providers/provider'
import { text } from '#core/text/text'
import { readPasted } from '#core/typed-keys'
import type { DraftSummary, KeysChoice } from '#core/wallet-requests'
import { wayOf, type KeysForm } from './forms'
import { whyRefused } from '../components/typed-reason'

export interface KeysErrors {
  readonly apiKey?: string | undefined
  readonly apiSecret?: string | undefined
  readonly redirectUri?: string | undefined
  readonly choice?: string | undefined
  readonly userName?: string | undefined
}

/** The form beside what main holds: nothing is `kept` that main no longer has. */
export function withDraft(
  form: KeysForm,
  draft: DraftSummary,
  providerId: ProviderId,
): KeysForm & { readonly redirectUri: string } {
  const { keys, found } = draft
  const held = keys !== undefined && keys.credentialId === undefined
  const holdsKey = held || found?.keyHint !== undefined
  const holdsSecret = held || found?.hasSecret === true
  return {
    ...form,
    redirectUri:
      form.redirectUri ?? keys?.redirectUri ?? found?.redirectUri ?? usualCallback(providerId),
    kept: {
      apiKey: holdsKey && form.kept.apiKey,
      apiSecret: holdsSecret && form.kept.apiSecret,
    },
  }
}

/** Empty where nobody signs in. */
function usualCallback(providerId: ProviderId): string {
  return providerOf(providerId).signIn?.callbackUrls[0] ?? ''
}

/** Why each field cannot be used, in words for the place below it. */
export function keysErrors(form: KeysForm, provider: Provider): KeysErrors {
  const words = text.wizard.keys.words[provider.service]
  if (form.source === 'existing') {
    return form.credentialId === undefined ? { choice: text.wizard.keys.existingMissing } : {}
  }
  return {
    userName:
      wayOf(form, provider) === 'certificate' && form.certificate.userName.trim() === ''
        ? text.errors.failures['user-name-missing']().next
        : undefined,
    apiKey: form.kept.apiKey ? undefined : valueError(form.apiKey, words.keyMissing),
    apiSecret: form.kept.apiSecret ? undefined : valueError(form.apiSecret, words.secretMissing),
    redirectUri: whyRefused('callback-invalid', () =>
      parseCallbackFor(wayOf(form, provider), form.redirectUri ?? ''),
    ),
  }
}

/** What goes to main, or undefined while something is missing or wrong. */
export function keysChoice(form: KeysForm, provider: Provider): KeysChoice | undefined {
  const errors = Object.values(keysErrors(form, provider))
  const way = wayOf(form, provider)
  if (errors.some((error) => error !== undefined)) return undefined
  if (form.source === 'existing') {
    const { credentialId } = form
    if (credentialId === undefined) return undefined
    // Those that have a certificate bring it along.
    const isTyped = way === 'certificate' && form.certificate.userName.trim() !== ''
    return {
      type: 'existing',
      credentialId,
      way,
      ...(isTyped ? { certificate: form.certificate } : {}),
    }
  }
  return {
    type: 'new',
    redirectUri: form.redirectUri ?? '',
    way,
    ...(form.kept.apiKey ? {} : { apiKey: form.apiKey }),
    ...(form.kept.apiSecret ? {} : { apiSecret: form.apiSecret }),
    ...(way === 'certificate' ? { certificate: form.certificate } : {}),
    ...(form.mutualTls.isWanted ? { mutualTls: { passphrase: form.mutualTls.passphrase } } : {}),
  }
}

/** Why a Callback URL cannot be used, or undefined. */
export function callbackError(typed: string): string | undefined {
  return whyRefused('callback-invalid', () => parseCallbackUrl(typed))
}

function valueError(value: string, missing: string): string | undefined {
  if (value.trim() === '') return missing
  return readPasted(value).type === 'address' ? text.wizard.keys.anAddress : undefined
}
