/** The token passport: what a ticket may say of a token, in English. */
export const passport = {
  title: 'Token passport (no secrets inside)',
  labels: {
    provider: 'Provider',
    environment: 'Environment',
    apiAddress: 'API address',
    key: 'API key',
    user: 'Belongs to',
    customer: 'Customer',
    workspace: 'Workspace',
    obtained: 'Obtained',
    worksUntil: 'Works until',
    renewedBy: 'Renewed by',
    checked: 'Last checked',
    rate: 'Calls left',
  },
  checks: {
    works: (at: string) => `${at}, works`,
    refused: (at: string) => `${at}, not accepted`,
    unanswered: (at: string) => `${at}, no answer that tells`,
  },
  line: (label: string, value: string) => `${label}: ${value}`,
  rate: (remaining: number, limit: number) => `${remaining} of ${limit}`,
  rateUntil: (rate: string, at: string) => `${rate}, starts again from zero ${at}`,
} as const
