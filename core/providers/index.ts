import { WalletError } from '#core/errors'
import { cedato } from '#core/providers/cedato'
import { practice } from '#core/providers/practice'
import { practiceCedato } from '#core/providers/practice-cedato'
import { sprinklr } from '#core/providers/sprinklr'
import { signsIn, type Provider, type SigningIn } from '#core/providers/provider'

/** Every provider the wallet knows, in the order of the wizard. Add a new one here, and nowhere else. */
export const providers = [
  sprinklr,
  cedato,
  practice,
  practiceCedato,
] as const satisfies readonly Provider[]

/** What the wizard offers: practice is one choice, whatever it plays. */
export const offeredProviders = providers.filter(
  ({ id, isPractice }) => !isPractice || id === practice.id,
)

export type ProviderId = (typeof providers)[number]['id']

export const providerIds = providers.map((provider) => provider.id)

/** The same, where somebody signs in. Throws `no-sign-in`. */
export function signingInAt(id: ProviderId): SigningIn {
  const provider = providerOf(id)
  if (!signsIn(provider)) throw new WalletError('no-sign-in')
  return provider
}

export function providerOf(id: ProviderId): Provider {
  const found = providers.find((provider) => provider.id === id)
  if (found === undefined) throw new RangeError(`unknown provider ${id}`)
  return found
}

/** Is there another deployment that a profile's key may belong to? */
export function canChangeEnvironment(profile: {
  readonly providerId: ProviderId
  /** Empty where its keys cannot be read, too. */
  readonly environment: string
}): boolean {
  return profile.environment !== '' && providerOf(profile.providerId).environments.length > 0
}
