import { practiceAddress } from '#core/api-address'
import { cedatoProtocol } from '#core/providers/cedato-protocol'
import type { Provider } from '#core/providers/provider'

/** The built-in simulation of Cedato. */
export const practiceCedato = {
  id: 'practice-cedato',
  label: 'Practice',
  isPractice: true,
  apiAddresses: [practiceAddress],
  example: {
    environment: '',
    clientId: '0123456789abcdef0123456789practicecedato',
    clientSecret: 'fedcba9876543210fedcba98practicecedato00',
    redirectUri: '',
  },
  ...cedatoProtocol,
} as const satisfies Provider
