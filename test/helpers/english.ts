import type { LanguageDesk } from '../../main/speech'

/** English, and nobody chooses another language. */
export const english: LanguageDesk = {
  chosen: () => 'system',
  choose: () => Promise.resolve('en'),
}
