import type { IncomingMessage } from 'node:http'
import { parseAddress } from '#core/addresses'
import { isRedirect, type RedirectVisit } from '#core/oauth/redirect'

/** As much as an answer may be (core/oauth/redirect.ts), and what is around it. */
const bodyLimit = 20 * 1024

/** A request that may be an answer: by name, path and manner, whatever it says. */
export interface CallbackRequest {
  readonly visit: RedirectVisit
  /** Our own page sends on what stood behind the `#`. */
  readonly isForwarded: boolean
}

/**
 * Reads a request as a visit of the Callback URL; undefined when it is none. A page of another name that leads here
 * (DNS rebinding) names itself in `Host`; a browser says by `Sec-Fetch-…` whether a person went there or a page asked
 * in the background.
 */
export async function readCallbackRequest(
  message: IncomingMessage,
  redirectUri: string,
): Promise<CallbackRequest | undefined> {
  const target = message.url ?? ''
  const host = parseAddress(redirectUri)?.host ?? ''
  if (message.headers.host?.toLowerCase() !== host || !isPlain(message)) return undefined
  const url = `http://${host}${target}`
  if (!isAsSent(target, url) || !isRedirect(url, redirectUri)) return undefined
  if (message.method === 'GET') {
    return isVisit(message) ? { visit: { url }, isForwarded: false } : undefined
  }
  if (message.method !== 'POST') return undefined
  const kind = (message.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (kind === 'application/x-www-form-urlencoded' && isVisit(message)) {
    return { visit: { url, form: await readBody(message) }, isForwarded: false }
  }
  if (kind !== 'application/json' || message.headers.origin !== `http://${host}`) return undefined
  const form = asText(await readBody(message))
  return form === undefined ? undefined : { visit: { url, form }, isForwarded: true }
}

/** One host, no other protocol, and not fetched ahead of a person's wish. */
function isPlain({ headers, headersDistinct }: IncomingMessage): boolean {
  const { upgrade, 'sec-purpose': purpose } = headers
  return headersDistinct['host']?.length === 1 && upgrade === undefined && purpose === undefined
}

/** A path without steps back: browsers take those before they send it. */
function isAsSent(target: string, url: string): boolean {
  return target.startsWith('/') && parseAddress(url)?.pathname === target.split(/[?#]/, 1)[0]
}

/** A page shown to a person. What tells nothing of it is older than that, or no browser. */
function isVisit({ headers }: IncomingMessage): boolean {
  const { 'sec-fetch-dest': place, 'sec-fetch-mode': mode } = headers
  return (place ?? 'document') === 'document' && (mode ?? 'navigate') === 'navigate'
}

async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > bodyLimit) throw new RangeError('oversize')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function asText(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
