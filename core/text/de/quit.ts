import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** What is said when quitting would lose something, in German. */
export const quit: Text['quit'] = {
  unsaved: (count) =>
    plural(count, {
      one: 'Das neueste Token eines Profils ist noch nicht gespeichert.',
      other: `Die neuesten Token von ${number(count)} Profilen sind noch nicht gespeichert.`,
    }),
  consequence:
    'Der Anbieter hat die alten Token bereits ersetzt. Wenn Sie die App jetzt beenden, sind die neuen verloren und jemand muss sich erneut anmelden. Prüfen Sie den Datenträger, warten Sie einen Moment und beenden Sie die App dann.',
  stay: 'Geöffnet lassen',
  lose: 'Beenden und Token verlieren',
}
