import { grammarOf } from '#core/text/grammar'

export const locale = 'en-GB'

/** How English counts and lists. */
export const { plural, number, list } = grammarOf(locale, 'unit')
