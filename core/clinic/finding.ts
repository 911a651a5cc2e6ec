import type { ErrorCode } from '#core/errors'

/** A value a finding can be about, by the name requests give it. */
export type Subject = 'access_token' | 'refresh_token' | 'client_id' | 'client_secret' | 'code'

export type RequestMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS'

/** What each finding tells beside its type. Nothing of it was ever a secret. */
interface FindingFacts {
  'key-header-missing': unknown
  'bearer-missing': unknown
  'bearer-doubled': unknown
  'basic-instead-of-bearer': unknown
  /** `+` became a space on its way, as the rules for forms have it. */
  'not-encoded': { readonly characters: readonly ('+' | '/' | '=' | ' ')[] }
  'encoded-twice': unknown
  /** Braces, or a word such as YOUR_API_KEY. */
  'placeholder-left': { readonly place: Subject | 'address' | 'environment' }
  'prod-in-path': unknown
  /** The key is known here, for other environments than the one asked. */
  'environment-differs': { readonly asked: string; readonly held: readonly string[] }
  'plain-http': unknown
  'host-mistyped': { readonly host: string; readonly meant: string }
  'quote-inside': { readonly subject: Subject }
  'line-break-inside': { readonly subject: Subject }
  'blank-inside': { readonly subject: Subject }
  /** No more than a hint: nobody promises a length. */
  'maybe-cut-short': {
    readonly subject: Subject
    readonly length: number
    readonly usual: number
  }
  'state-with-code': unknown
  'content-type-missing': unknown
  'content-type-wrong': unknown
  'length-missing': unknown
  'grant-type-wrong': { readonly problem: 'missing' | 'unknown' | 'misfit' }
  'method-wrong': { readonly method: RequestMethod; readonly right: RequestMethod }
  /** What an answer in the text means; its sentence is the failure’s own. */
  answered: { readonly code: ErrorCode; readonly status?: number }
}

export type FindingType = keyof FindingFacts

/** One thing that is wrong, or may be, with a pasted request or log line. */
export type Finding<Type extends FindingType = FindingType> = {
  readonly [One in Type]: { readonly type: One } & FindingFacts[One]
}[Type]

/** What is wrong, and what to do about it. */
export interface FindingText {
  readonly what: string
  readonly next: string
}

/** A sentence for each finding: one without does not compile. */
export type FindingTable = {
  readonly [Type in FindingType]: (finding: Finding<Type>) => FindingText
}
