import type { Text } from '#core/text/text'

type FindEnvironment = Text['wizard']['environment']['find']

/** Of a service nothing more is known of. */
const elsewhere: FindEnvironment['services']['oauth'] = {
  ways: [
    {
      title: 'Dort, wo Ihre App registriert wurde',
      steps: [
        'Öffnen Sie dort die Seite Ihrer App.',
        'Suchen Sie das Wort, das ihre Adressen gemeinsam haben, oder „environment“.',
        'Steht nichts davon da, fragen Sie die Person, die die App registriert hat.',
      ],
    },
  ],
  address: 'Adresse des Dienstes',
  addressHint:
    'Fügen Sie die Adresse ein, die Ihr Browser zeigt, während Sie dort angemeldet sind.',
  notFound: 'Diese Adresse verrät es nicht. Nehmen Sie den Weg oben.',
}

/** *How do I find mine?*, in the words of each service, in German. */
export const findEnvironment: FindEnvironment = {
  services: {
    sprinklr: {
      ways: [
        {
          title: 'Im Quelltext der Seite',
          steps: [
            'Melden Sie sich in Ihrem Browser bei Sprinklr an.',
            'Klicken Sie mit der rechten Maustaste auf eine leere Stelle der Seite und wählen Sie „Seitenquelltext anzeigen“.',
            'Suchen Sie sentry-environment. Das Wort daneben ist Ihre Umgebung.',
          ],
        },
        {
          title: 'In der Konsole des Browsers',
          steps: [
            'Melden Sie sich in Ihrem Browser bei Sprinklr an und drücken Sie F12.',
            'Öffnen Sie „Konsole“, tippen Sie SPR_ENV.env und drücken Sie die Eingabetaste.',
            'Die Antwort ist Ihre Umgebung, zum Beispiel prod2.',
          ],
        },
      ],
      address: 'Aus einer Sprinklr-Adresse ermitteln',
      addressHint:
        'Fügen Sie die Adresse ein, die Ihr Browser zeigt, während Sie bei Sprinklr angemeldet sind.',
      notFound: 'Diese Adresse verrät es nicht. Nehmen Sie einen der beiden Wege oben.',
    },
    cedato: elsewhere,
    oauth: elsewhere,
  },
  found: (environment) => `Das ist ${environment}. Es ist oben eingetragen.`,
  looksLike: (environment) => `Das sieht nach ${environment} aus.`,
  tellsNothing: 'Diese Adresse verrät es nicht.',
  changeTo: (environment) => `Umgebung auf ${environment} ändern`,
}
