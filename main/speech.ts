import {
  languageFor,
  readLanguageChoice,
  speakLanguage,
  spokenLanguage,
  type Language,
  type LanguageChoice,
} from '#core/text/languages'
import type { Settings } from './settings'

/** Which language the app speaks, and a person's choice of it. */
export interface LanguageDesk {
  readonly chosen: () => LanguageChoice
  /** Everything that is worded from now on is in it. Throws `save-failed` when it would not be known at the next start. */
  readonly choose: (choice: LanguageChoice) => Promise<Language>
}

export interface Speech extends LanguageDesk {
  /** Before anything is said. */
  readonly begin: () => Promise<void>
}

export function createSpeech(
  settings: Pick<Settings, 'language' | 'chooseLanguage'>,
  preferred: () => readonly string[],
): Speech {
  const chosen = (): LanguageChoice => readLanguageChoice(settings.language())
  const speak = async (): Promise<Language> => {
    await speakLanguage(languageFor(chosen(), preferred()))
    return spokenLanguage()
  }
  return {
    chosen,
    begin: async () => {
      await speak()
    },
    choose: (choice) => {
      settings.chooseLanguage(choice)
      return speak()
    },
  }
}
