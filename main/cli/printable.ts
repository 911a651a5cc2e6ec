/** Terminals act on control characters, and let others turn what stands around them; each is shown as one that is neither. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Control}\p{Bidi_Control}\p{Line_Separator}\p{Paragraph_Separator}]/gu,
    '\ufffd',
  )
}
