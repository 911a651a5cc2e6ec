import type { IncomingMessage } from 'node:http'
import { aCountingServer, type Answer, type CountingServer } from './counting-server'

/** One answer of the provider's web site. */
export interface SitePage {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** `silent`: no answer ever comes. `open`: what is there comes, and its end never does. */
  readonly stays?: 'silent' | 'open'
}

export const html = (body: string): SitePage => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>Spoofed title</title><body>${body}</body>`,
})

export const script = (code: string): SitePage => html(`<script>${code}</script>`)

export const worker = (code: string): SitePage => ({
  status: 200,
  headers: { 'content-type': 'text/javascript' },
  body: code,
})

export const to = (status: number, location: string): SitePage => ({
  status,
  headers: { location },
  body: '',
})

/** What a page knows: where the answer is expected, and one that the wallet has to accept. */
export interface Place {
  readonly callback: string
  readonly state: string
  /** The redirect address with a code and the right state. */
  readonly good: string
  /** The same web site under another host name. */
  readonly otherHost: string
}

/** The pages of one sign-in by path; `/` is what the authorize address shows. */
export type Site = (place: Place) => Readonly<Record<string, SitePage>>

/** A request as it came to the provider. */
export interface Seen {
  readonly path: string
  readonly query: URLSearchParams
  readonly form: URLSearchParams
  readonly cookies: string
}

/** Somebody's sign-in pages at the address of a Sprinklr API, and the server at the redirect address. */
export interface HostileProvider {
  readonly origin: string
  readonly callback: CountingServer
  readonly callbackUrl: string
  /** How many requests the redirect address itself has seen from the very beginning. */
  readonly redirectRequests: () => number
  /** From now on sign-ins get these pages, and `good` carries `code`. */
  play(site: Site, code: string): void
  place(): Place
  /** Requests since the last `play` whose path ends so, in whatever environment: `/oauth/authorize`. */
  seen(path: string): readonly Seen[]
  /** Codes that came in token requests since the last `play`. */
  readonly codes: () => readonly string[]
  /** Token requests are answered so from now on; undefined gives tokens again. */
  answerTokensWith(answer: SitePage | undefined): void
  /** What pages told of themselves by `/told?…` since the last `play`, oldest first. */
  readonly told: () => readonly string[]
  /** Has a page asked for `/done` since the last `play`? */
  readonly isDone: () => boolean
  close(): Promise<void>
}

export const base = '/prod2'

/** `atCallback`: what the server at the redirect address answers; else it says yes to everything. */
export async function aHostileProvider(atCallback?: Answer): Promise<HostileProvider> {
  const callback = await aCountingServer(atCallback)
  const callbackUrl = `${callback.origin}/callback`
  let playing: { readonly site: Site; readonly code: string } = { site: () => ({}), code: '' }
  let seen: Seen[] = []
  let tokenAnswer: SitePage | undefined
  let tokens = 0
  let state = ''

  const place = (): Place => ({
    callback: callbackUrl,
    state,
    good: `${callbackUrl}?code=${playing.code}&state=${state}`,
    otherHost: site.origin.replace('127.0.0.1', 'localhost'),
  })

  const site = await aCountingServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const form = new URLSearchParams(await readBody(request))
    const cookies = request.headers.cookie ?? ''
    seen.push({ path: url.pathname, query: url.searchParams, form, cookies })
    const answer = answerTo(url)
    if (answer.stays === 'silent') return
    response.writeHead(answer.status, { ...answer.headers, connection: 'close' })
    if (answer.stays === 'open') response.write(answer.body)
    else response.end(answer.body)
  })

  const seenAt = (path: string): readonly Seen[] => seen.filter((one) => one.path.endsWith(path))

  const answerTo = ({ pathname, searchParams }: URL): SitePage => {
    if (pathname.endsWith('/oauth/token')) return tokenAnswer ?? aTokenAnswer((tokens += 1))
    if (pathname.endsWith('/api/v2/me')) return json(200, { data: { name: 'Ada Analyst' } })
    const isStart = pathname.endsWith('/oauth/authorize')
    if (isStart) state = searchParams.get('state') ?? ''
    if (pathname === '/told') return nothing
    const pages = playing.site(place())
    return pages[isStart ? '/' : pathname] ?? { status: 404, headers: {}, body: 'nothing here' }
  }

  return {
    origin: site.origin,
    callback,
    callbackUrl,
    redirectRequests: () =>
      callback.everSeen().filter((line) => /^\S+ \/callback(?:\?|$)/.test(line)).length,
    play: (next, code) => {
      playing = { site: next, code }
      seen = []
      callback.forget()
    },
    place,
    seen: seenAt,
    codes: () => seenAt('/oauth/token').map(({ form }) => form.get('code') ?? ''),
    answerTokensWith: (answer) => {
      tokenAnswer = answer
    },
    told: () => seenAt('/told').map(({ query }) => query.get('words') ?? ''),
    isDone: () => seenAt('/done').length > 0,
    close: async () => {
      await Promise.all([site.close(), callback.close()])
    },
  }
}

/** Pages of any host may ask for it. */
const nothing: SitePage = { status: 204, headers: { 'access-control-allow-origin': '*' }, body: '' }

function aTokenAnswer(count: number): SitePage {
  return json(200, { access_token: `token-${count}`, token_type: 'Bearer', expires_in: 3600 })
}

export function json(status: number, value: unknown): SitePage {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
