import type { Text } from '#core/text/text'

/** What can be changed about the app behind a profile, in German. */
export const appChanges: Text['appChanges'] = {
  environment: {
    open: 'Umgebung ändern …',
    title: (name) => `Umgebung von ${name} ändern`,
    intro: (environment) =>
      `Derzeit ist es ${environment}. Schlüssel und Token bleiben, wie sie sind; es ändert sich nur, wo das Wallet sie verwendet.`,
    thenChecked:
      'Nach dem Speichern fragt das Wallet den Anbieter, ob das Token dort funktioniert.',
    proposed: (environment) => `${environment} wurde gefunden und ist eingetragen.`,
    others: (names) =>
      `Diese Profile verwenden denselben API-Schlüssel und behalten ihre Umgebung: ${names}.`,
    whenNext:
      'Die Änderung selbst unterbricht nichts. Das nächste neue Token dieses Profils vielleicht schon:',
    submit: 'Umgebung ändern',
  },
  encodedTwice: {
    open: 'Noch einmal versuchen, doppelt kodiert',
    hint: 'Manche älteren Sprinklr-Programme senden das Refresh-Token doppelt prozentkodiert. Der abgelehnte Versuch hat es nicht verbraucht, Sie können es also einmal so senden; von selbst tut das Wallet das nie.',
  },
  mutualTls: {
    card: 'Zertifikat für Mutual TLS',
    hint: 'Jede Anfrage dieses Profils weist es vor. Wurde für Ihre App ein neues hochgeladen, ersetzen Sie es hier.',
    open: 'Zertifikat ersetzen …',
    title: (name) => `Mutual-TLS-Zertifikat von ${name} ersetzen`,
    intro: (until) =>
      `Das vorhandene gilt bis ${until}. Token und Schlüssel bleiben, wie sie sind.`,
    tried:
      'Das Wallet fragt den Anbieter zuerst einmal mit dem neuen. Lehnt der Anbieter es ab, bleibt das alte.',
    others: (names) =>
      `Diese Profile verwenden denselben API-Schlüssel und behalten ihr Zertifikat: ${names}.`,
    submit: 'Zertifikat ersetzen',
  },
}
