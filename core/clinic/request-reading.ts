import type { Finding } from '#core/clinic/finding'

/** What was found in a pasted text, and the text as it may be shown to others. */
export interface RequestReading {
  readonly findings: readonly Finding[]
  readonly redacted: string
}
