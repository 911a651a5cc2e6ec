import { number } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** Names the wallet proposes, in German. */
export const names: Text['names'] = {
  suggested: (provider, environment) => `${provider} ${environment}`.trim(),
  another: (name, count) => `${name} (${number(count)})`,
  copyOf: (name) => `${name} (Kopie)`,
  client: (customerId) => `Kunde ${customerId}`,
}
