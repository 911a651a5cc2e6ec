/** Blank to tilde: no controls, nothing whose bytes depend on an encoding. */
export function isPrintableAscii(value: string): boolean {
  return /^[\x20-\x7e]*$/.test(value)
}

/** Half a surrogate pair has no form in UTF-8. */
export function isWellFormed(value: string): boolean {
  return !/\p{Surrogate}/u.test(value)
}

/** Many readers take blanks at the ends of a value away. */
export function hasNoBlankEnds(value: string): boolean {
  return value.trim() === value
}

/** What API clients would replace: `{{name}}`. */
export function holdsName(value: string): boolean {
  return value.includes('{{')
}

/** What tools with templates would replace: `{{name}}`, `{% tag %}`, `{# comment #}`. */
export function holdsTemplate(value: string): boolean {
  return /\{[{%#]/.test(value)
}
