import type { FoundField } from '#core/importers/found-profile'
import type { ProviderId } from '#core/providers/index'
import type { Place } from '#core/importers/note'

/** What a value in a text can mean: a field of a profile, or the token's life in seconds. */
export type FactField = FoundField | 'expiresIn'

/** One value as it stands in the text. */
export interface Fact extends Place {
  readonly field: FactField
  readonly value: string
  /** The provider its name names: `SPRINKLR_API_KEY`. */
  readonly providerId?: ProviderId
  /** Concluded from something else, such as an address: counts only where nothing says it outright. */
  readonly isHint?: true
  /** Its name is an everyday word (`key`, `secret`): alone it proves nothing. */
  readonly isVague?: true
}

/** The facts of one profile, in the order of the text. */
export type Draft = readonly Fact[]

const credentialFields: ReadonlySet<FactField> = new Set([
  'clientId',
  'clientSecret',
  'accessToken',
  'refreshToken',
])

export const isCredential = ({ field }: Fact): boolean => credentialFields.has(field)

/** Is there a key, a secret or a token in it, under a name that is more than an everyday word, or two of them? */
export function isConvincing(draft: Draft): boolean {
  const credentials = draft.filter(isCredential)
  return credentials.length > 1 || credentials.some(({ isVague }) => isVague !== true)
}

/** No import makes more profiles: somebody would have to look through them. */
export const profileLimit = 10_000

/** More facts are never needed to tell what differs. */
const factLimit = 100

/**
 * Puts together what belongs to one profile: drafts in the order of the text are one until one of them says another
 * value for something already said. Stops beyond `profileLimit`.
 */
export function gathered(drafts: Iterable<Draft>): readonly Draft[] {
  const whole: Fact[][] = []
  let said = new Map<FactField, string>()
  let kept = new Set<string>()
  for (const draft of drafts) {
    const isOther = draft.some((fact) => contradicts(fact, said))
    if (isOther || whole.length === 0) {
      said = new Map()
      kept = new Set()
      whole.push([])
    }
    for (const fact of draft) {
      if (fact.isHint !== true && !said.has(fact.field)) said.set(fact.field, fact.value)
      const once = JSON.stringify([fact.field, fact.value, fact.isHint])
      if (kept.has(once) || kept.size >= factLimit) continue
      kept.add(once)
      whole.at(-1)?.push(fact)
    }
    if (whole.length > profileLimit) break
  }
  return whole
}

function contradicts(
  { field, value, isHint }: Fact,
  said: ReadonlyMap<FactField, string>,
): boolean {
  return isHint !== true && (said.get(field) ?? value) !== value
}
