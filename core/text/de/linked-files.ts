import type { Text } from '#core/text/text'

/** Files that are kept up to date, and slots, in German. */
export const linkedFiles: Text['linkedFiles'] = {
  title: 'Aktuell gehaltene Dateien',
  keep: 'Diese Datei aktuell halten',
  keepMeaning:
    'Das Wallet schreibt jedes neue Token hinein; Programme bekommen es, wenn sie die Datei das nächste Mal lesen. Ihre eigenen Zeilen in einer Sprinklr.conf oder .env bleiben.',
  keepElsewhere:
    'Das andere Tool erneuert dieses Token, deshalb hat das Wallet nichts Neues zu schreiben. Wählen Sie zuerst „Wieder hier erneuern“.',
  slot: 'Slot (freiwillig)',
  slotMeaning:
    'Ein Name für alle Dateien einer Aufgabe, etwa „Wochenbericht“. Dann können Sie für alle auf einmal ein anderes Profil verwenden.',
  file: (format, writtenAt) =>
    writtenAt === undefined ? format : `${format} · zuletzt geschrieben ${writtenAt}`,
  withRefreshToken: 'mit dem Refresh-Token',
  inSlot: (slot) => `Slot ${slot}`,
  inUse: (slots) => `Sein Token steht in den Dateien von ${slots}`,
  useFor: (slot) => `Für ${slot} verwenden`,
  stillUsed: (slot, profile) =>
    `${slot} wird weiter für ${profile} verwendet: Keine seiner Dateien wurde geändert.`,
  upToDate: 'Aktuell',
  notWritten: (at) => `Seit ${at} nicht geschrieben. Das Wallet versucht es von selbst wieder.`,
  edited: {
    state: 'Von jemand anderem geändert',
    what: (file) =>
      `„${file}“ wurde von jemand anderem geändert, seit das Wallet sie zuletzt geschrieben hat.`,
    why: 'Sie ist nicht mehr so, wie das Wallet sie geschrieben hatte, deshalb wurde das neue Token nicht eingetragen.',
    next: 'Sehen Sie sich den Unterschied an und entscheiden Sie dann, was gilt.',
  },
  otherPair: {
    state: 'Ein anderes Tool hat erneuert',
    what: 'In dieser Datei stehen Token eines anderen Tools, deshalb schreibt das Wallet dort nichts.',
    next: 'Entscheiden Sie im Hinweis oben, wessen Token gelten.',
  },
  check: 'Diese Datei jetzt prüfen',
  compare: 'Unterschied anzeigen',
  difference: 'Unterschied',
  marks: {
    file: 'Jetzt nur in der Datei: ',
    wallet: 'Nur in dem, was das Wallet schreiben würde: ',
    both: '',
  },
  differenceHint:
    'Zeilen mit einem Minus stehen jetzt in der Datei; Zeilen mit einem Plus würde das Wallet schreiben. Werte sind verdeckt.',
  overwrite: 'Werte des Wallets schreiben',
  keepMine: 'Datei behalten, nicht mehr aktualisieren',
  updateNow: 'Jetzt aktualisieren',
  tryAgain: 'Noch einmal versuchen',
  stop: 'Nicht mehr aktuell halten',
  trouble: (file) => `„${file}“ ist nicht aktuell.`,
  look: 'Dateien ansehen',
}
