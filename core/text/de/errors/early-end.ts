import type { ErrorFacts } from '#core/errors'
import { spanOf } from '#core/span'
import { time } from '#core/text/de/time'

interface EarlyEnd {
  readonly why: string
  readonly next: string
}

/** Undefined where nothing is known of an early end. */
export function earlyEnd(facts: ErrorFacts): EarlyEnd | undefined {
  const { earlyMs, newHolder, newHolderName } = facts
  if (typeof earlyMs !== 'number') return undefined
  const early = `Das Token hätte noch ${time.span(spanOf(earlyMs))} funktionieren sollen; wahrscheinlich hat also jemand mit demselben API-Schlüssel ein neueres bekommen`
  switch (newHolder) {
    case 'profile':
      return {
        why: `${early}: „${String(newHolderName)}“ in diesem Wallet hat eines.`,
        next: 'Melden Sie sich erneut an (dann funktioniert vielleicht das andere Profil nicht mehr) oder geben Sie jedem einen eigenen API-Schlüssel.',
      }
    case 'other-tool':
      return {
        why: `${early}: Das Refresh-Token wurde an ein anderes Tool weitergegeben, und das hat höchstwahrscheinlich erneuert.`,
        next: 'Verwenden Sie das Token dieses Tools, oder melden Sie sich erneut an; dann funktioniert das Tool nicht mehr.',
      }
    case undefined:
    default:
      return {
        why: `${early}: jemand im Team oder ein Tool an einem anderen Computer. Auch ein geändertes Passwort kann der Grund sein.`,
        next: 'Fragen Sie, wer diesen Schlüssel noch verwendet, bevor Sie sich erneut anmelden: Deren Token funktionieren dann nicht mehr. Ein eigener Schlüssel löst das Problem.',
      }
  }
}

/** What to do where nobody signs in: the keys alone get a new token. */
export function askAnew({ newHolder }: ErrorFacts): { readonly next: string } {
  return {
    next:
      newHolder === 'profile'
        ? 'Holen Sie mit „Jetzt erneuern“ ein neues Token. Das andere Profil funktioniert dann vielleicht nicht mehr.'
        : 'Holen Sie mit „Jetzt erneuern“ ein neues Token. Bei anderen, die diesen Schlüssel verwenden, funktioniert das Token dann vielleicht nicht mehr.',
  }
}
