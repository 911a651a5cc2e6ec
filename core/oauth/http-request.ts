import type { CertifiedKey } from '#core/certified-key'

/** A request as plain data: built in core, sent by the `send` port, nowhere else. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Shown in the TLS handshake (mutual TLS): without it the request is not sent. */
  readonly certified?: CertifiedKey
}

/** An answer as plain data. Header names are lower case; the body is text, at most 64 KiB. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** When it came, by the clock of the server that sent it, where that is known (epoch ms). */
  readonly receivedAt?: number
}

/** Any 2xx: one that was changed on its way comes as 203 (RFC 9110 section 15.3.4). */
export const isSuccess = ({ status }: Pick<HttpAnswer, 'status'>): boolean =>
  status >= 200 && status < 300

/** The header of HTTP Basic (RFC 7617), for ASCII names and passwords. */
export function basicCredentials(name: string, password: string): string {
  return `Basic ${btoa(`${name}:${password}`)}`
}

/** A form body (application/x-www-form-urlencoded): each value is encoded exactly once. */
export function formBody(fields: Readonly<Record<string, string>>): string {
  return new URLSearchParams(fields).toString()
}
