import { whoLoses, type KeyUse } from '#core/collisions'
import { keyIdentity } from '#core/credential'
import type { FoundStanding, FoundSummary, KeySharer } from '#core/import-preview'
import { duplicatesOf, missingOf, type FoundProfile } from '#core/importers/found-profile'
import type { Profile, ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { secretHint } from '#core/secret'
import { text } from '#core/text/text'
import { keyUsesOf, usesByKey } from '../profiles/same-key'
import type { ProfileBook } from '../profiles/profile-book'
import { standingOfMoved } from '../moving/arriving'
import { completed, keyIndexOf, type Completed } from './completed'

/** What was found, beside what the wallet has now. */
export function summariseFound(
  book: ProfileBook,
  profiles: readonly FoundProfile[],
): readonly FoundSummary[] {
  const keys = keyIndexOf(book.credentials())
  const all = profiles.map((found) => completed(found, keys))
  const standings = standingsOf(book, profiles)
  // What stands there again is no other token.
  const others = all.map((one, place) => (standings(place).type === 'new' ? one : { found: {} }))
  const sharers = sharersOf(book, others)
  return all.map((one, place) => summarise(one, standings(place), sharers(place)))
}

function summarise(
  { found, credential }: Completed,
  standing: FoundStanding,
  sharesKeyWith: readonly KeySharer[],
): FoundSummary {
  const { providerId, environment, apiAddress, clientId, redirectUri, expiresAt } = found
  return {
    name: nameOf(found),
    client: found.client ?? '',
    ...(providerId === undefined ? {} : { providerId }),
    ...(environment === undefined ? {} : { environment }),
    ...(apiAddress === undefined ? {} : { apiAddress }),
    isHostForeign: isHostForeign(found),
    ...(clientId === undefined ? {} : { keyHint: secretHint(clientId) }),
    ...(redirectUri === undefined ? {} : { redirectUri }),
    hasSecret: found.clientSecret !== undefined,
    hasAccessToken: found.accessToken !== undefined,
    hasRefreshToken: found.refreshToken !== undefined,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    missing: missingOf(found),
    usesWalletKeys: credential !== undefined,
    standing,
    sharesKeyWith,
  }
}

/** As the text has it, or as the wallet would propose; empty where even the provider is unknown. */
export function nameOf({ name, providerId, environment }: FoundProfile): string {
  if (name !== undefined) return name
  if (providerId === undefined) return ''
  return text.names.suggested(providerOf(providerId).label, environment ?? '')
}

/** Keys and tokens would go to somebody who is no provider. */
export function isHostForeign({ providerId, apiAddress }: FoundProfile): boolean {
  if (apiAddress === undefined) return false
  const own: readonly string[] = providerId === undefined ? [] : providerOf(providerId).apiAddresses
  return !own.includes(apiAddress)
}

function standingsOf(
  book: ProfileBook,
  profiles: readonly FoundProfile[],
): (place: number) => FoundStanding {
  const inWallet = new Map(book.profiles().flatMap((one) => tokensOf(one).map((id) => [id, one])))
  const repeated = new Set(duplicatesOf(profiles).same.flatMap(([, ...others]) => others))
  const before = new Set<string>()
  const standings = profiles.map((found, place): FoundStanding => {
    const tokens = tokensIn(found)
    const holder = tokens.map((token) => inWallet.get(token)).find((one) => one !== undefined)
    const isAgain = repeated.has(place) || tokens.some((token) => before.has(token))
    for (const token of tokens) before.add(token)
    const moved = standingOfMoved(book, found)
    if (moved !== undefined && !isAgain) return moved
    if (holder !== undefined) return { type: 'in-wallet', profileName: holder.name }
    return { type: isAgain ? 'repeated' : 'new' }
  })
  return (place) => standings[place] ?? { type: 'new' }
}

/** The tokens of a profile, so that the same one is known again. */
export function tokensOf({ tokenSet }: Pick<Profile, 'tokenSet'>): readonly string[] {
  return tokenSet === undefined ? [] : tokensIn(tokenSet)
}

export function tokensIn({
  accessToken,
  refreshToken,
}: Pick<FoundProfile, 'accessToken' | 'refreshToken'>): readonly string[] {
  return [
    ...(accessToken === undefined ? [] : [`access ${accessToken.reveal()}`]),
    ...(refreshToken === undefined ? [] : [`refresh ${refreshToken.reveal()}`]),
  ]
}

/** More names than this are read by nobody. */
const mostSharers = 20

function sharersOf(
  book: ProfileBook,
  all: readonly Completed[],
): (place: number) => readonly KeySharer[] {
  const uses = usesByKey([...keyUsesOf(book), ...all.flatMap(({ found }, at) => useOf(found, at))])
  return (place) => {
    const [use] = useOf(all[place]?.found ?? {}, place)
    if (use === undefined) return []
    const others = whoLoses(use, uses.get(use.key) ?? []).others
    return others.slice(0, mostSharers).map(({ id, name, chance }) => ({
      name,
      chance,
      isInWallet: book.findProfile(id) !== undefined,
    }))
  }
}

/** What a found profile has of its key, as if it were in the wallet; its place is its id. */
function useOf(found: FoundProfile, place: number): readonly KeyUse[] {
  const { providerId, clientId, environment = '' } = found
  if (providerId === undefined || clientId === undefined) return []
  const hasToken = found.accessToken !== undefined || found.refreshToken !== undefined
  return [
    {
      id: `found ${place}` as ProfileId,
      name: nameOf(found),
      key: keyIdentity({ providerId, clientId }),
      environment,
      holder: 'wallet',
      copies: [],
      ...(hasToken ? { obtainedAt: 0 } : {}),
    },
  ]
}
