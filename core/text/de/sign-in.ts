import type { Text } from '#core/text/text'

const insecure =
  'Das Wallet hat sie blockiert, weil andere im Netzwerk lesen könnten, was Sie dort eingeben.'
const browserBelow =
  'Mit „Meinen Browser verwenden“ im ersten Fenster machen Sie in Ihrem eigenen Browser weiter.'

/** The sign-in window: its title and its bar, in German. */
export const signIn: Text['signIn'] = {
  windowTitle: (host, isPractice) =>
    [host, ...(isPractice ? ['Übung'] : []), host === '' ? 'Anmelden' : 'Token Wallet']
      .filter((part) => part !== '')
      .join(' · '),
  bar: 'Anmeldefenster',
  address: 'Adresse dieser Seite',
  locks: {
    secure: 'Sicher',
    practice: 'Auf diesem Computer',
    insecure: 'Nicht sicher',
    loading: 'Wird geöffnet …',
    failed: 'Keine Seite',
  },
  practice: 'Übung',
  practiceHint: 'Das ist eine Simulation auf Ihrem eigenen Computer.',
  reload: 'Neu laden',
  useBrowser: 'Meinen Browser verwenden',
  cancel: 'Abbrechen',
  closePopup: 'Dieses Fenster schließen',
  notes: {
    none: '',
    'visited-without-answer':
      'Die Seite führte ohne Antwort zu Ihrer Callback URL. Das Wallet hat das abgefangen, bevor es diesen Computer verließ: Setzen Sie die Anmeldung unten fort.',
    'insecure-page-blocked': `Eine Seite ohne Verschlüsselung wollte sich öffnen. ${insecure}`,
    'other-program-blocked':
      'Die Seite wollte ein anderes Programm oder eine Datei öffnen. Das Wallet hat das verhindert. Braucht die Anmeldung es, machen Sie in Ihrem eigenen Browser weiter.',
    'too-many-popups':
      'Die Seite wollte mehr Fenster öffnen, als eine Anmeldung braucht. Das Wallet hat das verhindert.',
    slow: 'Die nächste Seite ist noch nicht da. Sie können warten, neu laden oder in Ihrem eigenen Browser weitermachen.',
    blank:
      'Diese Seite ist leer. Laden Sie sie neu oder machen Sie in Ihrem eigenen Browser weiter.',
    'embedding-refused':
      'Diese Seite funktioniert nicht im Fenster eines anderen Programms. Mit „Meinen Browser verwenden“ machen Sie in Ihrem eigenen Browser weiter.',
    'certificate-after-restart':
      'Vergessen. Weil dieses Profil angemeldet bleibt, werden Sie erst wieder gefragt, wenn Sie das Wallet beendet und neu gestartet haben.',
  },
  popupNotes: {
    'other-program-blocked': `Die Seite wollte ein anderes Programm oder eine Datei öffnen. Das Wallet hat das verhindert. ${browserBelow}`,
    slow: 'Die nächste Seite ist noch nicht da. Sie können warten, neu laden oder dieses Fenster schließen.',
    blank: 'Diese Seite ist leer. Laden Sie sie neu oder schließen Sie dieses Fenster.',
    'embedding-refused': `Diese Seite funktioniert nicht im Fenster eines anderen Programms. ${browserBelow}`,
  },
  opening: 'Die Anmeldeseite wird geöffnet …',
  beforeAnyPage: {
    'visited-without-answer':
      'Der Anbieter leitete direkt zu Ihrer Callback URL weiter, ohne Seite und ohne Antwort.',
    'insecure-page-blocked': `Der Anbieter führte zu einer Seite ohne Verschlüsselung. ${insecure}`,
    'other-program-blocked':
      'Der Anbieter führte statt zu einer Seite zu einem anderen Programm. Das Wallet öffnet keine anderen Programme.',
    slow: 'Die Anmeldeseite ist noch nicht da. Der Anbieter oder Ihr Netzwerk ist vielleicht langsam.',
    blank: 'Der Anbieter hat geantwortet, aber mit keiner Seite, die sich hier anzeigen lässt.',
  },
  reloadAdvice:
    '„Neu laden“ versucht diese Seite noch einmal, mit „Meinen Browser verwenden“ machen Sie in Ihrem eigenen Browser weiter, „Abbrechen“ führt zurück zum Wallet.',
  popupAdvice:
    '„Neu laden“ versucht diese Seite noch einmal. Die Anmeldung bleibt offen, wenn Sie dieses Fenster schließen.',
  adviceFor: {
    'page-hangs':
      'Warten Sie einen Moment. „Neu laden“ beginnt die Seite von vorn; was Sie dort eingegeben haben, ist dann verloren.',
    'proxy-sign-in-needed': '„Neu laden“ fragt Sie noch einmal danach.',
    'certificate-needed': '„Neu laden“ lässt Sie noch einmal wählen.',
  },
  failedPages: {
    'connect-failed': {
      what: 'Diese Adresse hat nicht geantwortet.',
      why: 'Die Verbindung wurde abgelehnt oder kam nicht zustande.',
    },
    offline: {
      what: 'Diese Adresse wurde nicht gefunden.',
      why: 'Dieser Computer ist vielleicht offline, oder nur das Netzwerk Ihrer Firma kennt die Adresse.',
    },
    'page-failed': {
      what: 'Diese Seite ließ sich nicht anzeigen.',
      why: 'Der Server antwortete mit einem Fehler oder mit etwas anderem als einer Seite.',
    },
  },
  password: {
    proxyTitle: 'Der Proxy Ihres Netzwerks fragt, wer Sie sind',
    siteTitle: 'Diese Website fragt nach Name und Passwort',
    from: 'Anfrage von',
    realm: 'Mit den Worten',
    quoted: (words) => `„${words}“`,
    proxyWhy:
      'Alles, was das Wallet nach draußen sendet, geht über ihn. Name und Passwort gehen nur an diesen Proxy, und das Wallet behält sie, bis Sie die App beenden.',
    siteWhy:
      'Name und Passwort gehen nur an diese Website, und das Wallet behält sie für diese Anmeldung. Kennen Sie diese Website nicht, senden Sie nichts.',
    readable: 'Beides wird unverschlüsselt gesendet: Andere können es lesen.',
    wrong: 'Das wurde nicht angenommen. Prüfen Sie beides und versuchen Sie es noch einmal.',
    missing: 'Geben Sie beides ein, Benutzername und Passwort.',
    userName: 'Benutzername',
    password: 'Passwort',
    send: 'Senden',
    decline: 'Nicht senden',
  },
  certificate: {
    title: 'Diese Website fragt nach einem Zertifikat',
    why: 'Sie möchte Sie oder diesen Computer an einem Zertifikat erkennen. Wählen Sie das, das Ihre Firma Ihnen dafür gegeben hat; wissen Sie von keinem, senden Sie keines.',
    from: 'Anfrage von',
    choice: 'Zertifikate auf diesem Computer',
    issuedBy: (issuer) => `ausgestellt von ${issuer}`,
    ends: (day) => `gültig bis ${day}`,
    remember: 'Immer an diese Website senden',
    missing: 'Wählen Sie zuerst ein Zertifikat oder senden Sie keines.',
    send: 'Zertifikat senden',
    decline: 'Keines senden',
    sent: 'An diese Website gesendet, wie Sie es früher gewählt haben:',
    another: 'Anderes wählen',
    anotherAdvice: '„Anderes wählen“ vergisst diese Wahl und fragt Sie noch einmal.',
  },
}
