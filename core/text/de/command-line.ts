import { list, number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** What `token-wallet` says in a terminal, in German. Commands and options are the same in every language. */
const help = `token-wallet: Ihre Profile und deren Token, ohne Fenster.

Verwendung
  token-wallet list [--csv | --ics]        alle Profile und wie es um ihr Token steht; als Tabelle
                                           für Tabellenprogramme, oder was endet für einen Kalender
  token-wallet show NAME                   alles über ein Profil, ohne Geheimes
  token-wallet token NAME [--header]       das Access-Token, allein oder als Header
  token-wallet export NAME --format ID     das Token als Datei für ein anderes Tool
               [--out FILE] [--name VALUE=NAME]… [--replace-other-stage CLIENT]
               [--with-refresh --renewed-by wallet|other-tool] [--keep [--slot NAME]]
               [--git-exclude]                  Git soll die Datei ignorieren, in diesem Klon
                                           ID kann template:NAME sein, eine eigene Vorlage
  token-wallet copies [NAME]               wohin Token gingen und welche Kopien veraltet sind
  token-wallet renew NAME | --due | --all  jetzt das nächste Token holen
  token-wallet use SLOT NAME               alle Dateien eines Slots bekommen das Token dieses Profils
  token-wallet check NAME                  den Anbieter fragen, für wen das Token ausgestellt ist
  token-wallet exec NAME -- COMMAND…       einen Befehl ausführen, der das Token in seiner Umgebung findet
  token-wallet sign-in NAME [--paste]      im Browser erneut anmelden
  token-wallet import FILE [--renewed-by wallet|other-tool]
                                           Schlüssel und Token aus einer Datei übernehmen,
                                           auch aus einer Passphrase-Datei
  token-wallet bundle NAME… --out FILE [--with-refresh]
                                           Profile in einer Passphrase-Datei, für einen anderen Computer
  token-wallet doctor [--save FILE]        was hier funktioniert und was nicht; oder eine Datei für den Support
  token-wallet formats                     die Formate, die „export“ kennt
  token-wallet completion bash|zsh|fish    Vervollständigung für Ihre Shell
  token-wallet version

VALUE ist bei --name environment, api-address, api-key, api-secret, callback-url, access-token oder
refresh-token, und NAME, wie die Variable dafür in dieser Datei heißt; ein leerer NAME lässt sie aus.

Ein Refresh-Token gilt einmal. Sagen Sie bei --with-refresh, wer ab jetzt erneuert: bei wallet dieses
Wallet, es hält FILE aktuell, und das andere Tool darf nicht erneuern; bei other-tool das andere Tool,
und dieses Wallet nicht. --keep allein hält eine Datei mit dem Access-Token aktuell; --slot ordnet sie
einem Slot für „use“ zu.

NAME ist der Name eines Profils, wie „list“ ihn zeigt; Groß- und Kleinschreibung ist egal.

Optionen für alle
  --json               in JSON antworten, auch bei Fehlern; immer englisch
  --passphrase-stdin   die Passphrase des Wallets aus der ersten Zeile der Standardeingabe lesen
  --help               dieser Text

Beispiele
  token-wallet token "Acme weekly" --header | curl -H @- https://api2.sprinklr.com/api/v2/me
  token-wallet export "Acme weekly" --format dotenv --out .env
  token-wallet exec "Acme weekly" -- python3 report.py
  token-wallet renew --due

Exit-Codes
  0 erledigt   2 falsch verwendet   3 kein solches Profil   4 Wallet gesperrt oder kein Schlüsselbund
  5 Anmeldung nötig   6 vom Anbieter abgelehnt oder ein Wert passt nicht   7 Netzwerk   8 Speicher   1 sonst
`

const quoted = (name: string): string => `„${name}“`

export const commandLine: Text['commandLine'] = {
  help,
  seeHelp: 'Wie token-wallet verwendet wird, zeigt token-wallet --help.',
  usage: {
    'command-missing': () => 'Geben Sie an, was zu tun ist.',
    'command-unknown': (word) => `Einen Befehl „${word}“ gibt es nicht.`,
    'option-unknown': (word) => `Dieser Befehl hat keine Option ${word}.`,
    'value-missing': (word) => `Die Option ${word} braucht einen Wert.`,
    'value-unwanted': (word) => `Die Option ${word} hat keinen Wert.`,
    'word-unwanted': (word) =>
      `Das Wort „${word}“ ist eines zu viel. Ein Name mit Leerzeichen gehört in Anführungszeichen.`,
    'name-missing': () => 'Geben Sie den Namen des Profils an.',
    'slot-missing': () => 'Geben Sie den Slot an, dann das Profil: use SLOT NAME.',
    'file-missing': () => 'Geben Sie die Datei an.',
    'out-missing': () => 'Geben Sie mit --out an, welche Datei geschrieben werden soll.',
    'format-missing': () =>
      'Geben Sie mit --format das Format an. token-wallet formats listet alle auf.',
    'format-unknown': (word) =>
      `Ein Format „${word}“ gibt es nicht. token-wallet formats listet alle auf.`,
    'name-option-unusable': (word) =>
      `--name ${word} ist nicht zu verstehen. Erwartet wird VALUE=NAME, wie in --name access-token=API_TOKEN.`,
    'refresh-not-carried': (label) =>
      `Das Format ${quoted(label)} enthält das Refresh-Token nie: Kein Tool, das es liest, könnte damit erneuern. Lassen Sie --with-refresh weg.`,
    'list-one-form': () => 'Wählen Sie eines davon: --json, --csv oder --ics.',
    'which-missing': () => 'Geben Sie ein Profil, --due oder --all an: eines von dreien.',
    'program-missing': () =>
      'Geben Sie nach zwei Strichen an, welcher Befehl ausgeführt werden soll: exec NAME -- COMMAND.',
    'shell-unknown': () => 'Geben Sie an, für welche Shell: bash, zsh oder fish.',
    'holder-unsaid': () =>
      'Ein Refresh-Token gilt einmal. Geben Sie deshalb an, wer ab jetzt erneuert: --renewed-by wallet oder --renewed-by other-tool.',
    'renewed-by-alone': () =>
      'Wer erneuert, ändert sich nur zusammen mit dem Refresh-Token: Fügen Sie --with-refresh hinzu oder lassen Sie --renewed-by weg.',
    'keep-elsewhere': () =>
      'Eine Datei wird nur aktuell gehalten, solange dieses Wallet erneuert. Lassen Sie --keep oder --renewed-by other-tool weg.',
    'keep-renewed-elsewhere': (name) =>
      `Ein anderes Tool erneuert ${quoted(name)}, deshalb gibt es nichts Neues in eine Datei zu schreiben. Wählen Sie zuerst im Fenster „Wieder hier erneuern“.`,
    'keep-out-missing': () =>
      'Nur eine Datei kann aktuell gehalten werden, und --renewed-by wallet braucht das. Geben Sie die Datei mit --out an.',
    'keep-template': () =>
      'Die Datei einer eigenen Vorlage wird nicht aktuell gehalten, deshalb passen --keep und --renewed-by wallet nicht dazu.',
    'keep-names': () =>
      'In einer aktuell gehaltenen Datei gelten die Namen, die im Fenster unter „Namen bearbeiten …“ stehen. Ändern Sie sie dort und lassen Sie --name weg.',
    'slot-alone': () => 'Nur eine aktuell gehaltene Datei hat einen Slot: Fügen Sie --keep hinzu.',
    'holder-unknown': () => 'Auf --renewed-by folgt wallet oder other-tool.',
    'renewed-elsewhere': (name) =>
      `Ein anderes Tool erneuert ${quoted(name)} und würde nicht mehr funktionieren. Das Fenster erneuert es trotzdem, wenn Sie das wollen.`,
    'name-ambiguous': (name) =>
      `Mehr als ein Profil heißt ${quoted(name)}. Benennen Sie eines davon im Fenster um.`,
  },
  noProfile: (name) => `Ein Profil namens ${quoted(name)} gibt es nicht.`,
  knownProfiles: (names) =>
    names.length === 0
      ? 'Es gibt noch keine. Fügen Sie im Fenster eines hinzu.'
      : `Es gibt: ${list(names.map(quoted))}.`,
  noProfiles: 'Noch keine Profile. Fügen Sie im Fenster eines hinzu.',
  noCopies: 'Noch hat nichts das Wallet verlassen.',
  copyColumns: { when: 'WANN', profile: 'PROFIL', what: 'WAS', where: 'WOHIN', state: 'ZUSTAND' },
  columns: { name: 'NAME', state: 'ZUSTAND', until: 'BIS', about: 'WAS' },
  facts: {
    name: 'Name',
    client: 'Kunde',
    place: 'Umgebung',
    address: 'API-Adresse',
    key: 'API-Schlüssel',
    state: 'Zustand',
    until: 'Funktioniert bis',
    obtained: 'Erhalten',
    renewal: 'Erneuerung',
    otherTool: 'Anderes Tool',
    owner: 'Ausgestellt für',
    copies: 'Kopien',
  },
  renewal: {
    scheduled: (at) => `von selbst, ab ${at}, während das Fenster offen ist`,
    asks: 'Sie werden zuerst gefragt, weil Kopien des Tokens unterwegs sind',
    none: 'nicht von selbst',
  },
  otherTool: (path) => `es hat erneuert und seine Token in ${path} geschrieben`,
  afterAnswer: 'nicht, bevor Sie im Fenster entschieden haben, wessen Token gelten',
  unknownTime: 'unbekannt',
  copies: (count) => plural(count, { one: 'eine', other: number(count) }),
  renewed: (name, until) => `${name}: erneuert. Funktioniert bis ${until}.`,
  notRenewed: (name, why) => `${name}: nicht erneuert. ${why}`,
  used: (slot, name, files) =>
    plural(files, {
      one: `${slot}: jetzt für ${name} verwendet. Eine Datei geschrieben.`,
      other: `${slot}: jetzt für ${name} verwendet. ${number(files)} Dateien geschrieben.`,
    }),
  nothingDue: 'Nichts ist fällig.',
  checked: (name) => `${name}: Das Token funktioniert.`,
  savedTo: (path) => `Gespeichert unter ${path}.`,
  whoRenews: {
    asks: 'Ein Refresh-Token gilt einmal. Wer erneuert ab jetzt? „wallet“: dieses Wallet, das die Datei aktuell hält. „other-tool“: das andere Tool, und dieses Wallet nicht. Geben Sie eines von beiden ein: ',
    asksFor: {
      wallet:
        'Ein Refresh-Token gilt einmal. Mit einer aktuell gehaltenen Datei erneuert ab jetzt dieses Wallet, und das andere Tool darf nicht. Geben Sie wallet ein, um fortzufahren: ',
      'other-tool':
        'Ein Refresh-Token gilt einmal. Diese Kopie wird nicht aktuell gehalten, deshalb erneuert ab jetzt das andere Tool und dieses Wallet nicht. Geben Sie other-tool ein, um fortzufahren: ',
    },
    kept: 'Sie wird aktuell gehalten: Jedes neue Token wird hineingeschrieben.',
    goesOn:
      'Sie wird aktuell gehalten: Dieses Wallet erneuert weiter und schreibt jedes neue Token hinein. Das andere Tool darf nicht selbst erneuern.',
  },
  excluded:
    'Sie steht auf der privaten Ausschlussliste dieses Repositorys: Git ignoriert die Datei in diesem Klon.',
  mayExclude:
    'Mit --git-exclude kommt die Datei auf die private Ausschlussliste dieses Repositorys: Git ignoriert sie dann in diesem Klon.',
  refreshHandedOver:
    'Das Refresh-Token ging mit: Ab jetzt erneuert das andere Tool, und dieses Wallet nicht.',
  unsaved:
    'Das neue Token ließ sich noch nicht speichern. Es existiert nur in diesem Prozess, deshalb versucht er es weiter. Schaffen Sie Platz auf dem Datenträger; Strg+C gibt das Token auf.',
  wentLost: 'Aufgegeben: Das neue Token wurde nicht gespeichert. Melden Sie sich erneut an.',
  locked: {
    asks: 'Passphrase des Wallets: ',
    noTerminal:
      'Das Wallet ist gesperrt, und es gibt kein Terminal, um nach seiner Passphrase zu fragen. Verwenden Sie --passphrase-stdin.',
    keyring: (meaning, advice) => `Das Wallet ist gesperrt. ${meaning} ${advice}`,
    unprotected:
      'Es gibt keinen Schlüsselbund und noch kein Wallet. Öffnen Sie einmal das Fenster und wählen Sie eine Passphrase.',
  },
  readOnly: (meaning) => `Nur zum Lesen: ${meaning} Öffnen Sie das Fenster, um zu entscheiden.`,
  interrupted: 'Angehalten.',
  failure: (what, why, next) => `${what} ${why} ${next}`,
  program: {
    environment: 'eine Variable in der Umgebung eines Programms',
    missing: (name) => `Der Befehl „${name}“ ließ sich nicht starten.`,
  },
  signIn: {
    inBrowser: 'Melden Sie sich in Ihrem Browser an. Dieser Befehl wartet darauf.',
    openAddress: (address) => `Öffnen Sie diese Adresse in einem Browser:\n${address}`,
    paste: 'Fügen Sie die Adresse ein, bei der Sie landen, und drücken Sie die Eingabetaste: ',
    noTerminal: 'Es gibt kein Terminal zum Einfügen.',
    yes: ['j', 'ja'],
    mark: 'Die Antwort sagt nicht, zu welcher Anmeldung sie gehört. Haben Sie diese gerade abgeschlossen? [j/N] ',
    done: (name) => `${name}: angemeldet.`,
  },
  bundle: {
    asks: 'Passphrase für die Datei, mindestens 12 Zeichen: ',
    repeat: 'Noch einmal dieselbe: ',
    differs: 'Die beiden sind nicht gleich. Geben Sie sie noch einmal ein.',
    opens: 'Passphrase der Datei: ',
    noTerminal: 'Es gibt kein Terminal, um nach der Passphrase der Datei zu fragen.',
    saved: (path) => `Gespeichert unter ${path} und zur Prüfung wieder geöffnet.`,
    left: 'Die Refresh-Token gingen mit: Ab jetzt erneuert der andere Computer, und dieses Wallet nicht.',
  },
  imported: (count) =>
    plural(count, {
      one: 'Ein Profil übernommen.',
      other: `${number(count)} Profile übernommen.`,
    }),
  nothingImported:
    'Nichts davon ließ sich so übernehmen, wie es ist. Öffnen Sie das Fenster, um es zu vervollständigen.',
  leftOut: (name) => `${name}: ausgelassen. Importieren Sie es im Fenster, um zu sehen, warum.`,
  doctor: {
    version: 'Token Wallet',
    runtime: 'Electron',
    data: 'Datenordner',
    wallet: 'Wallet',
    protection: 'Geöffnet durch',
    profiles: 'Profile',
    attention: 'Brauchen eine Anmeldung',
    clock: 'Uhr',
    clockFine: 'soweit bekannt, richtig',
    clockOff: (seconds) => `${seconds} s Abweichung`,
    open: 'offen',
    asksPassphrase: 'gesperrt; öffnet sich mit seiner Passphrase',
    protections: {
      keyring: 'den Schlüsselbund',
      passphrase: 'eine Passphrase',
      memory: 'nichts ist gespeichert',
    },
  },
}
