import type { Text } from '#core/text/text'

/** What keys do, in German. */
export const shortcuts: Text['shortcuts'] = {
  title: 'Tastenkürzel',
  what: {
    palette: 'Einen Befehl suchen',
    list: 'Diese Liste zeigen',
    help: 'Die Hilfe öffnen',
    selectAll: 'Beim Auswählen alle gezeigten Profile auswählen',
    endSelecting: 'Das Auswählen beenden',
    larger: 'Alles größer anzeigen',
    smaller: 'Alles kleiner anzeigen',
    usual: 'Alles in der üblichen Größe anzeigen',
  },
  besides: 'Mit Tab erreichen Sie alles, Enter drückt es, und Esc schließt, was offen ist.',
  keys: { command: '⌘', control: 'Strg', escape: 'Esc', minus: '−' },
}
