import type { Text } from '#core/text/text'

/** What the app puts on this computer beside itself, in German. */
export const extras: Text['extras'] = {
  command: {
    title: 'Befehlszeile',
    meaning:
      'Für Skripte und Terminals: token-wallet ist dieses Wallet ohne sein Fenster. Es listet Profile auf, gibt Token heraus und erneuert sie.',
    install: 'Befehlszeile installieren',
    reinstall: 'Noch einmal installieren',
    remove: 'Befehlszeile entfernen',
    wouldBe: (path) => `Sie wird unter ${path} installiert.`,
    installed: (path) => `Installiert: ${path}`,
    works: 'Geben Sie zum Ausprobieren token-wallet list in einem neuen Terminal ein.',
    moved:
      'Sie wurde installiert, als diese App an einem anderen Ort oder in einer anderen Version war, und startet sie vielleicht nicht mehr. Installieren Sie sie noch einmal.',
    notOnPath: (file) =>
      `Ihr Ordner gehört nicht zu denen, in denen ein Terminal nachsieht (PATH), soweit diese App es sehen kann. Fügen Sie diese Zeile in ${file} ein und öffnen Sie dann ein neues Terminal:`,
    notOnPathYet: (file) =>
      `Dieser Ordner gehört nicht zu denen, in denen ein Terminal nachsieht (PATH), soweit diese App es sehen kann. Fügen Sie nach der Installation diese Zeile in ${file} ein:`,
    notOnPathWindows:
      'Ihr Ordner gehört nicht zu denen, in denen ein Terminal nachsieht (PATH). Geben Sie diese Zeile einmal in PowerShell ein und öffnen Sie dann ein neues Terminal:',
    hidden: (by) =>
      `Die Eingabe token-wallet startet stattdessen ${by}, das im PATH weiter vorn steht. Geben Sie den ganzen Pfad oben ein oder setzen Sie dessen Ordner im PATH nach vorn.`,
    taken: (path) =>
      `Unter ${path} liegt eine Datei, die Token Wallet nicht erstellt hat; sie bleibt, wie sie ist. Verschieben Sie sie, um die Befehlszeile zu installieren.`,
    unavailable:
      'Auf diesem Computer lässt sie sich nicht installieren: Es ist kein Ort dafür bekannt.',
    gone: (program) =>
      `Token Wallet ist nicht mehr unter ${program}. Öffnen Sie es dort, wo es jetzt ist, und installieren Sie die Befehlszeile in den Einstellungen noch einmal.`,
  },
  closedRenewal: {
    title: 'Erneuern bei geschlossener App',
    meaning:
      'Einmal am Tag startet Ihr Computer das Wallet ohne Fenster und erneuert, was fällig ist. Das geschieht, während Sie an diesem Computer angemeldet sind; ein Tag, an dem er aus war, wird nachgeholt.',
    short:
      'Für Token, die weniger als zwei Tage funktionieren, muss das Fenster offen sein: Einmal am Tag ist für sie zu selten.',
    begin: 'Bei geschlossener App erneuern',
    end: 'Nicht mehr bei geschlossener App erneuern',
    again: 'Noch einmal einrichten',
    on: 'An: einmal am Tag.',
    off: 'Aus: Token werden erneuert, während das Fenster offen ist.',
    moved:
      'Es wurde eingerichtet, als diese App an einem anderen Ort war, und startet sie vielleicht nicht mehr. Richten Sie es noch einmal ein.',
    locked:
      'Dieses Wallet fragt nach einer Passphrase, und niemand ist da, sie einzugeben: Bei geschlossener App erneuert es nicht.',
    inMemory:
      'Dieses Wallet liegt nur im Arbeitsspeicher: Ist das Fenster geschlossen, gibt es nichts mehr zu erneuern.',
    unavailable: {
      'no-session':
        'Hier nicht verfügbar: Dieser Computer kann für Sie keine Programme nach Plan starten (kein systemd). Lassen Sie das Fenster offen oder führen Sie token-wallet renew --due selbst aus.',
      'no-tool':
        'Hier nicht verfügbar: Dieser Computer hat keine Aufgabenplanung, die die App kennt. Lassen Sie das Fenster offen oder führen Sie token-wallet renew --due selbst aus.',
    },
    lastRun: (at, how) => `Letzter Lauf: ${at}. ${how}`,
    neverRan: 'Es gab noch keinen Lauf.',
    ends: {
      ok: 'Alles hat geklappt.',
      locked: 'Das Wallet war gesperrt, deshalb wurde nichts erneuert.',
      'sign-in': 'Für ein Profil müssen Sie sich erneut anmelden.',
      failed: 'Nicht alles ließ sich erneuern; warum, steht im Verlauf der Profile.',
    },
  },
  clipboard: {
    clear: 'Jetzt leeren',
    cleared: 'Die Zwischenablage ist geleert.',
  },
}
