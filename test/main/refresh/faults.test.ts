import { gzipSync } from 'node:zlib'
import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { fromFailure, toFailure, WalletError, type ErrorCode } from '#core/errors'
import { profileStateAt, type ProfileState } from '#core/expiry'
import { text } from '#core/text/text'
import { summariseProfile } from '../../../main/profiles/summary'
import { dayMs, noon } from '../../helpers/builders'
import { aFaultServer, sendJson, type Fault, type FaultServer } from '../../helpers/fault-server'
import { nodeNetSend } from '../../helpers/node-net'
import { acme, aRenewalPlace, startRenewal } from '../../helpers/renewal-bench'

/** How a renewal ends: what is said, how the profile stands, how often the refresh token was sent. */
interface End {
  readonly says: ErrorCode | 'renewed'
  readonly state: ProfileState
  readonly posts: number
  /** An answer is still missing: the next renewal will look first. */
  readonly inDoubt?: true
  readonly waitSeconds?: number
}

interface Row {
  readonly name: string
  readonly faults?: readonly Fault[]
  readonly identity?: FaultServer['identity']
  /** What ends requests before they leave. */
  readonly failing?: string
  readonly timeoutMs?: number
  readonly at?: number
  readonly end: End
}

const renewed = (posts = 1): End => ({ says: 'renewed', state: 'valid', posts })
const failed = (says: ErrorCode, more: Partial<End> = {}): End => ({
  says,
  state: 'valid',
  posts: 1,
  ...more,
})
const needsSignIn = (says: ErrorCode, posts: number): End => ({
  says,
  state: 'needs-sign-in',
  posts,
})

const refuse =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Fault =>
  (_act, response) => {
    response.writeHead(status, headers)
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
/** The pair is replaced and told, with changes; a member set to undefined is left out. */
const tell =
  (changes: Readonly<Record<string, unknown>>): Fault =>
  (act, response) =>
    sendJson(response, 200, { ...act(), ...changes })
/** The refresh token is not replaced, and goes on working. */
const keep =
  (refresh_token: string | undefined): Fault =>
  (act, response, server) => {
    server.alsoAccepts = server.firstPair.refresh_token
    sendJson(response, 200, { ...act(), refresh_token })
  }
const cut: Fault = (_act, response) => void response.destroy()
const actAndCut: Fault = (act, response) => {
  act()
  response.destroy()
}
const cutMidAnswer: Fault = async (act, response) => {
  const body = JSON.stringify(act())
  response.writeHead(200, { 'content-length': body.length })
  await new Promise((written) => response.write(body.slice(0, 40), written))
  response.destroy()
}
const emptyAnswer: Fault = (act, response) => {
  act()
  response.socket?.end()
}
const never: Fault = (act) => void act()
const drip: Fault = (act, response) => {
  const body = JSON.stringify(act())
  response.writeHead(200)
  response.write(body.slice(0, 1))
}
const html = '<html><title>Sign in to Hotel Wi-Fi</title></html>'
const page = (response: ServerResponse): void => void response.end(html)
const overRate = (headers: Readonly<Record<string, string>> = {}): Fault =>
  refuse(429, { errors: [{ code: 'RATE_LIMIT_EXCEEDED' }] }, headers)
const bomb: Fault = (act, response) => {
  act()
  response.writeHead(200, { 'content-encoding': 'gzip' })
  response.end(gzipSync(Buffer.alloc(20 * 1024 * 1024)))
}
const elsewhere: Fault = refuse(307, '', { location: 'http://127.0.0.1:9/oauth/token' })
const lost = (posts: number): End => needsSignIn('refresh-lost', posts)

const connections: readonly Row[] = [
  { name: 'cut before the server acted', faults: [cut], end: renewed(2) },
  { name: 'cut after the server acted', faults: [actAndCut], end: lost(2) },
  { name: 'cut in the middle of the answer', faults: [cutMidAnswer], end: lost(2) },
  { name: 'empty answer', faults: [emptyAnswer], end: lost(2) },
  {
    name: 'cut twice before the server acted',
    faults: [cut, cut],
    end: failed('answer-lost', { posts: 2, inDoubt: true }),
  },
  { name: 'no answer in time', faults: [never], timeoutMs: 300, end: lost(2) },
  { name: 'slow drip', faults: [drip], timeoutMs: 300, end: lost(2) },
  ...(
    [
      ['connection refused', 'net::ERR_CONNECTION_REFUSED', 'connect-failed'],
      ['connect timeout', 'net::ERR_CONNECTION_TIMED_OUT', 'connect-failed'],
      ['DNS', 'net::ERR_NAME_NOT_RESOLVED', 'offline'],
      ['offline', 'net::ERR_INTERNET_DISCONNECTED', 'offline'],
      ['asleep', 'net::ERR_NETWORK_IO_SUSPENDED', 'offline'],
      ['wrong certificate', 'net::ERR_CERT_AUTHORITY_INVALID', 'tls-failed'],
      ['proxy 407', 'net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy-sign-in-needed'],
    ] as const
  ).map(([name, failing, code]) => ({ name, failing, end: failed(code, { posts: 0 }) })),
]

const answers: readonly Row[] = [
  { name: 'HTML with 200', faults: [refuse(200, html)], end: renewed(2) },
  {
    name: 'captive portal',
    faults: [refuse(200, html)],
    identity: page,
    end: failed('bad-answer', { inDoubt: true }),
  },
  {
    name: '200 with an OAuth error',
    faults: [refuse(200, { error: 'invalid_grant' })],
    end: needsSignIn('refresh-refused', 1),
  },
  {
    name: '200 with an unknown error',
    faults: [refuse(200, { error: 'teapot' })],
    end: renewed(2),
  },
  { name: 'empty body with 200', faults: [refuse(200, '')], end: renewed(2) },
  { name: 'without a refresh token', faults: [keep(undefined)], end: renewed() },
  { name: 'with an empty refresh token', faults: [keep('')], end: renewed() },
  {
    name: 'with the same refresh token',
    faults: [keep('refresh-1/of+the=server')],
    end: renewed(),
  },
  ...(
    [
      ['null', null],
      ['a number', 7],
      ['an object', {}],
      ['with line breaks', 'access\r\ntoken'],
      ['of 20 KB', 'x'.repeat(20_000)],
    ] as const
  ).map(([name, access_token]) => ({
    name: `access token ${name}`,
    faults: [tell({ access_token })],
    end: failed('bad-answer'),
  })),
  {
    name: 'access token of 1 MB',
    faults: [tell({ access_token: 'x'.repeat(1_000_000) })],
    end: lost(2),
  },
  { name: 'oversize answer', faults: [tell({ padding: 'x'.repeat(70_000) })], end: lost(2) },
  { name: 'compressed bomb', faults: [bomb], end: lost(2) },
  ...(
    [
      ['text', '28799'],
      ['text with spaces', ' 28799 '],
    ] as const
  ).map(([name, expires_in]) => ({
    name: `expires_in as ${name}`,
    faults: [tell({ expires_in })],
    end: renewed(),
  })),
  ...(
    [
      ['zero', 0],
      ['negative', -5],
      ['missing', undefined],
      ['words', 'a month'],
    ] as const
  ).map(([name, expires_in]) => ({
    name: `expires_in ${name}`,
    faults: [tell({ expires_in })],
    end: { ...renewed(), state: 'unknown' } as const,
  })),
  { name: 'expires_in huge', faults: [tell({ expires_in: 1e300 })], end: renewed() },
  ...[201, 202, 203, 206].map((status) => ({
    name: `a pair with ${status}`,
    faults: [((act, response) => sendJson(response, status, act())) satisfies Fault],
    end: renewed(),
  })),
  { name: 'odd token_type', faults: [tell({ token_type: 'mac' })], end: failed('bad-answer') },
  { name: 'token_type in another case', faults: [tell({ token_type: 'bEARER' })], end: renewed() },
  { name: '307 to another host', faults: [elsewhere], end: renewed(2) },
]

const refusals: readonly Row[] = [
  {
    name: 'invalid_grant',
    faults: [refuse(400, { error: 'invalid_grant' })],
    end: needsSignIn('refresh-refused', 1),
  },
  {
    name: 'invalid_grant: password changed',
    faults: [refuse(400, { error: 'invalid_grant', error_description: 'Password has changed' })],
    end: needsSignIn('password-changed', 1),
  },
  {
    name: 'invalid_grant: revoked',
    faults: [refuse(400, { error: 'invalid_grant', error_description: 'Token was revoked' })],
    end: needsSignIn('refresh-revoked', 1),
  },
  {
    name: 'invalid_client',
    faults: [refuse(401, { error: 'invalid_client' })],
    end: failed('keys-refused'),
  },
  { name: '401 in JSON', faults: [refuse(401, {})], end: failed('token-refused') },
  {
    name: '421',
    faults: [refuse(421, { message: 'Misdirected Request' })],
    end: failed('wrong-environment'),
  },
  { name: '403 not over rate', faults: [refuse(403, {})], end: failed('forbidden') },
  {
    name: '403 in words that are known',
    faults: [refuse(403, '<h1>Access to resource is forbidden</h1>')],
    end: failed('forbidden'),
  },
  { name: '404 in JSON', faults: [refuse(404, { message: 'x' })], end: failed('address-unknown') },
  // Whose answer it is nobody knows: the old pair still works, so it is sent once more.
  ...[400, 401, 403, 404, 413].map((status) => ({
    name: `a gateway’s page with ${status}`,
    faults: [refuse(status, status === 401 ? '' : html)],
    end: renewed(2),
  })),
  {
    name: 'a gateway’s page with 403, after the server acted',
    faults: [
      (act, response) => {
        act()
        response.writeHead(403)
        response.end(html)
      },
    ],
    end: lost(2),
  },
  {
    name: 'a gateway’s pages and nothing else',
    faults: [refuse(403, html)],
    identity: page,
    end: failed('bad-answer', { inDoubt: true }),
  },
  {
    name: 'over rate as 403',
    faults: [refuse(403, '<h1>Developer Over Rate</h1>')],
    end: failed('over-rate'),
  },
  { name: 'over rate as 429', faults: [overRate()], end: failed('over-rate') },
  {
    name: 'Retry-After in seconds',
    faults: [overRate({ 'retry-after': '90' })],
    end: failed('over-rate', { waitSeconds: 90 }),
  },
  {
    name: 'Retry-After as a date',
    faults: [overRate({ 'retry-after': new Date(noon + 60_000).toUTCString() })],
    end: failed('over-rate', { waitSeconds: 60 }),
  },
  {
    name: 'Retry-After absurd',
    faults: [overRate({ 'retry-after': '999999999' })],
    end: failed('over-rate', { waitSeconds: 86_400 }),
  },
  {
    name: 'Retry-After negative',
    faults: [overRate({ 'retry-after': '-1' })],
    end: failed('over-rate', { waitSeconds: 1 }),
  },
  ...[500, 502, 503, 504, 520, 408].map((status) => ({
    name: `HTTP ${status}`,
    faults: [refuse(status, 'upstream')],
    end: failed('server-error'),
  })),
  {
    name: '503 with Retry-After',
    faults: [refuse(503, '', { 'retry-after': '120' })],
    end: failed('server-error', { waitSeconds: 120 }),
  },
  {
    name: '504 after the server acted',
    faults: [
      (act, response) => {
        act()
        sendJson(response, 504, { message: 'upstream timed out' })
      },
    ],
    end: lost(2),
  },
  {
    name: '504, and the identity call is in trouble too',
    faults: [refuse(504, '')],
    identity: (response) => sendJson(response, 503, {}),
    end: failed('server-error', { inDoubt: true }),
  },
]

const clocks: readonly Row[] = [
  { name: 'nine days asleep', at: noon + 9 * dayMs, end: renewed() },
  { name: 'long past its end', at: noon + 90 * dayMs, end: renewed() },
  { name: 'clock a year behind', at: noon - 365 * dayMs, end: renewed() },
  { name: 'clock a year ahead', at: noon + 365 * dayMs, end: renewed() },
  { name: 'the hour that summer time takes away', at: Date.UTC(2026, 2, 29, 1), end: renewed() },
]

describe.each([
  ['connections', connections],
  ['answers', answers],
  ['refusals', refusals],
  ['clocks', clocks],
] as const)(
  'every fault of a renewal ends in a named state with a next step: %s',
  (_group, rows) => {
    it.each(rows)('$name', async (row) => {
      const server = await aFaultServer()
      server.faults.push(...(row.faults ?? []))
      server.identity = row.identity
      const place = await aRenewalPlace(server)
      let { failing } = row
      const send = nodeNetSend({
        ...(row.timeoutMs === undefined ? {} : { timeoutMs: row.timeoutMs }),
        failing: () => failing,
      })
      const bench = await startRenewal(place, { send })
      bench.clock.advance((row.at ?? noon) - noon)
      const before = bench.tokens()

      const said = await bench.renewal.renew(acme).then(
        () => 'renewed' as const,
        (error: unknown) => error,
      )
      const summary = summariseProfile(bench.book, bench.profile())
      const after = bench.tokens()

      if (said instanceof WalletError) {
        const { what, why, next, action } = text.errors.failures[said.code](said.facts)
        for (const sentence of [what, why, next]) expect(sentence).toMatch(/\p{L}.*\.$/u)
        expect(text.errors.actions[action]).not.toBe('')
        expect(after.access).toBe(before.access)
        expect(bench.profile().history.at(-1)).toMatchObject({ type: 'renewal-failed' })
        expect(fromFailure(toFailure(said)).code).toBe(said.code)
      } else {
        expect(after.access).toBe(server.live().access_token)
      }
      expect(after.refresh).not.toBe('')
      const waitSeconds = said instanceof WalletError ? said.facts['waitSeconds'] : undefined
      const inDoubt = bench.intents().length > 0
      expect({
        says: said instanceof WalletError ? said.code : said,
        state: profileStateAt(summary, bench.clock.now()),
        posts: server.presented.length,
        ...(inDoubt ? { inDoubt } : {}),
        ...(waitSeconds === undefined ? {} : { waitSeconds }),
      }).toEqual(row.end)
      if (row.failing === undefined) expect(bench.journalled()).toBe(server.presented.length)
      if (row.end.state === 'needs-sign-in') {
        expect(after).toEqual(before)
        return
      }
      // Nothing stands in the way of the next one.
      failing = undefined
      server.identity = undefined
      await bench.renewal.renew(acme)
      expect(bench.tokens().access).toBe(server.live().access_token)
      expect(bench.intents()).toEqual([])
    })
  },
)
