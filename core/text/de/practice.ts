import type { Text } from '#core/text/text'

/** Sentences of the practice pages, in German. The brand names and codes of the protocol stay as they are. */
export const practice: Text['practice'] = {
  language: 'de',
  mark: 'Übung',
  banner:
    'Übung: eine Simulation auf diesem Computer. Nichts, was Sie hier tun, erreicht Sprinklr.',
  title: (page) => `${page} · Übung`,
  step: (at, of) => `Schritt ${at} von ${of}`,
  exampleDescription:
    'Die Beispiel-App von Token Wallet. Sie liest Berichte und Dashboards, damit Sie lernen können, wie man ein Token holt.',
  strangerTitle: 'An diesem Netzwerk anmelden',

  consent: {
    heading: 'Zugriff erlauben?',
    appSays: 'Was die App über sich sagt',
    noDescription: 'Diese App wurde ohne Beschreibung registriert.',
    what: 'Die App oben bittet um Zugriff auf Ihr Übungskonto. Wenn Sie ihn erlauben, melden Sie sich an und wählen die Workspaces, die sie sehen darf.',
    allow: 'Erlauben',
    deny: 'Nicht erlauben',
    rehearse: 'Ein Problem üben',
    rehearseWhat:
      'Wählen Sie, was schiefgeht, und klicken Sie dann auf „Erlauben“: Sie sehen, was das Wallet sagt und was hilft.',
    rehearsals: {
      none: 'Nichts geht schief',
      denial: 'Sie erlauben den Zugriff nicht',
      'expired-code': 'Der Code ist älter als zehn Minuten',
      'state-null': 'Das Kennzeichen, das die Antwort mit dieser Anmeldung verbindet, ist „null“',
      'state-missing': 'Das Kennzeichen, das die Antwort mit dieser Anmeldung verbindet, fehlt',
      'state-wrong': 'Das Kennzeichen ist das einer anderen Anmeldung',
      'wrong-environment': 'Der Schlüssel gehört zu einer anderen Umgebung',
      'developer-inactive': 'Der Schlüssel ist noch nicht aktiv („Developer Inactive“)',
      'over-rate': 'Zu viele Aufrufe',
      'server-error': 'Der Server hat eine Störung',
      html: 'Stattdessen antwortet die Anmeldeseite eines Netzwerks',
      'cut-answer': 'Die Verbindung bricht vor der Antwort ab',
    },
  },

  login: {
    heading: 'An der Plattform anmelden',
    what: 'Auf der echten Plattform verwenden Sie hier Ihr Sprinklr-Konto, nicht das Konto des Entwicklerportals.',
    user: 'Benutzername',
    userHint: 'Hier geht jeder Name. Das Token wird für ihn ausgestellt.',
    password: 'Passwort',
    passwordHint:
      'Hier geht jedes Passwort. Es wird weder geprüft noch gespeichert; nehmen Sie also nicht Ihr echtes.',
    submit: 'Anmelden',
  },

  company: {
    heading: 'Bei Ihrer Firma anmelden',
    what: (domain) =>
      `Sie wollten sich über ${domain} anmelden. Diese Anmeldung öffnet sich wie bei Firmen üblich in einem eigenen Fenster, und dort geht es weiter.`,
    open: 'Anmeldung der Firma öffnen',
    loginHeading: 'Firmenanmeldung',
    loginWhat: (domain) => `Diese Seite stellt die Anmeldung von ${domain} dar.`,
  },

  secondFactor: {
    heading: 'Bestätigen Sie, dass Sie es sind',
    what: 'Die echte Plattform schickt Ihnen einen Code per E-Mail. Das ist der, den sie geschickt hätte:',
    mailed: 'Code in der E-Mail',
    digits: 'Code',
    submit: 'Bestätigen',
  },

  workspaces: {
    heading: 'Workspaces wählen',
    what: 'Das Token erreicht die Workspaces, die Sie ankreuzen, und keine anderen.',
    legend: 'Workspaces, für die der Zugriff gilt',
    submit: 'Zugriff geben',
  },

  posting: {
    heading: 'Zurück zur App',
    what: 'Dieser Anbieter liefert seine Antwort in einem Formular. Senden Sie es ab, um die Anmeldung abzuschließen.',
    submit: 'Abschließen',
  },

  problems: {
    'user-name-missing': 'Geben Sie einen Benutzernamen ein; jeder Name geht.',
    'digits-wrong': 'Das ist nicht der Code in der E-Mail. Er hat sechs Ziffern.',
    'workspace-missing': 'Kreuzen Sie mindestens einen Workspace an.',
  },

  over: {
    heading: 'Diese Anmeldung ist vorbei',
    what: 'Sie wurde abgeschlossen, abgelehnt oder begonnen, bevor die App neu startete. Beginnen Sie sie in Token Wallet noch einmal.',
  },

  refusals: {
    'callback-mismatch':
      'Die Callback URL dieser Anfrage unterscheidet sich von der registrierten. Sie müssen Zeichen für Zeichen übereinstimmen.',
    'wrong-environment': 'Der API-Schlüssel dieser Anfrage gehört zu einer anderen Umgebung.',
    'developer-inactive':
      'Der API-Schlüssel dieser Anfrage ist hier unbekannt oder gesperrt. Der Beispielschlüssel der Übung funktioniert.',
    'over-rate':
      'Dieser API-Schlüssel wurde zu oft verwendet. Warten Sie ein wenig und versuchen Sie es dann noch einmal.',
    'server-error': 'Die Simulation soll hier eine Störung haben.',
    'bad-request': 'Diese Anfrage nennt einen Wert zweimal oder lässt einen aus.',
    'not-found': 'Unter dieser Adresse gibt es keine Seite.',
  },
}
