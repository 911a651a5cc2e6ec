import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** Bringing back what a backup knows, in German. */
export const restoring: Text['restoring'] = {
  open: 'Wiederherstellen …',
  openOf: (savedAt) => `Die Sicherung vom ${savedAt} wiederherstellen`,
  title: (savedAt) => `Die Sicherung vom ${savedAt} wiederherstellen?`,
  loading: 'Die Sicherung wird gelesen …',
  holds: (profiles) =>
    plural(profiles, {
      one: 'Sie enthält ein Profil.',
      other: `Sie enthält ${number(profiles)} Profile.`,
    }),
  back: 'Das kommt zurück',
  fromTrash: (name) => `${name}, aus dem Papierkorb, mit den Token, die es dort hat`,
  fromBackup: (name) => `${name}, seither endgültig gelöscht; es hat keine Token`,
  fromBackupWithTokens: (name) =>
    `${name}, seither endgültig gelöscht, mit den Token von damals. Vielleicht gelten sie nicht mehr: Prüfen Sie sie, oder melden Sie sich neu an.`,
  templates: (count) => plural(count, { one: 'Eine Vorlage', other: `${number(count)} Vorlagen` }),
  stays: 'Das bleibt, wie es jetzt ist',
  newSince: (count) =>
    plural(count, {
      one: 'Ein Profil, das seither dazugekommen ist',
      other: `${number(count)} Profile, die seither dazugekommen sind`,
    }),
  renewed: (count) =>
    plural(count, {
      one: 'Die Token eines Profils, das seither andere bekommen hat: Die neueren zählen',
      other: `Die Token von ${number(count)} Profilen, die seither andere bekommen haben: Die neueren zählen`,
    }),
  keys: 'Namen, Schlüssel, Zertifikate und aktuell gehaltene Dateien aller anderen Profile',
  aside:
    'Die Datei des Wallets, wie sie jetzt ist, bleibt neben der neuen erhalten. Nichts davon geht verloren.',
  nothing: 'Das Wallet hat alles, was in dieser Sicherung steht: Es fehlt nichts.',
  damaged: (count) =>
    plural(count, {
      one: 'Ein Eintrag dieser Sicherung ist beschädigt und kann nicht zurückkommen.',
      other: `${number(count)} Einträge dieser Sicherung sind beschädigt und können nicht zurückkommen.`,
    }),
  act: 'Wiederherstellen',
  done: (savedAt) => `Was fehlte, ist aus der Sicherung vom ${savedAt} zurück.`,
}
