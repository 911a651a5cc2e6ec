import { grammarOf } from '#core/text/grammar'

export const locale = 'de-DE'

/** How German counts and lists. */
export const { plural, number, list } = grammarOf(locale)
