import type { HttpAnswer } from '#core/oauth/http-request'

/** An answer to a request for tokens as it comes over the wire. */
export interface WireAnswer {
  /** What is strange about it, for the test’s name. */
  readonly what: string
  readonly status: number
  /** Its content type; undefined where it names none. */
  readonly type: string | undefined
  readonly body: string | Uint8Array<ArrayBuffer>
}

export type Fields = Readonly<Record<string, unknown>>

export const usual: Fields = {
  access_token: 'a+b/c==',
  refresh_token: 'r+/=0',
  token_type: 'Bearer',
  expires_in: 2_591_999,
}

export const json = 'application/json'

export function wire(
  what: string,
  body: WireAnswer['body'] | object,
  changes: Partial<WireAnswer> = {},
): WireAnswer {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array
  return { what, status: 200, type: json, body: isRaw ? body : JSON.stringify(body), ...changes }
}

/** The usual answer with changes; a member that is undefined is left out. */
export const withFields = (what: string, changes: Fields): WireAnswer =>
  wire(what, { ...usual, ...changes })

/** As the wallet’s `send` gives it: bytes read as UTF-8. */
export function received({ status, type, body }: WireAnswer): HttpAnswer {
  const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type }
  return { status, headers, body: Buffer.from(body).toString('utf8') }
}

/** Tokens in the open, or no tokens. Equal where both readers come to the same. */
export type Verdict =
  'refused' | { readonly access: string; readonly refresh?: string; readonly lifetimeMs?: number }

/** A number as JSON text, with which JSON.stringify would not write it. */
export const rawNumber = (member: string, number: string): string =>
  JSON.stringify({ ...usual, [member]: 0 }).replace(`"${member}":0`, `"${member}":${number}`)
