import type { Versions } from '#core/doctor/diagnosis'
import { number, plural } from '#core/text/de/grammar'
import type { DiagnosisTable } from '#core/text/diagnosis-table'

const system = ({ platform, release, architecture }: Versions): string => {
  const names: Readonly<Record<string, string>> = {
    darwin: 'macOS (Darwin)',
    win32: 'Windows',
    linux: 'Linux',
  }
  return `${names[platform] ?? platform} ${release} auf ${architecture}`
}

/** What goes on beside the window, and what all of it runs on, in German. */
export const besides = {
  'linked-none': () => ({
    what: 'Keine Datei wird aktuell gehalten.',
    why: 'Solche Dateien bekommen jedes neue Token von selbst.',
  }),
  'linked-current': ({ count }) => ({
    what: plural(count, {
      one: 'Die aktuell gehaltene Datei hat das neueste Token.',
      other: `Alle ${number(count)} aktuell gehaltenen Dateien haben das neueste Token.`,
    }),
    why: 'Die Tools, die sie lesen, können weiterarbeiten.',
  }),
  'linked-late': ({ count }) => ({
    what: plural(count, {
      one: 'Eine aktuell gehaltene Datei ist nicht auf dem neuesten Stand.',
      other: `${number(count)} aktuell gehaltene Dateien sind nicht auf dem neuesten Stand.`,
    }),
    why: 'Es ließ sich nicht schreiben, oder jemand anders hat etwas geändert; die Tools, die darauf bauen, werden vielleicht abgewiesen.',
    next: 'Öffnen Sie das Profil: Dort steht zu jeder Datei, was los ist.',
  }),
  'proxy-none': () => ({
    what: 'Anfragen gehen direkt an Ihre Server.',
    why: 'Die Einstellungen des Systems nennen dafür keinen Proxy.',
  }),
  'proxy-unneeded': () => ({
    what: 'Noch wird kein Server verwendet.',
    why: 'Welchen Weg Anfragen nähmen, wird geprüft, sobald ein Profil eine Adresse hat.',
  }),
  'proxy-used': ({ proxy, hosts }) => ({
    what: `Anfragen gehen über den Proxy ${proxy}.`,
    why: plural(hosts, {
      one: 'Die Einstellungen des Systems verlangen das für einen Ihrer Server.',
      other: `Die Einstellungen des Systems verlangen das für ${hosts} Ihrer Server.`,
    }),
  }),
  'authorities-usual': () => ({
    what: 'Zertifikate werden an der Liste dieses Computers geprüft.',
    why: 'Eine weitere Datei mit Zertifizierungsstellen ist nicht angegeben.',
  }),
  'authorities-own': ({ count }) => ({
    what: plural(count, {
      one: 'Eine weitere Zertifizierungsstelle ist angegeben.',
      other: `${number(count)} weitere Zertifizierungsstellen sind angegeben.`,
    }),
    why: 'Eine Variable Ihres Systems (SSL_CERT_FILE oder NODE_EXTRA_CA_CERTS) nennt die Datei dafür.',
  }),
  'authorities-unreadable': ({ path }) => ({
    what: 'Die Datei mit weiteren Zertifizierungsstellen lässt sich nicht lesen.',
    why: `Eine Variable Ihres Systems nennt sie${path === undefined ? '' : ` (${path})`}, aber es steht kein Zertifikat darin, oder es gibt sie nicht.`,
    next: 'Fragen Sie nach der richtigen Datei, wo SSL_CERT_FILE oder NODE_EXTRA_CA_CERTS gesetzt wurde.',
  }),
  'command-works': () => ({
    what: 'Die Befehlszeile funktioniert.',
    why: 'Terminals finden token-wallet.',
  }),
  'command-absent': () => ({
    what: 'Die Befehlszeile ist nicht installiert.',
    why: 'Nur Skripte und Terminals, die Token brauchen, würden sie verwenden.',
  }),
  'command-moved': () => ({
    what: 'Die Befehlszeile startet eine andere App.',
    why: 'Sie wurde installiert, als diese App an einem anderen Ort oder in einer anderen Version war.',
    next: 'Installieren Sie sie in den Einstellungen noch einmal.',
  }),
  'command-not-found': () => ({
    what: 'Terminals finden die Befehlszeile nicht.',
    why: 'Ihr Ordner gehört nicht zu denen, in denen sie nachsehen (PATH), oder ein anderes Programm kommt zuerst.',
    next: 'In den Einstellungen steht die Zeile, die ihn hinzufügt.',
  }),
  'command-taken': () => ({
    what: 'Der Speicherort der Befehlszeile ist belegt.',
    why: 'Dort liegt eine Datei dieses Namens, die Token Wallet nicht erstellt hat.',
    next: 'Verschieben Sie sie, um die Befehlszeile zu installieren.',
  }),
  'command-unavailable': () => ({
    what: 'Die Befehlszeile lässt sich hier nicht installieren.',
    why: 'Auf diesem Computer ist kein Ort dafür bekannt.',
  }),
  'closed-on': () => ({
    what: 'Token werden auch bei geschlossener App erneuert.',
    why: 'Das letzte Mal ging gut oder steht noch bevor.',
  }),
  'closed-off': () => ({
    what: 'Bei geschlossener App wird nichts erneuert.',
    why: 'In den Einstellungen können Sie das einmal am Tag erledigen lassen.',
  }),
  'closed-moved': () => ({
    what: 'Die Erneuerung bei geschlossener App startet eine andere App.',
    why: 'Sie wurde eingerichtet, als diese App an einem anderen Ort war.',
    next: 'Richten Sie sie in den Einstellungen noch einmal ein.',
  }),
  'closed-unavailable': () => ({
    what: 'Bei geschlossener App kann nichts erneuert werden.',
    why: 'Dieser Computer hat keine Aufgabenplanung, die die App kennt.',
  }),
  'closed-failed': () => ({
    what: 'Die letzte Erneuerung bei geschlossener App hat nicht alles erledigt.',
    why: 'Das Wallet war gesperrt, ein Profil braucht eine Anmeldung von Ihnen, oder ein Server hat abgelehnt.',
    next: 'Wie sie endete, steht in den Einstellungen; warum, steht im Verlauf der Profile.',
  }),
  'notifications-shown': () => ({
    what: 'Das System kann Benachrichtigungen anzeigen.',
    why: 'So erfahren Sie, worum Sie sich kümmern sollten, auch wenn das Fenster hinter anderen liegt.',
  }),
  'notifications-none': () => ({
    what: 'Das System zeigt keine Benachrichtigungen an.',
    why: 'Worum Sie sich kümmern sollten, steht nur im Fenster.',
    next: 'Sehen Sie hin und wieder ins Fenster.',
  }),
  'versions-supported': (found) => ({
    what: `Token Wallet ${found.app} unter ${system(found)}.`,
    why: `Electron ${found.electron}, Chromium ${found.chromium}, Node ${found.node}, Datenformat ${found.dataFormat}. Dieses System wird unterstützt.`,
  }),
  'versions-too-old': (found) => ({
    what: `${system(found)} ist zu alt für diese App.`,
    why: `Token Wallet ${found.app} mit Chromium ${found.chromium} ist für neuere Systeme gemacht und bekommt auf diesem keine Sicherheitsupdates.`,
    next: 'Aktualisieren Sie das System.',
  }),
} satisfies DiagnosisTable
