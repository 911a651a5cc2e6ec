import { number } from '#core/text/en/grammar'
/** Names the wallet proposes; a person may change each. */
export const names = {
  suggested: (provider: string, environment: string) => `${provider} ${environment}`.trim(),
  another: (name: string, count: number) => `${name} (${number(count)})`,
  copyOf: (name: string) => `${name} copy`,
  client: (customerId: string) => `Customer ${customerId}`,
} as const
