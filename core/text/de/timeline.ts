import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** The picture of all ends, in German. */
export const timeline: Text['timeline'] = {
  open: 'Zeitleiste',
  title: 'Zeitleiste',
  intro: 'Wann Token und Zertifikate ablaufen und woran Sie erinnert werden möchten.',
  back: 'Zurück',
  zoom: 'Wie viele Tage',
  days: (count) => plural(count, { one: '1 Tag', other: `${number(count)} Tage` }),
  zoomHint:
    'Im Bild: Die Pfeiltasten gehen von Termin zu Termin, die Eingabetaste öffnet das Profil, + und − ändern, wie viele Tage zu sehen sind, Bild auf und Bild ab gehen zurück und weiter.',
  earlier: 'Frühere Tage',
  later: 'Spätere Tage',
  span: (from, to) => `${from} bis ${to}`,
  asTable: 'Als Tabelle anzeigen',
  asPicture: 'Als Bild anzeigen',
  picture: 'Termine nach Kunde',
  row: (client, count) =>
    plural(count, { one: `${client}: 1 Termin`, other: `${client}: ${number(count)} Termine` }),
  several: (count, from, list) => `${number(count)} Termine ab ${from}: ${list}`,
  more: (count) => `${number(count)} weitere`,
  today: 'Heute',
  now: 'Jetzt',
  weekend: 'Wochenende',
  legend: 'Was die Formen bedeuten',
  nothing: 'In diesen Tagen gibt es keine Termine.',
  past: (count) =>
    plural(count, {
      one: 'Ein Termin ist vorbei.',
      other: `${number(count)} Termine sind vorbei.`,
    }),
  table: 'Alle Termine in diesen Tagen',
  columns: { profile: 'Profil', when: 'Wann', what: 'Was', client: 'Kunde', standing: 'Zustand' },
  showMore: (count) => `${number(count)} weitere anzeigen`,
}
