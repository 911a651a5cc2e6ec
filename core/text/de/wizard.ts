import { findEnvironment } from '#core/text/de/find-environment'
import { ownTokens } from '#core/text/de/own-tokens'
import type { Text } from '#core/text/text'

/** The four steps to a new profile, in German. */
export const wizard: Text['wizard'] = {
  title: 'Profil hinzufügen',
  steps: { environment: 'Umgebung', keys: 'Schlüssel', 'sign-in': 'Anmelden', done: 'Fertig' },
  stepsLabel: 'Schritte',
  back: 'Zurück',
  continue: 'Weiter',
  finish: 'Fertigstellen',
  close: 'Schließen',
  leave: {
    title: 'Ohne neues Profil schließen?',
    sentence: 'Was Sie hier eingegeben haben, wird vergessen.',
    stay: 'Hier bleiben',
    leave: 'Schließen',
  },
  environment: {
    heading: 'Woher kommt das Token?',
    provider: 'Anbieter',
    meanings: {
      sprinklr: 'Das Sprinklr Ihrer Firma oder Ihres Kunden',
      cedato: 'Videoberichte, heute Teil von EX.CO',
      practice: 'Eine Simulation auf diesem Computer, um ohne Risiko zu lernen',
      'practice-cedato': 'Eine Simulation auf diesem Computer, um ohne Risiko zu lernen',
    },
    otherMeaning: (host) => `Token für ${host}`,
    toPractise: 'Was geübt wird',
    label: 'Umgebung',
    hint: 'Wählen Sie eine oder geben Sie Ihre ein, zum Beispiel prod2.',
    prodMeans: 'prod ist sprinklr.com ohne Zusatz: Seine Adressen nennen keine Umgebung.',
    practiceHint:
      'Die Beispiel-App liegt in prod2. Jede andere zeigt, was bei einer falschen Umgebung geschieht.',
    howToFind: 'Wie finde ich meine?',
    find: findEnvironment,
    advanced: 'Erweitert',
    apiAddress: 'API-Adresse',
    apiAddressHint: 'Die erste passt für fast alle; api2 ist die ältere.',
    domain: 'SSO-Domain',
    domainHint:
      'Der Host der Sprinklr-Adresse Ihrer Firma, etwa example.sprinklr.com. Lassen Sie das Feld leer, wenn Ihre Anmeldung es nicht braucht.',
    pkce: 'PKCE senden',
    pkceHint:
      'Zusätzlicher Schutz: Die Antwort der Anmeldung nützt niemandem außer diesem Wallet. Lassen Sie es an, solange die Seite des Anbieters es nicht ablehnt.',
    inAddress: 'Token-Anfragen in der Adresse senden',
    inAddressHint:
      'API-Secret und Refresh-Token stehen dann in der Webadresse der Anfrage, die Server und Firmen-Proxys protokollieren können. Lassen Sie es aus, solange der Anbieter den üblichen Weg nicht ablehnt.',
  },
  keys: {
    heading: 'Welche Schlüssel hat Ihre App?',
    intros: {
      sprinklr:
        'Sie stehen auf der Seite Ihrer App: bei dev.sprinklr.com oder in Sprinklr unter Developer Tools. Noch keine App? Fragen Sie die Person, die bei Ihnen Sprinklr betreut. Kommt die E-Mail nicht, die eine neue App bestätigt, suchen Sie im Spam nach api@psprinklr.com.',
      cedato: 'Sie stehen in Cedato unter Network Settings, Platform API Key.',
      oauth: 'Sie stehen dort, wo Ihre App registriert wurde.',
    },
    way: 'Wie diese App Token bekommt',
    ways: {
      'authorization-code': 'Anmelden',
      'client-credentials': 'Nur mit den Schlüsseln (Client Credentials)',
      certificate: 'Zertifikat',
    },
    wayHints: {
      'authorization-code': 'Jemand meldet sich einmal an; danach erneuert das Wallet.',
      'client-credentials':
        'Für Apps mit „Enable Client Credentials“: Die Schlüssel genügen, niemand meldet sich an.',
      certificate:
        'Jemand meldet sich einmal an und das Wallet registriert ein Zertifikat; danach meldet sich niemand mehr an.',
    },
    choice: 'Schlüssel',
    existing: 'Schlüssel aus dem Wallet verwenden',
    existingLabel: 'Schlüssel im Wallet',
    existingMissing: 'Wählen Sie einen der Schlüssel.',
    existingName: (hint, environment) =>
      ['Schlüssel', hint, environment].filter((part) => part !== '').join(' · '),
    usedBy: (names) => `Verwendet von ${names}`,
    usedByNone: 'Derzeit von keinem Profil verwendet',
    otherEnvironment: (environment) =>
      `Dieser Schlüssel gehört zu ${environment}, das Profil wird also auch für ${environment} sein.`,
    words: {
      sprinklr: {
        key: 'API-Schlüssel',
        secret: 'API-Secret',
        newKey: 'Neuer API-Schlüssel',
        keyMissing: 'Geben Sie den API-Schlüssel ein.',
        secretMissing: 'Geben Sie das API-Secret ein.',
      },
      cedato: {
        key: 'Client-ID',
        secret: 'Client-Secret',
        newKey: 'Neue Client-ID',
        keyMissing: 'Geben Sie die Client-ID ein.',
        secretMissing: 'Geben Sie das Client-Secret ein.',
      },
      oauth: {
        key: 'Client-ID',
        secret: 'Client-Secret',
        newKey: 'Neue Client-ID',
        keyMissing: 'Geben Sie die Client-ID ein.',
        secretMissing: 'Geben Sie das Client-Secret ein.',
      },
    },
    callback: 'Callback URL',
    callbackHint:
      'Wohin der Anbieter Sie nach der Anmeldung schickt. Kopieren Sie sie von der Seite Ihrer App; sie muss Zeichen für Zeichen übereinstimmen: http oder https, www, ein Schrägstrich am Ende.',
    keyHas: (length, usual) =>
      `${length} Zeichen; ein API-Schlüssel hat meist ${usual}. Sehen Sie noch einmal hin.`,
    secretHas: (length, usual) =>
      `${length} Zeichen; ein API-Secret hat meist ${usual}. Sehen Sie noch einmal hin.`,
    blankInside: 'Darin steht ein Leerzeichen. Wurde mehr als der Wert kopiert?',
    anAddress: 'Das ist eine Adresse. Der Wert ist eine Reihe von Buchstaben und Ziffern.',
    taken: {
      apiKey: 'API-Schlüssel',
      apiSecret: 'API-Secret',
      redirectUri: 'Callback URL',
    },
    takenFrom: (fields) => `Im Eingefügten gefunden und eingetragen: ${fields}.`,
    swapped: 'Diese beiden sehen vertauscht aus: Der längere Wert ist meist das Secret.',
    swap: 'Tauschen',
    example: 'Beispiel-App verwenden',
    exampleMeaning:
      'Die Übung bringt eine eigene App mit. Ihre Schlüssel können eingetragen werden.',
    kept: (hint) => `gespeichert (${hint})`,
    sharedTitle: 'Dieser API-Schlüssel wird von anderen Profilen verwendet',
  },
  signIn: {
    heading: 'Anmelden',
    button: (provider) => `Bei ${provider} anmelden`,
    intro: (provider) =>
      `Ein Fenster mit der Seite von ${provider} öffnet sich. Melden Sie sich dort als die Person an, deren Daten das Token erreichen soll. Das Wallet nimmt die Antwort entgegen, bevor sie diesen Computer verlässt, und schließt das Fenster.`,
    practiceIntro:
      'Ein Fenster mit einer Übungsseite öffnet sich. Dort geht jeder Benutzername und jedes Passwort, und die Seite sagt Ihnen den Code, nach dem sie fragt. Das Wallet nimmt die Antwort entgegen und schließt das Fenster.',
    summaryEnvironment: 'Umgebung',
    summaryCallback: 'Callback URL',
    waiting: 'Das Anmeldefenster wartet auf Sie',
    waitingHint:
      'Lassen Sie sich Zeit. Wenn Sie das Anmeldefenster schließen, endet diese Anmeldung.',
    enteredStays: 'Was Sie im Wallet eingegeben haben, bleibt.',
    visited:
      'Die Callback URL wurde ohne Antwort geöffnet. Die Anmeldung ist noch offen: Machen Sie im Anmeldefenster weiter.',
    stay: 'Angemeldet bleiben',
    stayHint:
      'Die Cookies der Anmeldeseite bleiben auf diesem Computer, nur für dieses Profil, sodass die nächste Anmeldung vielleicht kein Passwort braucht. Manche gelten nur, bis Sie das Wallet beenden.',
    useBrowser: 'Meinen Browser verwenden',
    browser: {
      'not-asked': 'Warten auf die Adresse, bei der Sie landen',
      opening: 'Ihr Browser wird geöffnet',
      open: 'Ihr Browser wartet auf Sie',
      failed: 'Ihr Browser ließ sich nicht öffnen',
    },
    browserFailedHint: 'Kopieren Sie den Link und öffnen Sie ihn in einem beliebigen Browser.',
    browserSteps: 'Was jetzt zu tun ist',
    browserSignIn: 'Melden Sie sich dort an.',
    browserEnds: 'Am Ende beginnt die Adresse im Browser mit Ihrer Callback URL:',
    browserPage: 'Die Seite selbst ist vielleicht leer oder zeigt einen Fehler; das schadet nicht.',
    browserPaste: 'Kopieren Sie die ganze Adresse und fügen Sie sie unten ein.',
    address: 'Adresse oder Code',
    addressHint:
      'Die Adresse gilt einmal, zehn Minuten lang. Fügen Sie sie ganz ein: Dann kann das Wallet erkennen, dass sie zu dieser Anmeldung gehört.',
    addressMissing: 'Fügen Sie zuerst die Adresse ein.',
    notACode:
      'Das ist weder eine Adresse noch ein Code: Es enthält ein Leerzeichen. Kopieren Sie die ganze Adresse aus der Adresszeile des Browsers.',
    continue: 'Weiter',
    copyLink: 'Link kopieren',
    refused: {
      'address-foreign':
        'Das ist nicht die Adresse, an der die Anmeldung endet: Sie muss Zeichen für Zeichen mit Ihrer Callback URL beginnen. Machen Sie in Ihrem Browser weiter, bis er diese Adresse zeigt.',
      'address-unanswered':
        'Diese Adresse enthält noch keine Antwort. Melden Sie sich zuerst an; dann steht „code=“ in der Adresse.',
      'state-wrong':
        'Diese Adresse gehört zu einer anderen Anmeldung. Kopieren Sie den Link dieser Anmeldung, melden Sie sich damit an und fügen Sie die Adresse ein, bei der Sie landen.',
      'issuer-wrong':
        'Diese Adresse enthält die Antwort eines anderen Dienstes. Kopieren Sie den Link dieser Anmeldung, melden Sie sich damit an und fügen Sie die Adresse ein, bei der Sie landen.',
      'redirect-malformed':
        'Diese Adresse ließ sich nicht lesen. Kopieren Sie sie noch einmal ganz aus der Adresszeile des Browsers.',
    },
    mark: {
      title: 'Ist diese Antwort von Ihnen?',
      what: 'Sie kam ohne das Kennzeichen zurück, das sie mit dieser Anmeldung verbindet. Manche Dienste lassen es gelegentlich weg, auch Sprinklr. Theoretisch könnte auch eine fremde Seite eine eigene Antwort untergeschoben haben; das Profil enthielte dann ein fremdes Token.',
      ask: 'Haben Sie sich gerade selbst angemeldet, ist die Antwort von Ihnen. Wenn nicht, brechen Sie hier ab.',
      remember: 'Hat es einmal funktioniert, fragt das Wallet für diese Umgebung nicht wieder.',
      yes: 'Ja, ich habe mich gerade angemeldet',
      no: 'Nein, abbrechen',
    },
    fetching: 'Ihr Token wird geholt',
    asking: 'Ihr Token ist da. Es wird geprüft, für wen es ausgestellt ist',
    opening: 'Die Anmeldung wird geöffnet',
    cancel: 'Anmeldung abbrechen',
    focus: 'Anmeldefenster anzeigen',
  },
  getToken: {
    heading: 'Das Token holen',
    button: 'Token holen',
    intro: (provider) =>
      `Das Wallet fordert bei ${provider} mit diesen Schlüsseln ein Token an. Niemand muss sich anmelden.`,
    practiceIntro:
      'Das Wallet fordert bei der Übungsumgebung mit diesen Schlüsseln ein Token an. Niemand muss sich anmelden.',
    fetching: 'Ihr Token wird angefordert',
  },
  ...ownTokens,
  done: {
    heading: 'Ihr Token ist da',
    saved: 'Es ist schon gespeichert. Geben Sie dem Profil einen Namen, den Sie wiedererkennen.',
    inMemory:
      'Es bleibt im Arbeitsspeicher, bis Sie die App beenden. Geben Sie dem Profil einen Namen, den Sie wiedererkennen.',
    user: 'Ausgestellt für',
    workspace: 'Workspace',
    customer: 'Kundenkonto',
    environment: 'Umgebung',
    works: 'Funktioniert bis',
    worksUnknown: 'Der Anbieter hat es nicht gesagt',
    notKnown:
      'Noch nicht bekannt. „Jetzt prüfen“ auf der Seite des Profils fragt noch einmal nach.',
    copyToken: 'Token kopieren',
    export: 'Exportieren …',
  },
}
