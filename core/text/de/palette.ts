import { number } from '#core/text/de/grammar'
import type { Text } from '#core/text/text'

/** The commands that are found by typing, in German. */
export const palette: Text['palette'] = {
  title: 'Befehle',
  hint: (keys) => `Befehle (${keys})`,
  keys: { mac: '⌘K', other: 'Strg+K' },
  search: 'Befehle suchen',
  searchHint: 'Geben Sie ein, was Sie tun möchten oder für wen',
  none: (query) => `Kein Befehl passt zu „${query}“.`,
  more: (count) => `${number(count)} weitere. Geben Sie noch ein Wort ein, um sie zu finden.`,
  groups: {
    recent: 'Zuletzt verwendet',
    app: 'Token Wallet',
  },
}
