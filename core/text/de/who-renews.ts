import type { Text } from '#core/text/text'

/** The question that goes with every refresh token that leaves, in German. */
export const whoRenews: Text['whoRenews'] = {
  label: 'Wer erneuert ab jetzt?',
  hint: 'Ein Refresh-Token gilt einmal, deshalb kann nur einer von beiden erneuern.',
  choices: { wallet: 'Dieses Wallet', 'other-tool': 'Das andere Tool' },
  meanings: {
    wallet:
      'Die Datei wird aktuell gehalten: Dieses Wallet schreibt jedes neue Token hinein. Das andere Tool liest die Datei erneut und darf nicht selbst erneuern.',
    'other-tool':
      'Dieses Wallet erneuert nicht mehr, und das Profil zeigt „Anderswo erneuert“. Der Weg zurück ist „Wieder hier erneuern“: Dafür melden Sie sich erneut an.',
  },
  notKept: {
    template: 'Nicht mit einer eigenen Vorlage: Ihre Datei wird nicht aktuell gehalten.',
    form: 'Nicht mit Feldern, die Sie einzeln kopieren: Das nächste Token käme dort nicht an.',
  },
  unanswered: {
    missing: 'Wählen Sie, wer erneuert. Bis dahin bleibt das Refresh-Token hier.',
    copying:
      'Eine Kopie wird nicht aktuell gehalten: Mit dem Refresh-Token darin kann nur das andere Tool erneuern. Wählen Sie „Das andere Tool“ oder speichern Sie eine Datei.',
  },
  goesOn: 'Dieses Wallet erneuert weiter und schreibt jedes neue Token in diese Datei.',
}
