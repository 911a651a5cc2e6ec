import { grammarOf } from '#core/text/grammar'

export const locale = 'es'

/** How Spanish counts and lists. */
export const { plural, number, list } = grammarOf(locale)
