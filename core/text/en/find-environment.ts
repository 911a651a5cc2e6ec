import type { Service } from '#core/providers/provider'

/** Where a service shows the environment to the people who use it. */
export interface ServiceWords {
  readonly ways: readonly { readonly title: string; readonly steps: readonly string[] }[]
  readonly address: string
  readonly addressHint: string
  readonly notFound: string
}

/** Of a service nothing more is known of. */
const elsewhere: ServiceWords = {
  ways: [
    {
      title: 'Where your app was registered',
      steps: [
        'Open your app’s page there.',
        'Look for the word that its addresses have in common, or for “environment”.',
        'If neither is there, ask whoever registered the app.',
      ],
    },
  ],
  address: 'Address of the service',
  addressHint: 'Paste the address your browser shows while you are signed in there.',
  notFound: 'This address does not tell. Use the way above.',
}

/** *How do I find mine?*, in the words of each service. */
export const findEnvironment = {
  services: {
    sprinklr: {
      ways: [
        {
          title: 'In the page’s source',
          steps: [
            'Sign in to Sprinklr in your browser.',
            'Right-click an empty spot of the page and choose “View Page Source”.',
            'Search for sentry-environment. The word beside it is your environment.',
          ],
        },
        {
          title: 'In the browser’s console',
          steps: [
            'Sign in to Sprinklr in your browser and press F12.',
            'Open “Console”, type SPR_ENV.env and press Enter.',
            'The answer is your environment, for example prod2.',
          ],
        },
      ],
      address: 'Find it from a Sprinklr address',
      addressHint: 'Paste the address your browser shows while you are signed in to Sprinklr.',
      notFound: 'This address does not tell. Use one of the two ways above.',
    },
    cedato: elsewhere,
    oauth: elsewhere,
  } satisfies Record<Service, ServiceWords> as Record<Service, ServiceWords>,
  found: (environment: string) => `That is ${environment}. It is filled in above.`,
  looksLike: (environment: string) => `That looks like ${environment}.`,
  tellsNothing: 'This address does not tell.',
  changeTo: (environment: string) => `Change environment to ${environment}`,
} as const
