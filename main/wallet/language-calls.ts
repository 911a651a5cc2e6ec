import type { WalletApi } from '#core/wallet-api'
import type { WalletParts } from './parts'

type LanguageCalls = Pick<WalletApi, 'languageChoice' | 'chooseLanguage'>

/** What the app speaks. Nothing of the wallet changes by it. */
export function languageCalls({ language }: WalletParts): LanguageCalls {
  return {
    languageChoice: async () => language.chosen(),
    chooseLanguage: (choice) => language.choose(choice),
  }
}
