import type { FailureTable } from '#core/text/failure'

/** What is put on this computer beside the app, and the clipboard, in German. */
export const extrasFailures = {
  'clipboard-held': () => ({
    what: 'Die Zwischenablage ließ sich nicht leeren.',
    why: 'Ein anderes Programm hält sie fest. Das Wallet versucht es alle paar Sekunden wieder.',
    next: 'Kopieren Sie etwas anderes: Auch das entfernt das Token daraus.',
    action: 'try-again',
  }),
  'place-taken': ({ path }) => ({
    what:
      path === undefined ? 'Dort liegt schon eine Datei.' : `Unter ${path} liegt schon eine Datei.`,
    why: 'Token Wallet hat sie nicht erstellt, deshalb bleibt sie, wie sie ist.',
    next: 'Benennen Sie sie um oder verschieben Sie sie und versuchen Sie es dann noch einmal.',
    action: 'try-again',
  }),
  'place-closed': ({ path }) => ({
    what:
      path === undefined
        ? 'Im Ordner dafür lässt sich nichts ändern.'
        : `Im Ordner ${path} lässt sich nichts ändern.`,
    why: 'Sie dürfen dort nicht schreiben, oder der Datenträger ist voll.',
    next: 'Geben Sie sich das Recht, dort zu schreiben, oder schaffen Sie Platz, und versuchen Sie es dann noch einmal.',
    action: 'try-again',
  }),
  'timer-refused': () => ({
    what: 'Die tägliche Erneuerung ließ sich nicht einrichten.',
    why: 'Die Aufgabenplanung Ihres Computers hat es abgelehnt. Ihre Meldung steht in den Details.',
    next: 'Versuchen Sie es noch einmal, nachdem Sie sich an diesem Computer ab- und wieder angemeldet haben.',
    action: 'try-again',
  }),
  'backup-unreadable': ({ day }) => ({
    what: `Die Sicherung vom ${day ?? ''} lässt sich nicht lesen.`,
    why: 'Sie ist beschädigt oder nicht mehr da. Es wurde nichts geändert.',
    next: 'Wählen Sie die Sicherung eines anderen Tages.',
    action: 'dismiss',
  }),
  'removal-through-link': ({ path }) => ({
    what: 'Es wurde nichts entfernt.',
    why: `Der Ordner der App ${path ?? ''} ist eine Verknüpfung zu einem anderen Ort, und durch eine Verknüpfung löscht die App nichts.`,
    next: 'Beenden Sie die App und löschen Sie dann von Hand den Ordner und das, wohin er führt.',
    action: 'try-again',
  }),
} as const satisfies FailureTable
