import type { Result } from '#core/errors'
import { speakLanguage, type Language, type LanguageChoice } from '#core/text/languages'
import { attempt } from './attempt'
import type { StoreParts } from './store-parts'

/** The language of the app, chosen in the settings. */
export interface LanguageActions {
  readonly loadLanguage: () => Promise<void>
  readonly chooseLanguage: (choice: LanguageChoice) => Promise<Result<Language>>
}

export function languageActions({ wallet, get, set }: StoreParts): LanguageActions {
  return {
    loadLanguage: async () => {
      const answer = await attempt(() => wallet.languageChoice())
      if (answer.ok) set({ language: { ...get().language, choice: answer.value } })
    },
    chooseLanguage: (choice) =>
      attempt(async () => {
        const spoken = await wallet.chooseLanguage(choice)
        await speakLanguage(spoken)
        set({ language: { choice, spoken } })
        return spoken
      }),
  }
}
