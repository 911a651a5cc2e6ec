import type { ErrorFacts } from '#core/errors'
import { askAnew, earlyEnd } from '#core/text/de/errors/early-end'
import type { FailureTable } from '#core/text/failure'

const wait = (facts: ErrorFacts): string =>
  typeof facts['waitSeconds'] === 'number'
    ? `Warten Sie ${Math.ceil(facts['waitSeconds'] / 60)} Min. und versuchen Sie es dann noch einmal.`
    : 'Warten Sie ein paar Minuten und versuchen Sie es dann noch einmal.'

/** Where the provider may have acted although no answer says so: its token may be used up. */
const ifRefused = 'Lehnt der Anbieter dann ab, melden Sie sich noch einmal an.'

/** Why the certificate of an address is not accepted. */
const certificateWhy: Readonly<Record<string, string>> & { readonly other: string } = {
  dates:
    'Das Zertifikat dieser Adresse ist abgelaufen oder noch nicht gültig. Auch eine falsch gehende Uhr an diesem Computer kann der Grund sein.',
  'other-host': 'Das für diese Adresse vorgewiesene Zertifikat gehört zu einer anderen.',
  authority:
    'Niemand, dem dieser Computer vertraut, bürgt für das Zertifikat dieser Adresse. Manche Firmennetze verursachen das, bis Ihre IT deren Zertifikat installiert.',
  other:
    'Dem für diese Adresse vorgewiesenen Zertifikat ist nicht zu trauen. Ein Firmen-Proxy oder eine falsche Uhr kann das verursachen.',
}

/** The pages of the sign-in have given their environment away. */
const foundEnvironment = ({ seenHost, foundEnvironment: found }: ErrorFacts) =>
  found === undefined
    ? {}
    : {
        why: `Die Anmeldung ging über ${String(seenHost)}: Das sieht nach ${String(found)} aus, und Sie haben eine andere Umgebung gewählt.`,
        next: `Ändern Sie die Umgebung auf ${String(found)}; sie ist schon eingetragen, prüfen Sie sie nur.`,
        action: 'change-environment' as const,
      }

/** A saved profile changes it on its own page. */
function whereKeyBelongs({ shownIn }: ErrorFacts): string {
  switch (shownIn) {
    case 'wizard':
      return 'Klicken Sie auf „Umgebung ändern“; dort steht „Wie finde ich meine?“.'
    case 'practice-wizard':
      return 'Die Beispiel-App liegt in prod2. Wählen Sie prod2. War das eine Übung, melden Sie sich einfach erneut an.'
    case undefined:
    default:
      return 'Klicken Sie auf „Umgebung ändern“ und wählen Sie die richtige: Schlüssel und Token bleiben, wie sie sind. Welche es ist, verrät die Adresse, die Ihr Browser in Sprinklr zeigt.'
  }
}

const inactiveKey = {
  why: 'Der Schlüssel enthält einen Tippfehler, gehört zu einer anderen Umgebung, wurde gesperrt oder ist keine 30 Minuten alt.',
  next: 'Prüfen Sie den Schlüssel. Ist er neu, warten Sie eine halbe Stunde und versuchen Sie es dann noch einmal.',
}
/** Of a key that was typed less than half an hour ago. */
const newKey = {
  why: 'Ein neuer Schlüssel braucht etwa 30 Minuten, bis er funktioniert, und dieser wurde hier vor weniger als einer halben Stunde eingegeben: Das ist wahrscheinlich der Grund. Er kann auch einen Tippfehler enthalten, gesperrt sein oder zu einer anderen Umgebung gehören.',
  next: 'Ist der Schlüssel neu, warten Sie. Ist er älter, prüfen Sie ihn und seine Umgebung.',
}

const still = 'Im Wallet wurde nichts geändert.'

/** What the provider or the network answered, in German. */
export const providerFailures = {
  'wrong-environment': (facts) => ({
    what: 'Dieser API-Schlüssel gehört zu einer anderen Umgebung.',
    why: 'Jeder Schlüssel funktioniert nur in einer Umgebung, und in der gewählten kennt der Anbieter ihn nicht.',
    next: whereKeyBelongs(facts),
    ...foundEnvironment(facts),
    action: 'change-environment',
  }),
  'developer-inactive': (facts) => ({
    what: 'Der Anbieter sagt, dass dieser API-Schlüssel nicht aktiv ist („Developer Inactive“).',
    ...(facts['retryAt'] === undefined ? inactiveKey : newKey),
    action: 'edit-keys',
    ...foundEnvironment(facts),
  }),
  'keys-refused': () => ({
    what: 'Der Anbieter hat API-Schlüssel und API-Secret nicht angenommen.',
    why: 'In einem von beiden ist ein Tippfehler, oder das API-Secret gehört zu einem anderen Schlüssel.',
    next: 'Kopieren Sie beides noch einmal von dort, wo die App erstellt wurde: Apps von dev.sprinklr.com erscheinen nicht in Sprinklrs Developer Tools, und umgekehrt.',
    action: 'edit-keys',
  }),
  'over-rate': (facts) => ({
    what: 'Das Kontingent des Anbieters für diesen API-Schlüssel ist vorerst verbraucht.',
    why: 'Jeder Schlüssel erlaubt etwa 10 Aufrufe in der Sekunde und 1.000 in der Stunde; alle Tools, die ihn verwenden, zählen mit.',
    next: wait(facts),
    action: 'try-again',
  }),
  'refresh-refused': (facts) => ({
    what: 'Der Anbieter hat das Refresh-Token nicht angenommen.',
    why: 'Es gilt einmal: Ein anderes Tool oder jemand anders hat es vielleicht verwendet, oder das Passwort der Person wurde geändert.',
    next: `Melden Sie sich erneut an, um ein neues Paar zu bekommen. ${still}`,
    ...earlyEnd(facts),
    action: 'sign-in-again',
  }),
  'token-refused': (facts) => ({
    what: 'Der Anbieter nimmt dieses Access-Token nicht mehr an.',
    why: 'Es ist abgelaufen, oder mit demselben API-Schlüssel wurde ein neueres erstellt.',
    next: 'Erneuern Sie es oder melden Sie sich erneut an.',
    ...earlyEnd(facts),
    action: 'sign-in-again',
    ...(facts['gotWith'] === 'keys' ? { ...askAnew(facts), action: 'renew' } : {}),
  }),
  'given-token-refused': () => ({
    what: 'Der Anbieter nimmt dieses Token nicht an.',
    why: 'Vielleicht ist es unvollständig, gehört zu einem anderen Schlüssel oder einer anderen Umgebung, oder ein neueres hat es ersetzt.',
    next: 'Prüfen Sie, was Sie eingefügt haben, oder melden Sie sich an. Es wurde nichts gespeichert.',
    action: 'dismiss',
  }),
  forbidden: () => ({
    what: 'Der Anbieter hat den Zugriff abgelehnt.',
    why: 'Der angemeldeten Person fehlt eine Berechtigung, oder ein Workspace war bei der Anmeldung nicht angekreuzt. Was jemand darf, entscheidet Ihre Administration.',
    next: 'Fragen Sie Ihre Sprinklr-Administration und versuchen Sie es dann noch einmal.',
    action: 'try-again',
  }),
  'request-refused': () => ({
    what: 'Der Anbieter hat die Anfrage abgelehnt.',
    why: 'Er nannte keinen Grund, den das Wallet kennt. Seine Antwort steht in den Details darunter.',
    next: 'Prüfen Sie Umgebung, Schlüssel und Callback URL und versuchen Sie es dann noch einmal. Bleibt es dabei, schreiben Sie an tickets@sprinklr.com, mit dem Namen der App und der Uhrzeit; die Details lassen sich kopieren.',
    action: 'edit-keys',
  }),
  'request-unfit': () => ({
    what: 'Die Form der Anfrage wurde nicht angenommen.',
    why: 'Das Wallet sendet sie so, wie der Anbieter es dokumentiert; höchstwahrscheinlich hat also etwas auf dem Weg, etwa ein Firmen-Proxy, sie verändert. An Ihren Schlüsseln liegt es nicht.',
    next: 'Versuchen Sie es, wenn Sie können, in einem anderen Netzwerk. Bleibt es dabei, kopieren Sie die Details für Ihre IT.',
    action: 'try-again',
  }),
  'address-unknown': () => ({
    what: 'Der Anbieter kennt unter dieser Adresse nichts.',
    why: 'In der API-Adresse oder der Umgebung ist ein Tippfehler, oder der Anbieter hat diesen Teil verlegt.',
    next: 'Vergleichen Sie beides mit der Seite Ihrer App beim Anbieter und versuchen Sie es dann noch einmal.',
    action: 'change-environment',
  }),
  'way-not-allowed': () => ({
    what: 'Der Anbieter gibt dieser App auf diesem Weg keine Token.',
    why: 'Der Schlüssel ist bekannt, aber dieser Weg ist für ihn nicht eingeschaltet, etwa „Client Credentials“ in Sprinklrs Developer Tools. Das wird beim Anbieter entschieden.',
    next: 'Lassen Sie ihn von der Person einschalten, die die App betreut, oder wählen Sie bei den Schlüsseln einen anderen Weg.',
    action: 'edit-keys',
  }),
  'server-error': () => ({
    what: 'Beim Anbieter gibt es eine Störung.',
    why: 'Seine Server antworteten mit einem Fehler. Das liegt am Anbieter und geht meist vorüber.',
    next: `Versuchen Sie es in ein paar Minuten noch einmal. Für Sprinklr zeigt status.sprinklr.com bekannte Störungen. ${still}`,
    action: 'try-again',
  }),
  'bad-answer': () => ({
    what: 'Die Antwort war nicht die, die der Anbieter dokumentiert.',
    why: 'Vielleicht hat an seiner Stelle ein Firmen-Proxy oder die Anmeldeseite eines Netzwerks geantwortet, oder die API-Adresse ist falsch.',
    next: `Öffnen Sie irgendeine Webseite, um zu sehen, ob Ihr Netzwerk eine Anmeldung verlangt, und versuchen Sie es dann noch einmal. ${ifRefused}`,
    action: 'try-again',
  }),
  'answer-too-large': () => ({
    what: 'Die Antwort war weit größer als eine Token-Antwort.',
    why: 'Vielleicht hat etwas anderes als der Anbieter geantwortet.',
    next: 'Prüfen Sie die API-Adresse und versuchen Sie es dann noch einmal.',
    action: 'change-environment',
  }),
  'redirect-refused': () => ({
    what: 'Die Adresse des Anbieters hat die Anfrage woandershin geschickt.',
    why: 'Das Wallet gibt Ihr Secret nie an eine andere Adresse als die von Ihnen gewählte.',
    next: 'Prüfen Sie die API-Adresse.',
    action: 'change-environment',
  }),
  offline: ({ place }) =>
    place === 'name'
      ? {
          what: 'Die Adresse des Anbieters wurde nicht gefunden.',
          why: 'Ihr Netzwerk konnte diese Adresse nicht finden: Sie sind vielleicht offline, oder in der API-Adresse ist ein Tippfehler.',
          next: `Prüfen Sie Ihr Netzwerk und die API-Adresse und versuchen Sie es dann noch einmal. ${still}`,
          action: 'try-again',
        }
      : {
          what: 'Dieser Computer ist offline.',
          why: 'Es gibt keine Verbindung oder keinen Weg zum Netzwerk des Anbieters.',
          next: `Prüfen Sie Ihr Netzwerk und versuchen Sie es dann noch einmal. ${still}`,
          action: 'try-again',
        },
  'proxy-sign-in-needed': () => ({
    what: 'Der Proxy Ihres Netzwerks verlangt Name und Passwort.',
    why: 'Alles nach draußen geht über ihn, und er hat sie nicht bekommen. An den Anbieter wurde nichts gesendet.',
    next: 'Melden Sie sich erneut an: Das Anmeldefenster fragt danach, und das Wallet behält sie, bis Sie die App beenden. Was im Wallet ist, bleibt, wie es ist.',
    action: 'sign-in-again',
  }),
  'tls-failed': (facts) => ({
    what: 'Die Verbindung ist nicht sicher, deshalb wurde nichts gesendet.',
    why: certificateWhy[String(facts['certificate'])] ?? certificateWhy.other,
    next: 'Prüfen Sie die API-Adresse und das Datum dieses Computers oder fragen Sie Ihre IT.',
    action: 'try-again',
  }),
  'certificate-needed': () => ({
    what: 'Der Server fragt nach einem Zertifikat von Ihnen.',
    why: 'Dieser Computer hat keines gesendet oder eines, das der Server nicht annimmt.',
    next: 'Versuchen Sie es noch einmal und wählen Sie das Zertifikat, das Ihre Firma Ihnen gegeben hat, oder bitten Sie Ihre IT, es zu installieren.',
    action: 'try-again',
  }),
  'connect-failed': ({ place }) => ({
    ...(place === 'proxy'
      ? {
          what: 'Der Proxy Ihres Netzwerks ließ die Verbindung nicht durch.',
          why: 'Er war nicht erreichbar oder verweigerte den Weg zur Adresse des Anbieters. Das liegt an Ihrem Netzwerk.',
          next: `Fragen Sie Ihre IT, ob die Adresse des Anbieters erreicht werden darf, und versuchen Sie es dann noch einmal. ${still}`,
        }
      : {
          what: 'Die Adresse des Anbieters hat nicht geantwortet.',
          why: 'Die Verbindung wurde abgelehnt oder kam nicht zustande.',
          next: `Prüfen Sie die API-Adresse und Ihr Netzwerk und versuchen Sie es dann noch einmal. ${still}`,
        }),
    action: 'try-again',
  }),
  'timed-out': () => ({
    what: 'Der Anbieter hat nicht rechtzeitig geantwortet.',
    why: 'Die Anfrage wurde gesendet, aber innerhalb von 30 Sekunden kam keine Antwort.',
    next: `Versuchen Sie es noch einmal. ${ifRefused}`,
    action: 'try-again',
  }),
  'answer-lost': () => ({
    what: 'Die Antwort des Anbieters ging unterwegs verloren.',
    why: 'Die Verbindung brach ab, nachdem die Anfrage gesendet war; der Anbieter hat sie also vielleicht ausgeführt, vielleicht nicht.',
    next: `Versuchen Sie es noch einmal. ${ifRefused}`,
    action: 'try-again',
  }),
} as const satisfies FailureTable
