import type { Text } from '#core/text/text'

type FindEnvironment = Text['wizard']['environment']['find']

/** Of a service nothing more is known of. */
const elsewhere: FindEnvironment['services']['oauth'] = {
  ways: [
    {
      title: 'Donde se registró su aplicación',
      steps: [
        'Abra allí la página de su aplicación.',
        'Busque la palabra que sus direcciones tienen en común, o “environment”.',
        'Si no está ninguna de las dos, pregunte a quien registró la aplicación.',
      ],
    },
  ],
  address: 'Dirección del servicio',
  addressHint:
    'Pegue la dirección que muestra su navegador mientras tiene la sesión iniciada allí.',
  notFound: 'Esta dirección no lo dice. Siga los pasos de arriba.',
}

/** *How do I find mine?*, in the words of each service, in Spanish. */
export const findEnvironment: FindEnvironment = {
  services: {
    sprinklr: {
      ways: [
        {
          title: 'En el código fuente de la página',
          steps: [
            'Inicie sesión en Sprinklr en su navegador.',
            'Haga clic con el botón derecho en un lugar vacío de la página y elija “Ver código fuente de la página”.',
            'Busque sentry-environment. La palabra que está al lado es su entorno.',
          ],
        },
        {
          title: 'En la consola del navegador',
          steps: [
            'Inicie sesión en Sprinklr en su navegador y presione F12.',
            'Abra “Consola”, escriba SPR_ENV.env y presione Intro.',
            'La respuesta es su entorno, por ejemplo prod2.',
          ],
        },
      ],
      address: 'Encontrarlo a partir de una dirección de Sprinklr',
      addressHint:
        'Pegue la dirección que muestra su navegador mientras tiene la sesión iniciada en Sprinklr.',
      notFound: 'Esta dirección no lo dice. Siga una de las dos maneras de arriba.',
    },
    cedato: elsewhere,
    oauth: elsewhere,
  },
  found: (environment) => `Es ${environment}. Ya está escrito arriba.`,
  looksLike: (environment) => `Parece ser ${environment}.`,
  tellsNothing: 'Esta dirección no lo dice.',
  changeTo: (environment) => `Cambiar el entorno a ${environment}`,
}
