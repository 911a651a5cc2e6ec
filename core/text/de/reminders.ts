import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** A person’s own reminders, in German. */
export const reminders: Text['reminders'] = {
  title: 'Erinnerungen',
  onDay: (day, what) => `${day}: ${what}`,
  add: 'Erinnerung hinzufügen …',
  addTitle: 'Erinnerung hinzufügen',
  changeTitle: 'Erinnerung ändern',
  kind: 'Worum geht es?',
  kinds: {
    plain: 'Etwas, das zu tun ist',
    password: 'Ein Passwort, das sich ändert',
  },
  kindHint:
    'Wird das Passwort der Person geändert, enden Berichten zufolge ihre Token. Erneuern Sie danach.',
  text: 'Woran möchten Sie erinnert werden?',
  textOfPassword: 'Wessen Passwort? (freiwillig)',
  textMissing: 'Schreiben Sie, woran Sie erinnert werden möchten.',
  date: 'An welchem Tag?',
  dateMissing: 'Wählen Sie einen Tag.',
  repeat: 'Wiederholen',
  once: 'Nur einmal',
  every: (days) => plural(days, { one: 'Jeden Tag', other: `Alle ${number(days)} Tage` }),
  whose: 'Für',
  wholeWallet: 'Ganzes Wallet',
  done: 'Erledigt',
  doneOf: (what) => `Erledigt: ${what}`,
  change: 'Ändern …',
  changeOf: (what) => `Ändern: ${what}`,
  remove: 'Entfernen',
  notice: {
    one: (what) => `Erinnerung: ${what}`,
    many: (count) => `${number(count)} Erinnerungen sind fällig.`,
    since: (day) => `Für den ${day}.`,
    password: 'Erneuern Sie oder melden Sie sich erneut an, sobald das Passwort geändert ist.',
  },
  comesAgain: (days) =>
    plural(days, {
      one: '„Erledigt“ bringt sie einen Tag später wieder.',
      other: `„Erledigt“ bringt sie ${number(days)} Tage später wieder.`,
    }),
}
