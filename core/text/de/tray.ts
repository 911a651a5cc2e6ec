import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** The icon beside the clock and its menu, in German. */
export const tray: Text['tray'] = {
  copy: 'Token kopieren',
  renew: 'Jetzt erneuern',
  show: 'Anzeigen',
  open: 'Token Wallet öffnen',
  lock: 'Sperren',
  quit: 'Beenden',
  /** Under the pointer. */
  attention: (count) =>
    plural(count, {
      one: 'Bei 1 Profil besteht Handlungsbedarf',
      other: `Bei ${number(count)} Profilen besteht Handlungsbedarf`,
    }),
  attentionOf: (name) => `${name} · Handlungsbedarf`,
  settings: {
    title: 'Im Infobereich',
    meaning:
      'Token Wallet steht im Infobereich neben der Uhr, mit den Profilen, bei denen Handlungsbedarf besteht, und denen, die Sie angeheftet haben. Dort stehen Namen, nie ein Token; solange das Wallet gesperrt ist, auch keine Namen.',
    stays: 'Im Infobereich weiterlaufen, wenn das Fenster geschlossen wird',
    staysMeaning:
      'Token werden dann wie bisher erneuert und Hinweise angezeigt. „Beenden“ im Menü des Infobereichs beendet die App. Zeigt Ihre Arbeitsoberfläche keinen Infobereich, wird die App wie ohne diese Einstellung mit dem Fenster beendet.',
  },
}
