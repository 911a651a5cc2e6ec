import { languageFor, readLanguageChoice, speakLanguage } from '#core/text/languages'

/** Speaks what the page came in: main wrote it there. */
export async function speakPage(): Promise<void> {
  await speakLanguage(languageFor(readLanguageChoice(document.documentElement.lang), []))
}
