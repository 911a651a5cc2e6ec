/** Brackets a manual puts around what one’s own value replaces: `{env}`, `{{path}}`, `{prod2}`, `<token>`, `%7Benv%7D`. */
export function isBracketed(text: string): boolean {
  const value = text.trim()
  return /^(?:\{|%7b)|(?:\}|%7d)$/i.test(value) || /^<[^<>]{0,64}>$|^\[[\w -]{1,64}\]$/.test(value)
}

/** The same, or words in its place: `YOUR_API_KEY`, `access token here`. */
export function isPlaceholder(text: string): boolean {
  const value = text.trim()
  return (
    isBracketed(value) ||
    /^(?:your|my|insert|enter)[ _-]/i.test(value) ||
    /^(?:(?:access|refresh|api|bearer|client)[ _-])?(?:token|key|secret|id)(?:[ _-]here)?$/i.test(
      value,
    )
  )
}

/** Taken out before it was pasted: dots, asterisks, x in a row, or a word in brackets. */
export function isMaskedOut(text: string): boolean {
  return /\*{3}|•|…|\.{3}|x{5}|\[(?:redacted|hidden|secret|masked|filtered)\]/i.test(text)
}
