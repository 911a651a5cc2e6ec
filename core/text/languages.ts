import { pseudoOf } from '#core/text/pseudo'
import { en, speak, type Text } from '#core/text/text'

/** A language the app can speak. */
interface LanguageEntry {
  /** As its own speakers call it. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** Only tests ask for it. */
  readonly isForTests?: true
  readonly words: () => Promise<Text>
}

/** English is always there; what else is spoken is read when it is chosen. */
const languages = {
  en: { name: 'English', direction: 'ltr', words: () => Promise.resolve(en) },
  de: {
    name: 'Deutsch',
    direction: 'ltr',
    words: async () => (await import('#core/text/de/index')).de,
  },
  es: {
    name: 'Español',
    direction: 'ltr',
    words: async () => (await import('#core/text/es/index')).es,
  },
  'en-XA': {
    name: 'Longer English',
    direction: 'ltr',
    isForTests: true,
    words: () => Promise.resolve(pseudoOf(en)),
  },
  'ar-XB': {
    name: 'Mirrored English',
    direction: 'rtl',
    isForTests: true,
    words: () => Promise.resolve(pseudoOf(en)),
  },
} as const satisfies Record<string, LanguageEntry>

export type Language = keyof typeof languages

/** What a person chose: a language, or whatever the system speaks. */
export type LanguageChoice = Language | 'system'

const entries: Readonly<Record<Language, LanguageEntry>> = languages
const all = Object.keys(languages) as Language[]

/** Those a person can choose. */
export const spokenLanguages: readonly Language[] = all.filter(
  (language) => entries[language].isForTests !== true,
)

export function nameOf(language: Language): string {
  return entries[language].name
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return entries[language].direction
}

/** What was stored, or typed into a file by hand. */
export function readLanguageChoice(stored: unknown): LanguageChoice {
  return all.find((language) => language === stored) ?? 'system'
}

/**
 * The language to speak: the one chosen, else the first of `preferred` that is ours, else English. A preference is
 * written as systems do: `de-AT`, `de_AT.UTF-8`.
 */
export function languageFor(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice
  const wanted = preferred.map((tag) => tag.split(/[-_.@]/)[0]?.toLowerCase())
  const found = wanted.flatMap((tag) => spokenLanguages.find((language) => language === tag) ?? [])
  return found[0] ?? 'en'
}

/** The language of this process. */
let spoken: Language = 'en'

export function spokenLanguage(): Language {
  return spoken
}

/** Resolves when everything is said in `language` from now on. */
export async function speakLanguage(language: Language): Promise<void> {
  speak(await entries[language].words())
  spoken = language
}
