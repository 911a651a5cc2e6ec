import type { FailureTable } from '#core/text/failure'

/** Passphrase files and presets, in German. */
export const movingFailures = {
  'bundle-passphrase-wrong': () => ({
    what: 'Die Datei ließ sich nicht öffnen.',
    why: 'Das ist nicht ihre Passphrase. Groß- und Kleinschreibung und Leerzeichen zählen. Auch ein veränderter Anfang der Datei kann der Grund sein.',
    next: 'Geben Sie sie noch einmal so ein wie beim Speichern der Datei. Es wurde nichts gespeichert.',
    action: 'dismiss',
    isPlain: true,
  }),
  'bundle-damaged': () => ({
    what: 'Die Passphrase-Datei ist beschädigt. Es wurde nichts gespeichert.',
    why: 'Etwas darin wurde verändert, oder ein Teil fehlt: Vielleicht brach das Kopieren oder Herunterladen vorzeitig ab.',
    next: 'Kopieren Sie sie noch einmal von dort, wo sie gespeichert wurde, als Datei und nicht als Text.',
    action: 'dismiss',
    isPlain: true,
  }),
  'bundle-foreign': () => ({
    what: 'In dieser Datei sind keine Profile. Es wurde nichts gespeichert.',
    why: 'Sie ist geschützt wie die Dateien des Wallets, wurde aber nicht mit „Profile übertragen …“ gespeichert, oder sie öffnet sich mit einem Schlüssel statt einer Passphrase.',
    next: 'Wählen Sie eine Datei, die mit „Profile übertragen …“ gespeichert wurde.',
    action: 'dismiss',
    isPlain: true,
  }),
  'bundle-too-costly': () => ({
    what: 'Diese Datei wurde nicht geöffnet. Es wurde nichts gespeichert.',
    why: 'Sie zu öffnen bräuchte mehr Speicher oder Zeit, als das Wallet dafür vorsieht. Bei Dateien, die es selbst speichert, kommt das nie vor.',
    next: 'Wählen Sie eine Datei, die mit „Profile übertragen …“ gespeichert wurde.',
    action: 'dismiss',
    isPlain: true,
  }),
  'bundle-unverified': () => ({
    what: 'Die Passphrase-Datei wurde nicht gespeichert. Hier hat sich nichts geändert.',
    why: 'Sie wurde nach dem Schreiben noch einmal gelesen und stimmte nicht mit dem Geschriebenen überein. Vielleicht ist der Datenträger defekt.',
    next: 'Speichern Sie sie an einem anderen Ort.',
    action: 'choose-another-place',
  }),
  'bundle-renewed-elsewhere': ({ name = 'Ein Profil' }) => ({
    what: `${name} wird schon anderswo erneuert. Es wurde keine Datei gespeichert.`,
    why: 'Ein Refresh-Token gilt einmal. Erneuern zwei dasselbe Profil, funktioniert eines davon nicht mehr.',
    next: 'Lassen Sie es weg oder übertragen Sie es so, dass „Dieses Wallet“ erneuert: Dann geht nur sein Access-Token mit. Erneuert es sonst niemand mehr, melden Sie sich hier erneut an und übertragen Sie es dann.',
    action: 'dismiss',
    isPlain: true,
  }),
  'file-newer': () => ({
    what: 'Diese Datei stammt von einem neueren Token Wallet. Es wurde nichts gespeichert.',
    why: 'Diese Version versteht vielleicht nicht alles darin, und wer nur die Hälfte liest, könnte ein Token verlieren.',
    next: 'Aktualisieren Sie Token Wallet auf diesem Computer und importieren Sie die Datei dann noch einmal.',
    action: 'dismiss',
    isPlain: true,
  }),
  'preset-unusable': () => ({
    what: 'Diese Voreinstellung lässt sich nicht verwenden. Es wurde nichts gespeichert.',
    why: 'Ein Teil fehlt, oder ein Wert ist nicht, was er sein sollte: Vielleicht hat jemand sie von Hand geändert.',
    next: 'Lassen Sie sie dort, wo sie erstellt wurde, noch einmal speichern, oder wählen Sie „Profil hinzufügen“ und füllen Sie es selbst aus.',
    action: 'dismiss',
    isPlain: true,
  }),
} as const satisfies FailureTable
