/** HTML that is already safe: only `html` makes it. */
export interface Markup {
  readonly markup: string
}

type Piece = Markup | string | undefined | readonly Markup[]

/** Builds HTML from a template: every text put in is escaped, for element content and quoted attributes alike. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const markup = parts.reduce(
    (whole, part, index) => whole + part + (index < pieces.length ? render(pieces[index]) : ''),
    '',
  )
  return { markup }
}

function render(piece: Piece): string {
  if (piece === undefined) return ''
  if (typeof piece === 'string') return escape(piece)
  if ('markup' in piece) return piece.markup
  return piece.map((one) => one.markup).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? '')
}
