import type { KeyringTrouble } from '#core/keyring'
import { number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

const tryAgain = 'Noch einmal versuchen'
const unlockKeyring = 'Schlüsselbund entsperren'

const keyring: Text['vault']['keyring'] = {
  'no-keyring': {
    title: 'Der Schlüsselbund fehlt',
    meaning:
      'Der Schlüsselbund dieses Computers, in dem Programme ihre Schlüssel verwahren, antwortet nicht. Er läuft nicht oder ist nicht eingerichtet.',
    advice: 'Starten Sie den Schlüsselbund Ihres Desktops und versuchen Sie es dann noch einmal.',
    act: tryAgain,
  },
  'keyring-silent': {
    title: 'Der Schlüsselbund antwortet nicht',
    meaning:
      'Der Schlüsselbund, in dem Programme ihre Schlüssel verwahren, ist da, antwortet aber nicht. Er ist beschäftigt oder hängt fest.',
    advice:
      'Warten Sie einen Moment oder starten Sie den Schlüsselbund neu und versuchen Sie es dann noch einmal.',
    act: tryAgain,
  },
  'keyring-locked': {
    title: 'Der Schlüsselbund ist gesperrt',
    meaning:
      'Der Schlüsselbund, in dem Programme ihre Schlüssel verwahren, ist gesperrt. Das ist üblich auf einem Computer, der Sie ohne Passwort anmeldet.',
    advice:
      'Entsperren Sie ihn: Ihr Computer fragt nach dem Passwort des Schlüsselbunds. Oft ist es das, mit dem Sie sich anmelden.',
    act: unlockKeyring,
  },
  'keyring-declined': {
    title: 'Der Schlüsselbund blieb gesperrt',
    meaning:
      'Die Frage Ihres Computers nach dem Passwort des Schlüsselbunds wurde ohne Passwort geschlossen, oder sie ließ sich nicht anzeigen.',
    advice: 'Entsperren Sie ihn und geben Sie das Passwort ein, wenn Ihr Computer danach fragt.',
    act: unlockKeyring,
  },
  'keyring-failed': {
    title: 'Der Schlüsselbund hat keinen Schlüssel herausgegeben',
    meaning:
      'Der Schlüsselbund fehlt oder ist gesperrt, oder der Zugriff wurde abgelehnt. Seine Antwort bleibt dieselbe, bis Token Wallet neu startet.',
    advice:
      'Öffnen Sie den Schlüsselbund, starten Sie neu und erlauben Sie den Zugriff, wenn Ihr Computer fragt.',
    act: 'Token Wallet neu starten',
  },
  'keyring-changed': {
    title: 'Ein anderer Schlüsselbund hat geantwortet',
    meaning:
      'Der Schlüsselbund hat einen Schlüssel herausgegeben, der nicht zu diesem Wallet gehört. Er wurde zurückgesetzt oder ausgetauscht, oder das Wallet entstand auf einem anderen Computer oder unter einem anderen Benutzerkonto.',
    advice: 'Stellen Sie den früheren Schlüsselbund wieder her und starten Sie dann neu.',
    act: 'Token Wallet neu starten',
  },
  'weak-keyring': {
    title: 'Ohne den Schlüsselbund gestartet',
    meaning:
      'Token Wallet wurde ohne den Schlüsselbund gestartet, und was an seine Stelle tritt, schützt nichts. Ein damals gesperrter Schlüsselbund, ein ungewöhnlicher Desktop oder eine Option verursacht das.',
    advice: 'Starten Sie neu, um den Schlüsselbund dieses Computers zu verwenden.',
    act: 'Mit dem Schlüsselbund neu starten',
  },
  'forged-key': {
    title: 'Der Schlüssel ist nicht echt',
    meaning:
      'Der Schlüssel im Ordner des Wallets wurde ohne Schlüsselbund versiegelt, auf eine Weise, die jedes Programm öffnen kann. Jemand oder etwas hat ihn ausgetauscht.',
    advice:
      'Holen Sie die Datei wallet.json aus einer Sicherung zurück und versuchen Sie es dann noch einmal.',
    act: tryAgain,
  },
}

const readOnly: Text['vault']['readOnly'] = {
  'another-machine':
    'Dieses Wallet wurde zuletzt auf einem anderen Computer verwendet. Sie können ansehen und kopieren; hier wird nichts gespeichert oder erneuert, damit nicht einer die Arbeit des anderen zunichtemacht.',
  'older-than-backups':
    'Die Datei des Wallets ist älter als ihre eigenen Sicherungen, als wäre eine frühere Kopie zurückgespielt worden. Angezeigt wird, was in den Sicherungen steht; gespeichert oder erneuert wird noch nichts.',
  'log-unreadable':
    'Der Datenträger kann die Datei des Wallets nicht richtig lesen. Angezeigt wird der Stand der Kopien, der älter sein kann; die Datei bleibt, wie sie ist, und nichts wird gespeichert oder erneuert. Jede Minute wird es wieder versucht. Wenn Sie es hier verwenden, macht das Wallet mit den Kopien weiter, und diese Datei bleibt daneben erhalten.',
  'newer-version':
    'Eine neuere Version von Token Wallet hat in dieses Wallet geschrieben. Sie können ansehen und kopieren; was nur die neuere Version kennt, wird nicht angezeigt, und nichts wird gespeichert oder erneuert.',
}

/** What was found and done when the wallet was loaded. */
const loaded: Text['vault']['loaded'] = {
  headerFromBackup:
    'Die Datei wallet.json war beschädigt oder fehlte. Ihre Kopie hat das Wallet geöffnet.',
  logMissing:
    'Die Datei des Wallets fehlte oder war unlesbar. Ihre Kopien haben das Wallet geöffnet.',
  salvaged: (count) =>
    plural(count, {
      one: 'Ein Eintrag kam aus einer Kopie zurück.',
      other: `${number(count)} Einträge kamen aus einer Kopie zurück.`,
    }),
  fromDay: (day) =>
    `Die älteste dieser Kopien ist vom ${day}. Ein danach erneuertes Token braucht vielleicht eine erneute Anmeldung.`,
  lost: (count) =>
    plural(count, {
      one: 'Ein Eintrag ließ sich nicht lesen, und keine Kopie hat ihn.',
      other: `${number(count)} Einträge ließen sich nicht lesen, und keine Kopie hat sie.`,
    }),
  keptAside: 'Die beschädigte Datei bleibt unverändert neben dem Wallet liegen.',
}

/** What stands between the person and an open wallet, in German. */
export const vault: Text['vault'] = {
  passphrase: 'Passphrase',
  repeatPassphrase: 'Passphrase wiederholen',
  passphraseHint: 'Mindestens 12 Zeichen. Ein paar Wörter merkt man sich am leichtesten.',
  passphraseShort: 'Nehmen Sie mindestens 12 Zeichen.',
  passphraseDiffers: 'Die beiden Passphrasen unterscheiden sich.',
  keyring,
  unprotected: {
    title: 'Wie sollen Ihre Token geschützt werden?',
    because: (reason: KeyringTrouble) =>
      `${keyring[reason].meaning} Bis Sie wählen, wird nichts gespeichert.`,
    untilChosen: 'Bis Sie wählen, wird nichts gespeichert.',
    passphraseTitle: 'Eine eigene Passphrase',
    passphraseMeaning:
      'Alles wird damit verschlüsselt, und das Wallet fragt bei jedem Start danach. Wenn Sie sie vergessen und keinen Wiederherstellungscode haben, sind die Token verloren.',
    protect: 'Mit Passphrase schützen',
    memoryTitle: 'Nichts speichern',
    memoryMeaning:
      'Profile, Schlüssel und Token sind weg, wenn Sie die App beenden. Gut für einen schnellen Blick oder einen fremden Computer.',
    memory: 'Nur im Arbeitsspeicher halten',
  },
  locked: {
    title: 'Das Wallet ist gesperrt',
    passphraseMeaning: 'Geben Sie Ihre Passphrase ein, um es zu öffnen.',
    unlock: 'Entsperren',
    keyringMeaning: (trouble: KeyringTrouble) =>
      `${keyring[trouble].meaning} Es wurde nichts geändert oder gelöscht.`,
    otherWay: 'Oder mit dem Schlüsselbund',
    useCode: 'Wiederherstellungscode verwenden',
    usePassphrase: 'Passphrase verwenden',
    codeMeaning: 'Geben Sie Ihren Wiederherstellungscode ein, um es zu öffnen.',
    nothingRenewed: 'Solange das Wallet gesperrt ist, wird nichts erneuert.',
    firstEnds: (at) => `Das erste Token, das es erneuern würde, läuft am ${at} ab.`,
    codeHelps:
      'Sie haben einen Wiederherstellungscode. Er öffnet das Wallet ohne den Schlüsselbund.',
    goneForGood:
      'Ist der Schlüsselbund für immer weg, legen Sie ein neues Wallet an und melden Sie sich erneut an. Dieses bleibt erhalten, falls der Schlüsselbund zurückkommt.',
  },
  recoveryCode: 'Wiederherstellungscode',
  recoveryCodeHint:
    'Sieben Gruppen zu vier Zeichen. Groß- und Kleinschreibung, Leerzeichen und Bindestriche sind egal.',
  beside: {
    title: 'Ein neues, leeres Wallet anlegen (dieses bleibt erhalten)',
    meaning:
      'Token Wallet startet damit neu. Zurück kommen Sie über Einstellungen, Andere Wallets.',
    start: 'Neues Wallet anlegen',
    open: (name) => `Das Wallet „${name}“ öffnen`,
  },
  another: {
    note: (name) =>
      `Das ist ein anderes Wallet, „${name}“. Solange Sie es verwenden, werden die Token in Ihrem ersten Wallet nicht erneuert.`,
    openFirst: 'Ihr erstes Wallet öffnen',
  },
  keyringAsks: 'Ihr Computer fragt nach dem Passwort des Schlüsselbunds. Antworten Sie dort.',
  unreadable: {
    title: 'Das Wallet lässt sich nicht öffnen',
    calm: 'Es wurde nichts geändert und nichts gelöscht.',
  },
  readOnly,
  useHere: 'Hier verwenden',
  loaded,
  keyringRenewed:
    'Behoben: Beim nächsten Start öffnet der Schlüsselbund das Wallet wieder von selbst.',
  memoryBanner: 'Nur im Arbeitsspeicher: Alles hier ist weg, wenn Sie die App beenden.',
}
