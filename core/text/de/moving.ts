import { number, plural } from '#core/text/de/grammar'
import { whoRenews } from '#core/text/de/who-renews'
import type { Text } from '#core/text/text'

/** Moving profiles to another computer, in German. */
export const moving: Text['moving'] = {
  open: 'Profile übertragen …',
  openOne: 'Auf einen anderen Computer übertragen …',
  title: 'Profile übertragen',
  card: {
    title: 'Anderer Computer',
    meaning:
      'Profile werden mit ihren Schlüsseln und Token in einer Passphrase-Datei übertragen. Auf dem anderen Computer holen Sie sie mit „Importieren …“ herein.',
  },
  which: 'Welche Profile?',
  noneChosen: 'Wählen Sie mindestens ein Profil.',
  all: 'Alle Profile',
  elsewhere:
    'Wird schon anderswo erneuert: Sein Refresh-Token lässt sich nicht übertragen. Soll es mitgehen, melden Sie sich zuerst hier erneut an.',
  withoutToken: 'Ohne Token: Seine Schlüssel werden übertragen.',
  holder: {
    label: whoRenews.label,
    hint: 'Ein Refresh-Token gilt einmal, deshalb kann nur einer von beiden erneuern.',
    choices: {
      wallet: whoRenews.choices.wallet,
      'other-tool': 'Der andere Computer',
    },
    meanings: {
      wallet:
        'Schlüssel und Access-Token gehen mit, Refresh-Token nicht. Die Token funktionieren dort nicht mehr, wenn sie hier erneuert werden: Übertragen Sie sie dann noch einmal.',
      'other-tool':
        'Die Refresh-Token gehen mit. Dieses Wallet erneuert nicht mehr, und die Profile zeigen „Anderswo erneuert“, sobald die Datei gespeichert und geprüft ist. Der Weg zurück ist „Wieder hier erneuern“: Dafür melden Sie sich erneut an.',
    },
    unanswered: 'Wählen Sie, wer erneuert. Bis dahin wird nichts gespeichert.',
  },
  passphrase: 'Passphrase der Datei',
  passphraseHint:
    'Mindestens 12 Zeichen. Wer die Datei und die Passphrase hat, hat die Token. Geben Sie sie auf anderem Weg weiter als die Datei.',
  repeat: 'Passphrase der Datei wiederholen',
  forgotten: 'Ohne sie kann niemand die Datei öffnen.',
  save: 'Datei speichern …',
  saving: 'Die Datei wird gespeichert und zur Prüfung wieder geöffnet …',
  saved: {
    at: (path) => `Gespeichert unter ${path}`,
    checked: (count) =>
      plural(count, {
        one: 'Sie wurde wieder geöffnet und enthält das Profil.',
        other: `Sie wurde wieder geöffnet und enthält die ${number(count)} Profile.`,
      }),
    next: 'Wählen Sie auf dem anderen Computer „Importieren …“ und diese Datei. Löschen Sie sie, sobald die Profile dort sind.',
    left: 'Ab jetzt erneuert der andere Computer. Scheitert der Import dort, behalten Sie die Datei: Nur sie kann noch erneuern.',
  },
  done: 'Fertig',
  sealed: {
    title: 'Diese Datei ist durch eine Passphrase geschützt',
    meaning:
      'Sie wurde auf einem anderen Computer mit „Profile übertragen …“ gespeichert. Ihre Passphrase öffnet sie.',
    open: 'Öffnen',
    opening: 'Die Datei wird geöffnet …',
    missing: 'Geben Sie die Passphrase der Datei ein.',
  },
  arrives: {
    wallet:
      'Ab jetzt erneuert dieses Wallet diese Token. Der Computer, von dem sie kommen, tut es nicht.',
    'other-tool':
      'Der Computer, von dem sie kommen, erneuert weiter. Hier funktionieren sie nicht mehr, wenn er es tut: Übertragen Sie sie dann noch einmal.',
  },
  preset: {
    start: 'Mit einer Voreinstellung beginnen …',
    knowHost: (address) => `Ich kenne ${address} und möchte meine Schlüssel dorthin geben`,
    title: 'Voreinstellung für das Team',
    meaning:
      'Eine kleine Datei mit Name, Kunde, Umgebung, API-Adresse, Callback URL und den Optionen der Anmeldung. Sie enthält keinen Schlüssel und kein Token.',
    save: 'Als Voreinstellung speichern …',
    savedTo: (path) => `Gespeichert unter ${path}`,
  },
  history: {
    moved: (path) =>
      `Auf einen anderen Computer übertragen, mit Refresh-Token und Schlüsseln, in ${path}`,
    copied: (path) => `Mit seinen Schlüsseln für einen anderen Computer kopiert, nach ${path}`,
  },
}
