/** Names the wallet proposes; a person may change each. */
export const names = {
  suggested: (provider: string, environment: string) => `${provider} ${environment}`.trim(),
  another: (name: string, count: number) => `${name} (${count})`,
  copyOf: (name: string) => `${name} copy`,
  client: (customerId: string) => `Customer ${customerId}`,
} as const
