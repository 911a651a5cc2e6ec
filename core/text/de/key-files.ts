import type { Text } from '#core/text/text'

/** Keys with certificates: where they are chosen, made and shown, in German. */
export const keyFiles: Text['keyFiles'] = {
  groups: {
    signing: 'Schlüssel und Zertifikat der App',
    tls: 'Schlüssel und Zertifikat für Mutual TLS',
  },
  parts: { certificate: 'Zertifikatsdatei', key: 'Schlüsseldatei' },
  chooseTitle: {
    certificate: 'Zertifikatsdatei wählen',
    key: 'Schlüsseldatei wählen',
  },
  hints: {
    signing:
      'Erstellen Sie sie hier oder wählen Sie die Dateien, die Sie haben: server.crt und server.key, oder eine .p12-Datei mit beiden.',
    tls: 'Das Zertifikat, das für Ihre App hochgeladen wurde, mit seinem Schlüssel: zwei Dateien oder eine .p12-Datei mit beiden.',
  },
  chosen: (name) => `Gewählt: ${name}`,
  made: (until) => `Hier erstellt. Das Zertifikat gilt bis ${until}.`,
  create: 'Schlüssel und Zertifikat erstellen',
  passphrase: 'Passphrase',
  passphraseHint: 'Nur wenn die Datei damit verschlossen ist.',
  userName: 'Sprinklr-Benutzername',
  userNameHint:
    'Der Name, mit dem sich die Person bei Sprinklr anmeldet. Die Token dürfen, was sie darf.',
  appId: 'App-ID',
  appIdHint:
    'Nur wenn Ihr Zertifikat schon registriert ist. Lassen Sie das Feld sonst leer: Sie melden sich einmal an, und das Wallet registriert das Zertifikat.',
  replaces:
    'Nach Ihrer Anmeldung registriert das Wallet das Zertifikat und holt dafür ein Token. Es ersetzt das Token der Anmeldung.',
  replacesOwn:
    'Ein Token, das Sie schon haben, genügt statt einer Anmeldung: Die zugehörige Person braucht das Recht, Zertifikate zu registrieren.',
  mutualTls: 'Diese App verlangt Mutual TLS',
  mutualTlsHint:
    'Nur wenn für die App „Enable Mutual TLS Authentication“ angekreuzt ist: Dann weist jede Anfrage des Wallets Ihr Zertifikat vor.',
  mutualTlsFact: 'Mutual TLS',
  mutualTlsUntil: (until) => `Mit einem Zertifikat, das bis ${until} gilt`,
  card: {
    title: 'Zertifikat',
    user: 'Sprinklr-Benutzername',
    appId: 'App-ID',
    ends: 'Gilt bis',
    ended: (at) => `Abgelaufen am ${at}`,
    unregistered:
      'Es ist beim Anbieter noch nicht registriert. Bis dahin behält dieses Profil das Token, das es hat.',
    register: 'Zertifikat registrieren',
    renew: 'Neues Zertifikat',
    renewHint:
      'Schlüssel und Zertifikat werden neu erstellt und anstelle der alten registriert. Sie bekommen ein neues Token, und Kopien des jetzigen funktionieren nicht mehr.',
    endedHint:
      'Melden Sie sich erneut an: Das Wallet erstellt einen neuen Schlüssel mit Zertifikat und registriert sie.',
  },
}
