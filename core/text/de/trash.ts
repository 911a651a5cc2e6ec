import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** Deleted profiles that can be put back, in German. */
export const trash: Text['trash'] = {
  title: 'Papierkorb',
  back: 'Zurück zu den Profilen',
  open: (count) => (count === 0 ? 'Papierkorb' : `Papierkorb (${number(count)})`),
  intro:
    'Ein gelöschtes Profil bleibt 30 Tage hier, verschlüsselt wie alle anderen. Solange wird es nicht erneuert, nicht herausgegeben und erscheint in keiner Liste. Danach wird es endgültig gelöscht.',
  none: 'Der Papierkorb ist leer.',
  list: 'Gelöschte Profile',
  deletedAt: (at) => `Gelöscht am ${at}`,
  keptUntil: (until) => `Bleibt bis ${until}`,
  files: (count) =>
    plural(count, {
      one: 'Eine aktuell gehaltene Datei behält ihr jetziges Token und wird nicht aktualisiert, solange das Profil hier liegt.',
      other: `${number(count)} aktuell gehaltene Dateien behalten ihre jetzigen Token und werden nicht aktualisiert, solange das Profil hier liegt.`,
    }),
  overtaken: (name) =>
    `„${name}“ hat seither mit demselben API-Schlüssel neuere Token bekommen. Die dieses Profils gelten wahrscheinlich nicht mehr: Nach dem Wiederherstellen braucht es vielleicht eine Anmeldung, und die kann die Token von „${name}“ ungültig machen.`,
  putBack: 'Wiederherstellen',
  putBackOf: (name) => `${name} wiederherstellen`,
  deleteForGood: 'Endgültig löschen …',
  deleteForGoodOf: (name) => `${name} endgültig löschen`,
  empty: 'Papierkorb leeren …',
  isBack: (name) => `„${name}“ ist wiederhergestellt, wie es war.`,
  question: {
    titleOne: (name) => `${name} endgültig löschen`,
    titleAll: 'Papierkorb leeren',
    asksOne: (name) =>
      `„${name}“ wird mit seinen Schlüsseln und Token endgültig gelöscht. Niemand kann es dann wiederherstellen.`,
    asksAll: (count) =>
      plural(count, {
        one: 'Ein Profil wird mit seinen Schlüsseln und Token endgültig gelöscht. Niemand kann es dann wiederherstellen.',
        other: `${number(count)} Profile werden mit ihren Schlüsseln und Token endgültig gelöscht. Niemand kann sie dann wiederherstellen.`,
      }),
    notRevoked:
      'Beim Anbieter wird nichts widerrufen: Weitergegebene Token funktionieren dort, bis sie ablaufen. Dateien behalten, was in ihnen steht, und „Wohin Token gingen“ weiß nichts mehr von ihnen.',
    backups:
      'In den Dateien und Sicherungen des Wallets bleiben verschlüsselte Kopien, bis neuere an ihre Stelle treten.',
    actOne: 'Endgültig löschen',
    actAll: 'Papierkorb leeren',
  },
}
