import type { ErrorFacts } from '#core/errors'
import type { FailureTable } from '#core/text/failure'

const reasons: Readonly<Record<string, string>> = {
  'not-an-address': 'Es ist keine vollständige Adresse.',
  'user-info': 'Sie enthält einen Benutzernamen oder ein Passwort.',
  path: 'Sie enthält mehr als den Host: Lassen Sie alles dahinter weg.',
  'plain-http': 'http ohne s geht nur auf diesem Computer; nehmen Sie https.',
  scheme: 'Sie muss mit https:// beginnen (oder http:// auf diesem Computer).',
  blank: 'Darin steht ein Leerzeichen.',
  fragment: 'Darin steht ein #, das eine Callback URL nicht haben kann.',
  answer:
    'Darin steht schon ein code, error, state oder iss, was nur die Antwort des Anbieters anfügen darf. Lassen Sie diesen Teil weg.',
  empty: 'Es wurde nichts eingegeben.',
  address:
    'Das ist eine Adresse, kein Name. Mit „Wie finde ich meine?“ lesen Sie den Namen daraus ab.',
  characters: 'Ein Name hat keine Leerzeichen oder Sonderzeichen: zum Beispiel prod oder prod2.',
}

const reason = (facts: ErrorFacts): string => reasons[String(facts['reason'])] ?? ''

/** What was typed and cannot be used, in German. */
export const typedFailures = {
  'environment-invalid': (facts) => ({
    what: 'Das ist kein Name einer Umgebung.',
    why: reason(facts),
    next: 'Geben Sie einen Namen wie prod2 ein oder wählen Sie einen aus der Liste.',
    action: 'change-environment',
  }),
  'api-address-invalid': (facts) => ({
    what: 'Diese API-Adresse lässt sich nicht verwenden.',
    why: reason(facts),
    next: 'Nehmen Sie die vorgegebene oder geben Sie eine Adresse wie https://api3.sprinklr.com ein.',
    action: 'change-environment',
  }),
  'callback-invalid': (facts) => ({
    what: 'Diese Callback URL lässt sich nicht verwenden.',
    why: reason(facts),
    next: 'Geben Sie sie genau so ein, wie sie registriert ist, zum Beispiel https://www.sprinklr.com.',
    action: 'edit-keys',
  }),
  'domain-invalid': (facts) => ({
    what: 'Diese SSO-Domain lässt sich nicht verwenden.',
    why:
      facts['reason'] === 'not-an-address'
        ? 'Eine Domain ist nur, was zwischen https:// und dem nächsten Schrägstrich steht.'
        : reason(facts),
    next: 'Geben Sie den Host der Sprinklr-Adresse Ihrer Firma ein, etwa example.sprinklr.com, oder lassen Sie das Feld leer.',
    action: 'change-environment',
  }),
  'keys-missing': () => ({
    what: 'API-Schlüssel oder API-Secret fehlt.',
    why: 'Beides wird gebraucht, um ein Token zu holen.',
    next: 'Geben Sie beides ein; es steht auf der Seite Ihrer App beim Anbieter.',
    action: 'edit-keys',
  }),
  'token-in-wallet': ({ name }) => ({
    what: 'Dieses Token ist schon im Wallet.',
    why: `Das Profil „${String(name)}“ hat es. Ein Token wird nur einmal gespeichert, damit niemand es zweimal erneuert.`,
    next: 'Verwenden Sie dieses Profil oder fügen Sie ein anderes Token ein.',
    action: 'dismiss',
    isPlain: true,
  }),
  'keys-in-use': () => ({
    what: 'Es wurde nichts geändert: Eine Anmeldung mit diesen Schlüsseln ist noch offen.',
    why: 'Was sie bringt, gehört zu den Schlüsseln, mit denen sie begann, und darf nicht mit anderen gespeichert werden.',
    next: 'Schließen Sie die Anmeldung ab oder brechen Sie sie ab und speichern Sie dann noch einmal.',
    action: 'dismiss',
  }),
  'name-missing': () => ({
    what: 'Das Profil hat keinen Namen.',
    why: 'Am Namen unterscheiden Sie Ihre Profile.',
    next: 'Geben Sie einen Namen ein.',
    action: 'dismiss',
  }),
} as const satisfies FailureTable
