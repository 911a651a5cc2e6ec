import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

const profiles = (count: number): string =>
  plural(count, { one: '1 Profil', other: `${number(count)} Profile` })

/** What is done to many profiles at once, in German. */
export const bulk: Text['bulk'] = {
  select: 'Auswählen',
  selectOne: (name) => `${name} auswählen`,
  bar: 'Was mit den ausgewählten Profilen geschehen soll',
  selected: (count, hidden) =>
    hidden === 0
      ? `${number(count)} ausgewählt`
      : `${number(count)} ausgewählt, davon ${number(hidden)} gerade nicht angezeigt`,
  keys: 'Umschalt wählt einen Bereich aus, Strg+A alle angezeigten, Esc beendet die Auswahl.',
  keysMac: 'Umschalt wählt einen Bereich aus, ⌘A alle angezeigten, Esc beendet die Auswahl.',
  all: (count) => `Alle ${number(count)} auswählen`,
  done: 'Fertig',
  buttons: {
    renew: 'Erneuern …',
    tag: 'Stichwörter …',
    export: 'Exportieren …',
    trash: 'In den Papierkorb …',
  },
  titles: {
    renew: (count) => `${profiles(count)} erneuern`,
    tag: (count) =>
      plural(count, {
        one: 'Stichwörter für 1 Profil',
        other: `Stichwörter für ${number(count)} Profile`,
      }),
    export: (count) => `${profiles(count)} exportieren`,
    trash: (count) => `${profiles(count)} in den Papierkorb legen`,
  },
  asks: {
    renew: (count) => {
      if (count === 0) return 'Keines davon lässt sich gemeinsam mit anderen erneuern.'
      return plural(count, {
        one: '1 Profil bekommt jetzt ein neues Token. Kopien des bisherigen funktionieren danach nicht mehr.',
        other: `${number(count)} Profile bekommen jetzt nacheinander neue Token. Kopien der bisherigen funktionieren danach nicht mehr.`,
      })
    },
    export: (count) => {
      if (count === 0) return 'Keines davon lässt sich in diesem Format exportieren.'
      return plural(count, {
        one: 'Eine Datei wird gespeichert. Nur Sie können sie lesen.',
        other: `${number(count)} Dateien werden gespeichert, eine je Profil. Nur Sie können sie lesen.`,
      })
    },
    trash: (count) =>
      plural(count, {
        one: '1 Profil bleibt verschlüsselt 30 Tage im Papierkorb. Solange wird es nicht erneuert, und aktuell gehaltene Dateien behalten ihr jetziges Token. Beim Anbieter ändert sich nichts.',
        other: `${number(count)} Profile bleiben verschlüsselt 30 Tage im Papierkorb. Solange werden sie nicht erneuert, und aktuell gehaltene Dateien behalten ihre jetzigen Token. Beim Anbieter ändert sich nichts.`,
      }),
  },
  going: 'Diese sind betroffen:',
  copiesOf: (name) => `Kopien von ${name}, die danach nicht mehr funktionieren:`,
  left: 'Diese werden ausgelassen:',
  leftBecause: (name, why) => `${name}: ${why}`,
  whys: {
    'other-tool': 'ein anderes Tool erneuert es',
    'other-pair':
      'ein anderes Tool hat es erneuert, und Sie haben noch nicht entschieden, wessen Token gelten',
    'needs-sign-in': 'es braucht eine Anmeldung',
    'no-refresh-token': 'es hat kein Refresh-Token',
    'shared-key':
      'andere Profile verwenden seinen API-Schlüssel, und deren Token könnten ungültig werden: Erneuern Sie es einzeln, dort werden Sie danach gefragt',
    'no-token': 'es hat noch kein Token',
    'other-service': 'dieses Format kann sein Token nicht enthalten',
    'too-many-tags': 'es hätte mehr als 12 Stichwörter',
  },
  tags: {
    add: 'Stichwörter hinzufügen',
    remove: 'Stichwörter entfernen',
    noneChosen: 'Geben Sie ein Stichwort ein, das hinzukommt, oder wählen Sie eines, das wegfällt.',
  },
  export: {
    format: 'Format',
    accessOnly:
      'Nur die Access-Token. Ein Refresh-Token gilt einmal und gehört nur an eine Stelle, deshalb geben Sie es einzeln weiter: mit „Exportieren …“ beim Profil.',
    chooseFolder: 'Ordner wählen …',
    otherFolder: 'Anderen Ordner wählen …',
    folder: (path) => `In ${path}`,
    neverOver: 'Vorhandene Dateien werden nicht überschrieben.',
    noFolder: 'Wählen Sie zuerst einen Ordner.',
  },
  acts: {
    renew: 'Erneuern',
    tag: 'Stichwörter speichern',
    export: 'Dateien speichern',
    trash: 'In den Papierkorb',
  },
  progress: (done, all) => `${number(done)} von ${number(all)} erledigt`,
  now: (name) => `Gerade: ${name}`,
  stop: 'Anhalten',
  stopping: 'Hält nach diesem an …',
  ended: {
    renew: (count) =>
      plural(count, {
        one: '1 Profil wurde erneuert.',
        other: `${number(count)} Profile wurden erneuert.`,
      }),
    tag: (count) =>
      plural(count, {
        one: '1 Profil hat seine Stichwörter.',
        other: `${number(count)} Profile haben ihre Stichwörter.`,
      }),
    export: (count) =>
      plural(count, {
        one: '1 Datei wurde gespeichert.',
        other: `${number(count)} Dateien wurden gespeichert.`,
      }),
    trash: (count) =>
      plural(count, {
        one: '1 Profil liegt im Papierkorb.',
        other: `${number(count)} Profile liegen im Papierkorb.`,
      }),
  },
  failed: (count) =>
    plural(count, {
      one: 'Bei einem hat es nicht geklappt:',
      other: `Bei ${number(count)} hat es nicht geklappt:`,
    }),
  failedBecause: (name, what, why) => `${name}: ${what} ${why}`,
  notReached: (count) =>
    plural(count, {
      one: 'Eines wurde nicht begonnen: Es ist, wie es war.',
      other: `${number(count)} wurden nicht begonnen: Sie sind, wie sie waren.`,
    }),
  keepFailed: 'Diese bleiben ausgewählt.',
}
