import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** *Remove everything from this computer*, in German. */
export const removal: Text['removal'] = {
  title: 'Alles von diesem Computer entfernen',
  meaning:
    'Löscht das Wallet, seine Sicherungen, seine Einstellungen und alles, was es auf diesem Computer abgelegt hat, und beendet dann die App. Nichts bringt es zurück.',
  open: 'Alles entfernen …',
  dialog: {
    title: 'Alles von diesem Computer entfernen?',
    loading: 'Es wird nachgesehen, was da ist …',
    goes: 'Das wird gelöscht',
    folder: (path) => `Der Ordner der App: ${path}`,
    wallets: (count) =>
      plural(count, {
        one: 'Darin: das Wallet mit seinen Profilen, Schlüsseln, Token und Sicherungen',
        other: `Darin: ${number(count)} Wallets mit ihren Profilen, Schlüsseln, Token und Sicherungen`,
      }),
    kept: 'Darin: Einstellungen, die Liste der Hosts, Protokolle, gespeicherte Anmeldungen, die Daten der Übung',
    command: (path) => `Die Befehlszeile: ${path}`,
    renewal: 'Die tägliche Erneuerung bei geschlossener App',
    stays: 'Das bleibt',
    keyring:
      'Der Eintrag „Token Wallet Safe Storage“ im Schlüsselbund Ihres Systems. Ohne die Dateien öffnet er nichts; Sie können ihn dort löschen.',
    foreign: (name) => `Im Ordner der App, weil nicht von ihr erstellt: ${name}`,
    app: 'Die App selbst: Entfernen Sie sie so, wie Sie sie installiert haben.',
    provider:
      'Die Token beim Anbieter: Sie hier zu löschen macht sie nicht ungültig. Wer eine Kopie hat, kann sie verwenden, bis sie abläuft.',
    tokens: (count) =>
      plural(count, {
        one: '1 Profil hat ein Token, das Sie verlieren. Für ein anderes muss sich jemand erneut anmelden, vielleicht die Administration des Kunden.',
        other: `${number(count)} Profile haben Token, die Sie verlieren. Für andere muss sich jemand bei jedem erneut anmelden, vielleicht die Administration des Kunden.`,
      }),
    clients: 'Kunden, deren Token Sie verlieren',
    noClient: 'ohne Kunde',
    saveFirst: 'Zuerst in einer Passphrase-Datei speichern …',
    files: 'Dateien, die die App anderswo geschrieben hat',
    filesMeaning:
      'Sie enthalten Token und bleiben, wenn Sie sie nicht ankreuzen. Von hier lassen sich nur Dateien entfernen, die noch genau so sind, wie die App sie geschrieben hat.',
    linked: 'Sie wird dann nicht mehr aktuell gehalten.',
    changed:
      'Sie wurde seither geändert oder lässt sich nicht ansehen: Entfernen Sie sie von Hand.',
    leftBehind: (count) =>
      plural(count, {
        one: '1 Datei ließ sich nicht entfernen und ist jetzt markiert. Sonst wurde noch nichts entfernt.',
        other: `${number(count)} Dateien ließen sich nicht entfernen und sind jetzt markiert. Sonst wurde noch nichts entfernt.`,
      }),
    couldNot: 'Sie ließ sich nicht entfernen: Entfernen Sie sie von Hand.',
    word: 'ENTFERNEN',
    type: (word) => `Geben Sie ${word} ein, um fortzufahren`,
    act: 'Alles entfernen und beenden',
  },
  left: {
    title: 'Nicht alles ließ sich entfernen',
    meaning: (folder, names) => `Löschen Sie das von Hand in ${folder}:\n${names.join('\n')}`,
  },
}
