import { directionOf, spokenLanguage } from '#core/text/languages'

/** How a page of ours begins: it says in which language it is. */
export function htmlTag(): string {
  const language = spokenLanguage()
  return `<html lang="${language}" dir="${directionOf(language)}">`
}
