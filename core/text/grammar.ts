/** How one locale counts and lists. */
export interface Grammar {
  /** One of `forms`, by how many there are. `other` is for all that have no form of their own. */
  readonly plural: (count: number, forms: PluralForms) => string
  /** A number for people: 12,000 in English. */
  readonly number: (value: number) => string
  /** Things one after another. */
  readonly list: (things: readonly string[]) => string
}

export type PluralForms = { readonly other: string } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>>
>

/** The rules of `locale`, as the platform knows them. Lists end with an “and” where `lists` is `conjunction`. */
export function grammarOf(locale: string, lists: 'unit' | 'conjunction' = 'conjunction'): Grammar {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const listing = new Intl.ListFormat(locale, { type: lists, style: 'short' })
  return {
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
    number: (value) => numbers.format(value),
    list: (things) => listing.format(things),
  }
}
