import type { Provider } from '#core/providers/provider'
import { sprinklrProtocol, sprinklrSignIn } from '#core/providers/sprinklr-protocol'

/** Sprinklr, as its developer portal documents it today; api2 is the older host of the same paths. */
export const sprinklr = {
  id: 'sprinklr',
  label: 'Sprinklr',
  isPractice: false,
  environments: [
    'prod',
    'prod0',
    'prod2',
    'prod3',
    'prod4',
    'prod5',
    'prod8',
    'prod11',
    'prod12',
    'prod15',
    'prod17',
  ],
  apiAddresses: ['https://api3.sprinklr.com', 'https://api2.sprinklr.com'],
  ...sprinklrProtocol,
  takesMutualTls: true,
  signIn: {
    callbackUrls: [
      'https://www.sprinklr.com',
      'https://www.google.com/',
      'http://localhost:8123/sprinklr/callback',
    ],
    ...sprinklrSignIn,
  },
} as const satisfies Provider
