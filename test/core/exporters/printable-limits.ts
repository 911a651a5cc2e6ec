import type { ExporterId } from '#core/exporters/exporter-id'

const blankEnds = (value: string): boolean => value.trim() !== value
const name = (value: string): boolean => value.includes('{{')
const template = (value: string): boolean => /\{[{%#]/.test(value)

/**
 * Which keys and tokens of printable ASCII no file of a form can carry, whatever quotes it uses: by the rules of what
 * reads it, not by what the exporter does. Every form that is not named here carries them all.
 */
export const unreadable: Readonly<Partial<Record<ExporterId, (value: string) => boolean>>> = {
  // Python's pickle begins with one of these, and ends in a full stop.
  'sprinklr-conf': (value) =>
    blankEnds(value) ||
    value.includes('(es_nl)') ||
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) ||
    /^[()\]}NKMJGUC].*\./.test(value),
  // docker keeps quotes, and shells split or run all this without any; they replace `~` and, zsh, `=name`.
  dotenv: (value) => /[ "#$&'()<>;\\`|]|(?:^|[:=])~|(?:^|:)=/.test(value),
  'dotenv-shell': (value) =>
    /\$|\\\\|\\$/.test(value) || (value.includes("'") && /["`\\]/.test(value)),
  'windows-set': (value) => /["!]/.test(value),
  postman: template,
  insomnia: template,
  bruno: (value) => name(value) || blankEnds(value),
  'http-file': (value) => name(value) || value.endsWith(' '),
  jetbrains: name,
  // Servers and curl take blanks from the ends of a header.
  curl: blankEnds,
  'curl-config': blankEnds,
  'http-headers': blankEnds,
  'github-actions': (value) =>
    value.endsWith('\\') || (value.includes("'") && /["$`\\]/.test(value)),
  'treasure-data': blankEnds,
  domo: blankEnds,
  tray: blankEnds,
  qualtrics: blankEnds,
}
