import { number } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** Names the wallet proposes, in Spanish; a person may change each. */
export const names: Text['names'] = {
  suggested: (provider, environment) => `${provider} ${environment}`.trim(),
  another: (name, count) => `${name} (${number(count)})`,
  copyOf: (name) => `${name} (copia)`,
  client: (customerId) => `Cliente ${customerId}`,
}
