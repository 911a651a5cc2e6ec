import { cedatoProtocol } from '#core/providers/cedato-protocol'
import type { Provider } from '#core/providers/provider'

/** Cedato, now part of EX.CO: tokens of an hour for a client id and secret. */
export const cedato = {
  id: 'cedato',
  label: 'Cedato',
  isPractice: false,
  apiAddresses: ['https://api.cedato.com'],
  ...cedatoProtocol,
} as const satisfies Provider
