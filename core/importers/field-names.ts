import type { FactField } from '#core/importers/draft'
import type { ProviderId } from '#core/providers/index'
import { keyFieldNamed, type KeyField } from '#core/typed-keys'

/** What a name in a text stands for. */
export interface NamedField {
  readonly field: FactField
  /** The provider the name itself names: `SPRINKLR_API_KEY`. */
  readonly providerId?: ProviderId
  /** An everyday word, good only where the place says what it means. */
  readonly isVague?: true
}

const keyFields: Readonly<Record<KeyField, FactField>> = {
  apiKey: 'clientId',
  apiSecret: 'clientSecret',
  redirectUri: 'redirectUri',
}

const fields: readonly (readonly [FactField, string])[] = [
  ['name', 'name profile profilename connection connectionname appname applicationname'],
  ['client', 'client clientname customer customername brand'],
  ['environment', 'env environment envname environmentname path'],
  ['apiAddress', 'baseurl baseuri apiaddress apiurl apibase apibaseurl apihost apirooturl host'],
  ['clientId', 'xapikey applicationkey clientkey'],
  ['clientSecret', 'applicationsecret'],
  ['accessToken', 'accesstoken bearertoken apitoken token bearer authorization'],
  ['refreshToken', 'refreshtoken refresh'],
  ['expiresAt', 'expiresat expiresuntil expiresout expires expiry expirydate expirationdate'],
  [
    'expiresAt',
    'expiration expireson validuntil workuntil worksuntil tokenworksuntil tokenexpires',
  ],
  ['expiresAt', 'accesstokenexpires accesstokenexpiresat tokenexpiresat tokenexpiry'],
  ['expiresIn', 'expiresin'],
]

const byWord: ReadonlyMap<string, FactField> = new Map(
  fields.flatMap(([field, words]) => words.split(' ').map((word) => [word, field] as const)),
)

const vague: ReadonlySet<string> = new Set(
  [
    'name profile connection client customer brand env environment path host',
    'key secret token bearer refresh redirect callback expires expiry expiration',
  ].flatMap((words) => words.split(' ')),
)

const longestName = 80

/**
 * The field a name stands for, whatever its case and its separators: `API Key`, `api_key`, `apiKey`, `X-API-KEY`,
 * `SPRINKLR_OAUTH_CLIENT_ID`.
 */
export function fieldNamed(name: string): NamedField | undefined {
  if (name.length > longestName) return undefined
  const whole = name.toLowerCase().replace(/[^a-z0-9]+/g, '')
  const provider = /^(sprinklr|cedato)(?=.)/.exec(whole)?.[1]
  const word = whole.slice(provider?.length ?? 0).replace(/^oauth2?(?=.)/, '')
  const field = keyFieldOf(word) ?? byWord.get(word)
  if (field === undefined) return undefined
  if (provider === 'sprinklr' || provider === 'cedato') return { field, providerId: provider }
  return vague.has(word) ? { field, isVague: true } : { field }
}

function keyFieldOf(word: string): FactField | undefined {
  const known = keyFieldNamed(word)
  return known === undefined ? undefined : keyFields[known]
}
