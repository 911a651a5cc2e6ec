import type { Place } from '#core/doctor/diagnosis'
import { number, plural } from '#core/text/de/grammar'
import type { DiagnosisTable } from '#core/text/diagnosis-table'

const size = (bytes: number): string =>
  bytes < 1024 ** 3
    ? `${Math.floor(bytes / 1024 ** 2)} MB`
    : `${number(Math.round((bytes / 1024 ** 3) * 10) / 10)} GB`

const inFolder: Readonly<Record<Place, string>> = {
  data: 'im Datenordner des Wallets',
  linked: 'in einem Ordner mit aktuell gehaltenen Dateien',
}
const at = (folder: string, path: string | undefined): string =>
  path === undefined ? folder : `${folder} (${path})`

/** Where the wallet is kept, and what protects it, in German. */
export const storing = {
  'keyring-protects': () => ({
    what: 'Der Schlüsselbund schützt den Schlüssel des Wallets.',
    why: 'Er öffnet sich mit Ihrer Anmeldung an diesem Computer: Sperren Sie den Bildschirm, wenn Sie weggehen.',
  }),
  'keyring-trouble': () => ({
    what: 'Der Schlüsselbund schützt den Schlüssel des Wallets derzeit nicht.',
    why: 'Ohne ihn öffnet nur eine Passphrase oder der Wiederherstellungscode das Wallet.',
  }),
  'keyring-unused': () => ({
    what: 'Das Wallet kommt ohne den Schlüsselbund aus.',
    why: 'Es öffnet sich nur mit Ihrer Passphrase oder dem Wiederherstellungscode.',
  }),
  'keyring-memory': () => ({
    what: 'Nichts ist gespeichert.',
    why: 'Dieses Wallet liegt nur im Arbeitsspeicher: Wenn Sie die App beenden, sind alle Token darin verloren.',
    next: 'Legen Sie in den Einstellungen eine Passphrase fest, um es zu behalten.',
  }),
  'folder-private': ({ path }) => ({
    what: 'Nur Sie können die Dateien des Wallets lesen, und sie lassen sich schreiben.',
    why: `Geprüft: ${at('der Datenordner des Wallets', path)}.`,
  }),
  'folder-open': ({ mode, path }) => ({
    what: 'Andere Benutzerkonten dieses Computers haben Einblick in die Dateien des Wallets.',
    why: `Die Zugriffsrechte für ${at('den Datenordner des Wallets', path)} sind ${mode}. Geheimes darin ist verschlüsselt, aber wer es liest, erfährt, wie viel es gibt, und könnte Passphrasen ausprobieren.`,
    next: 'Sperren Sie ihn für andere.',
  }),
  'folder-unwritable': ({ cause, path }) => ({
    what: 'Das Wallet kann nicht in seinen Ordner schreiben.',
    why: `Das System hat es für ${at('den Datenordner des Wallets', path)} abgelehnt: ${cause}. Neue Token ließen sich nicht speichern.`,
    next: 'Schaffen Sie Platz auf dem Datenträger oder geben Sie sich das Recht, dort zu schreiben, und prüfen Sie dann noch einmal.',
  }),
  'lock-free': () => ({
    what: 'Kein anderes Programm hält das Wallet fest.',
    why: 'Es kann jederzeit speichern.',
  }),
  'lock-held': () => ({
    what: 'Ein anderes Programm des Wallets hält es fest.',
    why: 'Eine Befehlszeile oder eine zweite App speichert und ist noch nicht fertig.',
    next: 'Lassen Sie es fertig werden. Wissen Sie von keinem, starten Sie diesen Computer neu.',
  }),
  'space-enough': ({ freeBytes }) => ({
    what: `Es ist genug Platz: mindestens ${size(freeBytes)} frei.`,
    why: 'Hier werden das Wallet, seine Sicherungen und die Dateien anderer Tools gespeichert.',
  }),
  'space-low': ({ place, freeBytes, path }) => ({
    what: `Nur noch ${size(freeBytes)} frei ${at(inFolder[place], path)}.`,
    why: 'Ein Token, das sich nicht speichern lässt, ist verloren, wenn die App endet.',
    next: 'Löschen Sie auf diesem Datenträger, was Sie nicht mehr brauchen, und prüfen Sie dann noch einmal.',
  }),
  'space-unknown': ({ place, path }) => ({
    what: `Wie viel Platz ${at(inFolder[place], path)} ist, ließ sich nicht feststellen.`,
    why: 'Das Laufwerk antwortet nicht oder ist nicht da.',
    next: 'Verbinden Sie das Laufwerk und prüfen Sie dann noch einmal.',
  }),
  'backups-kept': ({ days, newest }) => ({
    what: plural(days, {
      one: `Es gibt eine Sicherung vom ${newest}, und sie ist lesbar.`,
      other: `Es gibt Sicherungen von ${number(days)} Tagen; die neueste ist vom ${newest} und lesbar.`,
    }),
    why: 'Ein beschädigtes Wallet wird daraus von selbst wiederhergestellt.',
  }),
  'backups-none': () => ({
    what: 'Es gibt noch keine Sicherung.',
    why: 'Die erste Speicherung jedes Tages legt eine an.',
  }),
  'backups-damaged': ({ day }) => ({
    what: `Die Sicherung vom ${day} ist beschädigt.`,
    why: 'Das Wallet selbst funktioniert, aber diese Kopie brächte nicht alles zurück. So etwas kommt von einem defekten Datenträger.',
    next: 'Lassen Sie den Datenträger prüfen. Die nächste Sicherung entsteht morgen.',
  }),
} satisfies DiagnosisTable
