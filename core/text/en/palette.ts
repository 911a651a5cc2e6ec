import { number } from '#core/text/en/grammar'

/** The commands that are found by typing, in English. */
export const palette = {
  title: 'Commands',
  hint: (keys: string) => `Commands (${keys})`,
  keys: { mac: '⌘K', other: 'Ctrl+K' },
  search: 'Search commands',
  searchHint: 'Type what you want to do, or for whom',
  none: (query: string) => `No command matches “${query}”.`,
  more: (count: number) => `${number(count)} more. Type another word to find them.`,
  groups: {
    recent: 'Used lately',
    app: 'Token Wallet',
  },
} as const
