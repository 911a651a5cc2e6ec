import type { ErrorFacts } from '#core/errors'
import { isKeyringTrouble, keyringRemedies, type KeyringTrouble } from '#core/keyring'
import type { FailureTable } from '#core/text/failure'
import { formLimits } from '#core/text/de/form-limits'
import { nameReason } from '#core/text/de/variable-names'

const fields: Readonly<Record<string, string>> = {
  environment: 'die Umgebung',
  apiAddress: 'die API-Adresse',
  apiKey: 'den API-Schlüssel',
  apiSecret: 'das API-Secret',
  redirectUri: 'die Callback URL',
  accessToken: 'das Access-Token',
  refreshToken: 'das Refresh-Token',
}

const keyringReasons: Readonly<Record<KeyringTrouble, string>> = {
  'no-keyring': 'Auf diesem Computer antwortet kein Schlüsselbund.',
  'keyring-silent': 'Der Schlüsselbund ist da, antwortet aber nicht.',
  'keyring-locked': 'Der Schlüsselbund ist gesperrt.',
  'keyring-declined':
    'Die Frage Ihres Computers wurde ohne Passwort geschlossen, oder sie ließ sich nicht anzeigen.',
  'keyring-failed': 'Der Schlüsselbund fehlt oder ist gesperrt, oder der Zugriff wurde abgelehnt.',
  'keyring-changed': 'Der Schlüssel, den er herausgab, gehört nicht zu diesem Wallet.',
  'weak-keyring': 'Token Wallet wurde ohne den Schlüsselbund gestartet.',
  'forged-key': 'Der Schlüssel des Wallets wurde ohne Schlüsselbund versiegelt.',
}
const keyringSteps = {
  'try-again': 'Bringen Sie das in Ordnung und versuchen Sie es dann noch einmal.',
  unlock: 'Entsperren Sie den Schlüsselbund.',
  restart: 'Bringen Sie das in Ordnung und starten Sie Token Wallet dann neu.',
} as const

const readOnlyReasons = {
  'another-machine':
    'Es wurde zuletzt auf einem anderen Computer verwendet. Zwei Computer, die darin speichern, würden sich gegenseitig die Erneuerungen zunichtemachen.',
  'older-than-backups':
    'Seine Datei ist älter als ihre eigenen Sicherungen, als hätte jemand eine frühere Kopie zurückgespielt.',
  'log-unreadable':
    'Der Datenträger kann seine Datei nicht richtig lesen, und was angezeigt wird, stammt aus Kopien.',
} as const

function keyringWhy({ reason }: ErrorFacts): string {
  return isKeyringTrouble(reason)
    ? keyringReasons[reason]
    : 'Er ist gesperrt, der Zugriff wurde verweigert, oder er ist nicht der, mit dem das Wallet erstellt wurde.'
}

function keyringStep({ reason }: ErrorFacts): string {
  return keyringSteps[isKeyringTrouble(reason) ? keyringRemedies[reason] : 'try-again']
}

/** The wallet itself: vault, profiles, hand-off, in German. */
export const walletFailures = {
  'vault-locked': () => ({
    what: 'Das Wallet ist gesperrt.',
    why: 'Es öffnet sich mit Ihrer Passphrase, Ihrem Wiederherstellungscode oder dem Schlüsselbund dieses Computers.',
    next: 'Entsperren Sie es zuerst.',
    action: 'dismiss',
  }),
  'vault-unprotected': () => ({
    what: 'Das Wallet weiß noch nicht, wie es Ihre Token schützen soll.',
    why: 'Noch verwahrt kein Schlüsselbund ihren Schlüssel, und Sie haben keinen anderen Weg gewählt.',
    next: 'Wählen Sie eine Passphrase oder halten Sie alles nur im Arbeitsspeicher.',
    action: 'dismiss',
  }),
  'vault-unreadable': () => ({
    what: 'Die Datei des Wallets lässt sich nicht lesen.',
    why: 'Sie ist beschädigt oder gehört einem anderen Programm. Sie wurde nicht geändert und nicht gelöscht.',
    next: 'Stellen Sie den Ordner des Wallets aus einer Sicherung wieder her und starten Sie dann noch einmal.',
    action: 'try-again',
  }),
  'vault-newer': () => ({
    what: 'Dieses Wallet stammt von einer neueren Version.',
    why: 'Eine ältere Version könnte beschädigen, was sie nicht kennt, deshalb ändert sie nichts.',
    next: 'Installieren Sie die neuere Version von Token Wallet.',
    action: 'dismiss',
  }),
  'keyring-missing': (facts) => ({
    what: 'Der Schlüsselbund kann Ihre Token noch nicht schützen.',
    why: keyringWhy(facts),
    next: `${keyringStep(facts)} Oder wählen Sie eine Passphrase, oder halten Sie alles nur im Arbeitsspeicher.`,
    action: 'dismiss',
  }),
  'keyring-refused': (facts) => ({
    what: 'Der Schlüsselbund hat das Wallet nicht geöffnet.',
    why: keyringWhy(facts),
    next: `${keyringStep(facts)} Es wurde nichts geändert oder gelöscht.`,
    action: 'try-again',
  }),
  'passphrase-wrong': () => ({
    what: 'Falsche Passphrase.',
    why: 'Groß- und Kleinschreibung zählt.',
    next: 'Versuchen Sie es noch einmal.',
    action: 'try-again',
    isPlain: true,
  }),
  'passphrase-weak': () => ({
    what: 'Diese Passphrase ist zu kurz.',
    why: 'Sie ist alles, was Ihre Token schützt.',
    next: 'Nehmen Sie mindestens 12 Zeichen; ein paar Wörter merkt man sich am leichtesten.',
    action: 'dismiss',
  }),
  'recovery-code-wrong': () => ({
    what: 'Dieser Wiederherstellungscode öffnet dieses Wallet nicht.',
    why: 'Er ist richtig eingegeben, gehört aber zu einem anderen Wallet oder wurde durch einen neueren ersetzt.',
    next: 'Suchen Sie den neuesten Code, den Sie aufgeschrieben haben.',
    action: 'try-again',
    isPlain: true,
  }),
  'recovery-code-mistyped': () => ({
    what: 'Das ist kein Wiederherstellungscode.',
    why: 'Mindestens ein Zeichen ist falsch, fehlt oder steht an der falschen Stelle.',
    next: 'Vergleichen Sie ihn mit Ihrer Notiz. Er hat sieben Gruppen zu vier Zeichen.',
    action: 'try-again',
    isPlain: true,
  }),
  'recovery-code-differs': () => ({
    what: 'Das ist nicht der Code, der gerade angezeigt wurde.',
    why: 'Es ist ein Wiederherstellungscode, aber ein anderer.',
    next: 'Geben Sie den neuen ein. Bis dahin gilt ein früherer Code weiter.',
    action: 'try-again',
    isPlain: true,
  }),
  'vault-read-only': ({ reason }) => ({
    what: 'Es wurde nichts gespeichert: Das Wallet ist nur zum Lesen offen.',
    why: readOnlyReasons[
      reason === 'another-machine' || reason === 'log-unreadable' ? reason : 'older-than-backups'
    ],
    next:
      reason === 'log-unreadable'
        ? 'Es wurde gerade wieder versucht. Warten Sie, bis sich die Datei wieder lesen lässt, oder machen Sie mit den Kopien weiter.'
        : 'Wählen Sie zuerst „Hier verwenden“.',
    action: 'dismiss',
  }),
  'wallet-busy': () => ({
    what: 'Das Wallet ist beschäftigt.',
    why: 'Ein anderes Token Wallet auf diesem Computer arbeitet damit und ist noch nicht fertig.',
    next: 'Versuchen Sie es gleich noch einmal. Es wurde nichts geändert.',
    action: 'try-again',
  }),
  'save-failed': () => ({
    what: 'Die Änderung ließ sich nicht speichern.',
    why: 'Dieser Computer hat das Schreiben der Wallet-Datei verweigert.',
    next: 'Prüfen Sie den Datenträger und seine Berechtigungen und versuchen Sie es dann noch einmal. Was vorher gespeichert war, bleibt unverändert.',
    action: 'try-again',
  }),
  'disk-full': () => ({
    what: 'Es ließ sich nichts speichern: Der Datenträger ist voll.',
    why: 'Am Speicherort der Datei ist kein Platz mehr.',
    next: 'Schaffen Sie Platz und versuchen Sie es dann noch einmal. Was vorher gespeichert war, bleibt unverändert.',
    action: 'try-again',
  }),
  'profile-missing': () => ({
    what: 'Dieses Profil ist nicht mehr da.',
    why: 'Es wurde gelöscht.',
    next: 'Wählen Sie ein anderes.',
    action: 'dismiss',
  }),
  'credential-missing': () => ({
    what: 'Die Schlüssel dieses Profils sind nicht da.',
    why: 'Ihr Eintrag ließ sich nicht lesen.',
    next: 'Geben Sie die Schlüssel noch einmal ein. Ein Profil, das sie verloren hat, richten Sie mit „Profil hinzufügen“ neu ein; danach kann es gelöscht werden.',
    action: 'edit-keys',
  }),
  'no-token': () => ({
    what: 'Dieses Profil hat noch kein Token.',
    why: 'Niemand hat sich damit angemeldet.',
    next: 'Melden Sie sich zuerst an.',
    action: 'sign-in-again',
  }),
  'no-refresh-token': () => ({
    what: 'Dieses Profil lässt sich nicht erneuern.',
    why: 'Der Anbieter hat dafür kein Refresh-Token ausgestellt.',
    next: 'Melden Sie sich erneut an, um ein neues Token zu bekommen.',
    action: 'sign-in-again',
  }),
  'no-sign-in': () => ({
    what: 'Mit diesen Schlüsseln meldet sich niemand an.',
    why: 'Dieser Anbieter gibt Token direkt an die App, ohne Anmeldeseite.',
    next: 'Holen Sie stattdessen ein neues Token.',
    action: 'dismiss',
  }),
  'token-not-saved': () => ({
    what: 'Das neue Token ließ sich noch nicht speichern.',
    why: 'Der Anbieter hat das alte ersetzt, und auf diesem Computer ließ sich das neue nicht schreiben. Das Wallet behält es im Arbeitsspeicher.',
    next: 'Beenden Sie die App nicht. Schaffen Sie Platz oder prüfen Sie den Datenträger und versuchen Sie es dann noch einmal.',
    action: 'try-again',
  }),
  'export-value-unsafe': (facts) => ({
    what: `${String(facts['format'])} kann ${fields[String(facts['field'])] ?? 'diesen Wert'} nicht enthalten.`,
    why:
      formLimits[String(facts['format'])] ??
      'Der Wert enthält Zeichen, die dieses Format verändern würde, oder er ist zu lang dafür.',
    next: 'Wählen Sie ein anderes Format. Es wurde nichts geschrieben.',
    action: 'dismiss',
  }),
  'variable-name-unusable': (facts) => ({
    what: `Der Name für ${fields[String(facts['field'])] ?? 'diesen Wert'} lässt sich nicht verwenden.`,
    why: nameReason(facts['reason']),
    next: 'Ändern Sie diesen Namen. Die früheren Namen gelten weiter.',
    action: 'dismiss',
  }),
  'export-is-link': () => ({
    what: 'Es wurde nichts gespeichert: Unter diesem Namen liegt eine Verknüpfung zu einer anderen Datei.',
    why: 'Durch eine Verknüpfung könnte ein Token dort landen, wo Sie es nicht erwarten.',
    next: 'Wählen Sie einen anderen Ort oder entfernen Sie die Verknüpfung.',
    action: 'choose-another-place',
  }),
  'export-not-a-file': () => ({
    what: 'Es wurde nichts gespeichert: Unter diesem Namen liegt keine gewöhnliche Datei.',
    why: 'Es ist ein Ordner, ein Gerät oder eine Datei mit mehreren Namen.',
    next: 'Wählen Sie einen anderen Ort.',
    action: 'choose-another-place',
  }),
  'export-failed': () => ({
    what: 'Die Datei ließ sich nicht speichern.',
    why: 'Dieser Computer hat das Schreiben verweigert. Eine frühere Datei dieses Namens bleibt unverändert.',
    next: 'Wählen Sie einen anderen Ort.',
    action: 'choose-another-place',
  }),
  'export-left-behind': ({ left }) => ({
    what:
      left === undefined
        ? 'Das Speichern schlug fehl, und die Datei ist vielleicht trotzdem da.'
        : 'Die Datei ließ sich nicht speichern, und was geschrieben war, ließ sich nicht entfernen.',
    why:
      left === undefined
        ? 'Der Datenträger oder das Netzlaufwerk gab keine klare Antwort.'
        : `Die Datei „${String(left)}“ im gewählten Ordner enthält vielleicht das Token. Eine frühere Datei des gewählten Namens bleibt unverändert.`,
    next: 'Sehen Sie in diesem Ordner nach und löschen Sie, was Sie nicht behalten wollen. Ein Refresh-Token, das dazugehörte, gilt als weitergegeben.',
    action: 'choose-another-place',
  }),
  'clipboard-failed': () => ({
    what: 'Es ließ sich nicht kopieren.',
    why: 'Ein anderes Programm hält die Zwischenablage fest.',
    next: 'Versuchen Sie es noch einmal.',
    action: 'try-again',
  }),
  unexpected: () => ({
    what: 'Im Wallet selbst ist etwas schiefgegangen.',
    why: 'Das ist unser Fehler, nicht Ihrer.',
    next: 'Versuchen Sie es noch einmal. Geschieht es wieder, melden Sie es mit den Details darunter.',
    action: 'try-again',
  }),
} as const satisfies FailureTable
