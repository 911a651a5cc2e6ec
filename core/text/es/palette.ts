import { number } from '#core/text/es/grammar'
import type { Text } from '#core/text/text'

/** The commands that are found by typing, in Spanish. */
export const palette: Text['palette'] = {
  title: 'Comandos',
  hint: (keys) => `Comandos (${keys})`,
  keys: { mac: '⌘K', other: 'Ctrl+K' },
  search: 'Buscar comandos',
  searchHint: 'Escriba qué quiere hacer o para quién',
  none: (query) => `Ningún comando coincide con “${query}”.`,
  more: (count) => `${number(count)} más. Escriba otra palabra para encontrarlos.`,
  groups: {
    recent: 'Usados hace poco',
    app: 'Token Wallet',
  },
}
