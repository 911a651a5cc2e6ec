import type { FindingTable, Subject } from '#core/clinic/finding'
import { list, number, plural } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

interface Forms {
  readonly who: string
  readonly inside: string
  readonly inPlaceOf: string
}

const subjects = {
  access_token: {
    who: 'Das Access-Token',
    inside: 'Im Access-Token',
    inPlaceOf: 'Anstelle des Access-Tokens',
  },
  refresh_token: {
    who: 'Das Refresh-Token',
    inside: 'Im Refresh-Token',
    inPlaceOf: 'Anstelle des Refresh-Tokens',
  },
  client_id: {
    who: 'Der API-Schlüssel',
    inside: 'Im API-Schlüssel',
    inPlaceOf: 'Anstelle des API-Schlüssels',
  },
  client_secret: {
    who: 'Das API-Secret',
    inside: 'Im API-Secret',
    inPlaceOf: 'Anstelle des API-Secrets',
  },
  code: { who: 'Der Code', inside: 'Im Code', inPlaceOf: 'Anstelle des Codes' },
} as const satisfies Record<Subject, Forms>

const form = 'application/x-www-form-urlencoded'

/** `+`, `/` and `=`; a space in the place of the first. */
const written = (characters: readonly string[]): string =>
  list(characters.map((one) => (one === ' ' ? 'ein Leerzeichen (einst ein +)' : one)))

const findings: FindingTable = {
  'key-header-missing': () => ({
    what: 'Der Header „key“ fehlt.',
    next: 'Sprinklr verlangt zwei Header: „Authorization: Bearer“ mit dem Access-Token und „key“ mit dem API-Schlüssel. Ohne den zweiten lautet die Antwort „Developer Inactive“.',
  }),
  'bearer-missing': () => ({
    what: 'Vor dem Token fehlt das Wort „Bearer“.',
    next: 'Schreiben Sie „Authorization: Bearer“, ein Leerzeichen, dann das Access-Token.',
  }),
  'bearer-doubled': () => ({
    what: 'Das Wort „Bearer“ steht zweimal da.',
    next: 'Entfernen Sie eines. Viele Tools fügen es selbst hinzu: Geben Sie dort nur das Token ein.',
  }),
  'basic-instead-of-bearer': () => ({
    what: 'Im Authorization-Header steht „Basic“; Sprinklr erwartet „Bearer“.',
    next: 'Senden Sie das Access-Token mit „Bearer“. API-Schlüssel und API-Secret werden nur gesendet, wenn ein Token geholt wird, und dann als Parameter.',
  }),
  'not-encoded': ({ characters }) => ({
    what: `Das Refresh-Token ist nicht URL-kodiert: Es enthält ${written(characters)}.`,
    next: 'Kodieren Sie es einmal, sodass aus + %2B wird, aus / %2F und aus = %3D. Sonst kommt ein + als Leerzeichen an, und das Token wird abgelehnt.',
  }),
  'encoded-twice': () => ({
    what: 'Ein Wert ist doppelt URL-kodiert.',
    next: 'Kodieren Sie ihn einmal. Tools, die selbst kodieren, brauchen den unkodierten Wert.',
  }),
  'placeholder-left': ({ place }) => ({
    what:
      place === 'environment'
        ? 'In der Adresse steht noch ein Platzhalter anstelle der Umgebung.'
        : place === 'address'
          ? 'In der Adresse steht noch ein Platzhalter anstelle des echten Teils.'
          : `${subjects[place].inPlaceOf} steht noch ein Platzhalter.`,
    next: 'Setzen Sie Ihren eigenen Wert ein und entfernen Sie auch die Klammern.',
  }),
  'prod-in-path': () => ({
    what: 'In der Adresse steht „/prod/“.',
    next: 'Die Umgebung prod wird ohne ihren Namen geschrieben: Entfernen Sie „/prod“ aus der Adresse.',
  }),
  'environment-differs': ({ asked, held }) => ({
    what: `Die Adresse führt zu ${asked}, aber im Wallet gehört dieser API-Schlüssel zu ${list(held)}.`,
    next: 'Ein Schlüssel funktioniert nur in seiner eigenen Umgebung. Ändern Sie die Adresse oder nehmen Sie einen Schlüssel dieser Umgebung.',
  }),
  'plain-http': () => ({
    what: 'Die Adresse beginnt mit http, ohne das s.',
    next: 'Nehmen Sie https. Über http kann unterwegs jeder ein Token lesen; holen Sie am besten ein neues.',
  }),
  'host-mistyped': ({ host, meant }) => ({
    what: `Der Host „${host}“ sieht nach einem Tippfehler aus.`,
    next: `Ist „${meant}“ gemeint? Diesen Host kennt das Wallet.`,
  }),
  'quote-inside': ({ subject }) => ({
    what: `${subjects[subject].inside} steht ein Anführungszeichen.`,
    next: 'Entfernen Sie die Anführungszeichen: Sie wurden mitkopiert.',
  }),
  'line-break-inside': ({ subject }) => ({
    what: `${subjects[subject].inside} steht ein Zeilenumbruch.`,
    next: 'Fügen Sie die Zeilen zusammen. Auch ein aus einer Datei gelesener Wert endet oft mit einem Zeilenumbruch.',
  }),
  'blank-inside': ({ subject }) => ({
    what: `${subjects[subject].inside} steht ein Leerzeichen.`,
    next: 'Kopieren Sie den Wert noch einmal, ohne etwas davor, darin oder dahinter.',
  }),
  'maybe-cut-short': ({ subject, length, usual }) => ({
    what: `${subjects[subject].who} ist vielleicht abgeschnitten: ${length} Zeichen, üblich sind etwa ${usual}.`,
    next: 'Feste Längen gibt es nicht. Funktioniert es nicht, kopieren Sie den ganzen Wert noch einmal.',
  }),
  'state-with-code': () => ({
    what: '„&state=“ wurde mit dem Code mitkopiert.',
    next: 'Der Code endet vor dem &. Lassen Sie weg, was folgt.',
  }),
  'content-type-missing': () => ({
    what: 'Die Anfrage gibt nicht an, dass ihr Inhalt ein Formular ist.',
    next: `Fügen Sie den Header „Content-Type: ${form}“ hinzu.`,
  }),
  'content-type-wrong': () => ({
    what: 'Der Inhalt wird in einer Form gesendet, die der Server nicht annimmt.',
    next: `Senden Sie für ein Token ein Formular: „Content-Type: ${form}“, und kein JSON.`,
  }),
  'length-missing': () => ({
    what: 'Die Anfrage ist ein POST ohne Inhalt und gibt das nicht an.',
    next: 'Fügen Sie den Header „Content-Length: 0“ hinzu oder senden Sie die Parameter als Formular im Inhalt.',
  }),
  'grant-type-wrong': ({ problem }) => ({
    what: {
      missing: 'Der Parameter „grant_type“ fehlt.',
      unknown: 'Den Wert von „grant_type“ kennt Sprinklr nicht.',
      misfit: 'Der Wert von „grant_type“ passt nicht zu dem, was mit ihm gesendet wird.',
    }[problem],
    next: 'Nehmen Sie authorization_code mit einem Code, refresh_token mit einem Refresh-Token und client_credentials nur mit API-Schlüssel und API-Secret.',
  }),
  'method-wrong': ({ method, right }) => ({
    what: `Die Anfrage wird als ${method} gesendet; diese Adresse erwartet ${right}.`,
    next: `Senden Sie sie als ${right}.`,
  }),
  answered: ({ status }) => ({
    what: status === undefined ? 'Diese Antwort ist bekannt.' : `Die Antwort war HTTP ${status}.`,
    next: 'Was sie bedeutet und was zu tun ist, steht darunter.',
  }),
}

/** The error clinic, in German. */
export const clinic: Text['clinic'] = {
  request: {
    title: 'Fehlgeschlagene Anfrage oder Protokollzeile einfügen',
    offer:
      'Eine Anfrage schlägt in einem anderen Tool fehl? Fügen Sie sie ein und sehen Sie, was daran nicht stimmt.',
    open: 'Fehlgeschlagene Anfrage einfügen …',
    intro:
      'Ein curl-Befehl, rohes HTTP, eine Adresse, eine Protokollzeile oder ein Stück Programmcode. Es wird auf diesem Computer gelesen, mit den Schlüsseln im Wallet verglichen und nirgends gespeichert.',
    label: 'Anfrage oder Protokollzeile',
    read: 'Finden, was nicht stimmt',
    tooLong: (most) =>
      `Das ist zu viel: Höchstens ${number(most)} Zeichen sind möglich. Fügen Sie nur die Anfrage oder die Zeile ein, die fehlschlug.`,
    nothingTyped: 'Fügen Sie zuerst etwas ein.',
    found: (count) => plural(count, { one: 'Ein Ergebnis', other: `${number(count)} Ergebnisse` }),
    none: 'Nichts gefunden, was falsch aussieht.',
    noneNext:
      'Ist das die Anfrage selbst? Fügen Sie den Befehl, die Adresse oder die Protokollzeile ein, die fehlschlug. Das Wallet kennt nur die üblichen Fehler: Senden Sie sonst den Text unten, der nichts Geheimes enthält, mit der erhaltenen Antwort an den Support des Tools.',
    redacted: 'Dasselbe ohne Geheimes',
    redactedHint:
      'Für ein Ticket geeignet. Lesen Sie es einmal, bevor Sie es senden: Namen und Adressen bleiben darin.',
    copy: 'Ohne Geheimes kopieren',
    copied: 'Kopiert.',
    notCopied:
      'Es ließ sich nicht kopieren: Ein anderes Programm hält die Zwischenablage fest. Versuchen Sie es noch einmal.',
  },
  findings,
  redirect: {
    runs: {
      same: 'gleich',
      missing: 'fehlt in Ihrer Eingabe',
      extra: 'zu viel in Ihrer Eingabe',
      different: 'verschieden',
    },
    reasons: {
      invisible: 'In einer von beiden steht ein Leerzeichen oder ein unsichtbares Zeichen.',
      scheme: 'Eine beginnt mit https, die andere nicht.',
      www: 'Eine hat „www.“ und die andere nicht.',
      host: 'Die Hosts unterscheiden sich.',
      port: 'Die Ports unterscheiden sich. Auch ein üblicher Port zählt, wenn er ausgeschrieben ist.',
      'trailing-slash': 'Eine beendet ihren Pfad mit einem Schrägstrich und die andere nicht.',
      path: 'Die Pfade unterscheiden sich.',
      query: 'Sie unterscheiden sich in dem, was auf den Pfad folgt.',
      'letter-case':
        'Groß- und Kleinbuchstaben unterscheiden sich. Der Anbieter vergleicht Zeichen für Zeichen.',
      'percent-encoding':
        'Dieselben Zeichen sind auf zwei Arten geschrieben: unverändert und als % mit einer Zahl.',
    },
  },
}
