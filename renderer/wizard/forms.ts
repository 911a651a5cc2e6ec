import type { CredentialId } from '#core/credential'
import { assertNever } from '#core/errors'
import { providerOf, type ProviderId } from '#core/providers/index'
import { waysOf, type AppWay, type Provider } from '#core/providers/provider'
import { usualSignIn, type SignInOptions } from '#core/sign-in-options'
import { readPasted, type KeyField, type TypedKeys } from '#core/typed-keys'

/** What is typed in the first step. */
export interface EnvironmentForm extends SignInOptions {
  readonly providerId: ProviderId
  readonly environment: string
  readonly apiAddress: string
}

export interface CertificateForm {
  readonly userName: string
  readonly appId: string
  readonly passphrase: string
}

/** What is typed in the second step. A secret is here only until *Continue*. */
export interface KeysForm {
  readonly source: 'new' | 'existing'
  readonly credentialId: CredentialId | undefined
  readonly apiKey: string
  readonly apiSecret: string
  /** Undefined: the provider’s default, until something is typed or chosen. */
  readonly redirectUri: string | undefined
  /** Undefined: the provider’s usual way. */
  readonly way: AppWay | undefined
  /** What is typed beside key files; the files themselves are main’s. */
  readonly certificate: CertificateForm
  readonly mutualTls: { readonly isWanted: boolean; readonly passphrase: string }
  /** Main holds these; the field shows `kept`. */
  readonly kept: { readonly apiKey: boolean; readonly apiSecret: boolean }
  /** What was found in a pasted text, to be said. */
  readonly taken: readonly KeyField[]
}

export function environmentFormFor(providerId: ProviderId): EnvironmentForm {
  const provider = providerOf(providerId)
  return {
    providerId,
    environment: provider.example?.environment ?? '',
    apiAddress: provider.apiAddresses[0],
    ...usualSignIn,
  }
}

/** The usual lengths are those of Sprinklr’s keys; practice has its own. */
export function hasUsualKeys({ service, isPractice }: Provider): boolean {
  return service === 'sprinklr' && !isPractice
}

/** How tokens will be obtained: as chosen, where the provider knows that way. */
export function wayOf(form: Pick<KeysForm, 'way'>, provider: Provider): AppWay {
  const ways = waysOf(provider)
  return ways.find((way) => way === form.way) ?? ways[0] ?? 'authorization-code'
}

export const emptyKeysForm: KeysForm = {
  source: 'new',
  credentialId: undefined,
  apiKey: '',
  apiSecret: '',
  redirectUri: undefined,
  way: undefined,
  certificate: { userName: '', appId: '', passphrase: '' },
  mutualTls: { isWanted: false, passphrase: '' },
  kept: { apiKey: false, apiSecret: false },
  taken: [],
}

/** Nothing was typed that could be lost. */
export function isUntouched(environment: EnvironmentForm, keys: KeysForm): boolean {
  const fresh = environmentFormFor(environment.providerId)
  return (
    environment.environment === fresh.environment &&
    environment.apiAddress === fresh.apiAddress &&
    environment.domainName === fresh.domainName &&
    environment.usesPkce === fresh.usesPkce &&
    environment.asksInAddress !== true &&
    keys === emptyKeysForm
  )
}

/** The form with every field cleaned: blanks gone, a pasted whole line sorted into the fields it names. */
export function settled(form: KeysForm): KeysForm {
  return (['apiKey', 'apiSecret', 'redirectUri'] as const).reduce(settledField, {
    ...form,
    taken: [],
  })
}

function settledField(form: KeysForm, field: KeyField): KeysForm {
  const typed = form[field]
  if (typed === undefined || typed === '') return form
  const pasted = readPasted(typed)
  switch (pasted.type) {
    case 'value':
      return { ...form, [field]: pasted.value }
    case 'named':
      return withNamed(form, field, pasted.values)
    case 'address':
      return { ...form, [field]: typed.trim() }
    default:
      return assertNever(pasted)
  }
}

/** A Callback URL may well hold a query of its own: only one that names a Callback URL is taken apart. */
function withNamed(form: KeysForm, field: KeyField, values: Partial<TypedKeys>): KeysForm {
  if (field === 'redirectUri' && values.redirectUri === undefined) {
    return { ...form, redirectUri: form.redirectUri?.trim() }
  }
  const taken = [...form.taken, ...(Object.keys(values) as KeyField[])]
  return {
    ...form,
    [field]: '',
    ...values,
    taken,
    kept: {
      apiKey: form.kept.apiKey && values.apiKey === undefined,
      apiSecret: form.kept.apiSecret && values.apiSecret === undefined,
    },
  }
}
