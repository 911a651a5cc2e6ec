import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { base64Url } from '#core/oauth/authorization'
import { practice as provider } from '#core/providers/practice'
import { challengeOf } from '../../main/practice/rules/proof'
import { createPractice, type Practice } from '../../main/practice/practice'
import type { Rehearsal } from '../../main/practice/rules/state'
import type { SteadyClock } from '../../main/ports'
import { noon } from './builders'

/** A clock that stands until it is moved; `advance` runs the timers that fall due, in order. */
export interface MovableClock extends SteadyClock {
  advance(byMs: number): void
}

export function aMovableClock(startAt = noon): MovableClock {
  let nowAt = startAt
  const timers = new Set<{ readonly dueAt: number; readonly task: () => void }>()
  return {
    now: () => nowAt,
    monotonicNow: () => nowAt,
    after: (delayMs, task) => {
      const timer = { dueAt: nowAt + delayMs, task }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance: (byMs) => {
      nowAt += byMs
      const due = Array.from(timers).filter((timer) => timer.dueAt <= nowAt)
      for (const timer of due.sort((one, other) => one.dueAt - other.dueAt)) {
        timers.delete(timer)
        timer.task()
      }
    },
  }
}

/** A running practice server of one test; it is stopped and its folder removed when the test ends. */
export interface PracticeBench {
  readonly practice: Practice
  readonly origin: string
  readonly clock: MovableClock
  readonly dataFolder: string
  /** The example app at this server, as the token endpoint wants it. */
  readonly base: string
}

export const controlKey = 'control-key-of-the-tests'

export const exampleApp = provider.example

export async function aTempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'practice-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export async function startPractice(
  choices: { readonly dataFolder?: string; readonly controlKey?: string } = {},
): Promise<PracticeBench> {
  const dataFolder = choices.dataFolder ?? (await aTempFolder())
  const clock = aMovableClock()
  const practice = createPractice({
    dataFolder,
    clock,
    randomBytes,
    ...(choices.controlKey === undefined ? {} : { controlKey: choices.controlKey }),
  })
  onTestFinished(() => practice.stop())
  const { origin } = await practice.start()
  return { practice, origin, clock, dataFolder, base: `${origin}/${exampleApp.environment}` }
}

/** What a person does on the pages. Left out: signs in as *Ada Analyst* to *Acme Global*. */
export interface Walk {
  readonly user?: string
  readonly rehearsal?: Rehearsal
  readonly deny?: boolean
  readonly workspaces?: readonly string[]
}

/** Walks the pages of a sign-in with plain HTTP and gives the address it ends at, unvisited. */
export async function walkPages(authorizationUrl: string, walk: Walk = {}): Promise<string> {
  // With an SSO domain the second page is the company's door, and the third asks for the name.
  const person = { user: walk.user ?? 'Ada Analyst', password: 'any password' }
  const answers: readonly Readonly<Record<string, string>>[] = [
    { decision: walk.deny === true ? 'deny' : 'allow', rehearsal: walk.rehearsal ?? 'none' },
    person,
    person,
    {},
  ]
  let address = locationOf(await visit(authorizationUrl), authorizationUrl)
  for (const answer of answers) {
    const page = await (await visit(address)).text()
    address = locationOf(await submit(address, page, { walk, answer }), address)
    if (!isPage(address, authorizationUrl)) return address
  }
  throw new Error(`the sign-in did not end: ${address}`)
}

interface Filling {
  readonly walk: Walk
  readonly answer: Readonly<Record<string, string>>
}

function submit(address: string, page: string, { walk, answer }: Filling): Promise<Response> {
  const form = new URLSearchParams(answer)
  const digits = /<strong id="mailed">(\d{6})<\/strong>/.exec(page)?.[1]
  if (digits !== undefined) form.set('digits', digits)
  for (const name of walk.workspaces ?? ['Acme Global']) {
    const label = new RegExp(`<label for="workspace-(\\d+)">${name}</label>`).exec(page)
    if (label?.[1] !== undefined) form.append('workspace', label[1])
  }
  const action = /<form\s+method="post"\s+action="([^"]+)"/.exec(page)?.[1]
  if (action === undefined) throw new Error(`no form on ${address}`)
  return visit(new URL(action, address).href, { method: 'POST', body: form })
}

export function visit(address: string, init: RequestInit = {}): Promise<Response> {
  return fetch(address, { redirect: 'manual', ...init })
}

export function locationOf(answer: Response, base: string): string {
  const location = answer.headers.get('location')
  if (location === null) throw new Error(`HTTP ${answer.status} instead of a redirect`)
  return new URL(location, base).href
}

function isPage(address: string, authorizationUrl: string): boolean {
  return new URL(address).origin === new URL(authorizationUrl).origin
}

/** The authorize address of the example app; a member of `changes` set to undefined is left out. */
export function authorizeUrl(
  base: string,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  return `${base}/oauth/authorize?${formOf({
    client_id: exampleApp.clientId,
    response_type: 'code',
    redirect_uri: exampleApp.redirectUri,
    state: 'state-of-this-sign-in',
    ...changes,
  }).toString()}`
}

export function formOf(fields: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const given = Object.entries(fields).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  )
  return new URLSearchParams(given)
}

/** Walks the pages and gives the code of the redirect. */
export async function obtainCode(base: string, walk: Walk = {}): Promise<string> {
  const code = new URL(await walkPages(authorizeUrl(base), walk)).searchParams.get('code')
  if (code === null) throw new Error('the redirect carries no code')
  return code
}

export function postToken(
  base: string,
  fields: Readonly<Record<string, string | undefined>>,
): Promise<Response> {
  const body = formOf({
    client_id: exampleApp.clientId,
    client_secret: exampleApp.clientSecret,
    redirect_uri: exampleApp.redirectUri,
    ...fields,
  })
  return fetch(`${base}/oauth/token`, { method: 'POST', body })
}

export const exchange = (base: string, code: string): Promise<Response> =>
  postToken(base, { grant_type: 'authorization_code', code })

export const refresh = (base: string, token: string): Promise<Response> =>
  postToken(base, { grant_type: 'refresh_token', refresh_token: token })

export function askMe(
  base: string,
  accessToken: string,
  key: string | undefined = exampleApp.clientId,
): Promise<Response> {
  return fetch(`${base}/api/v2/me`, {
    headers: { authorization: `Bearer ${accessToken}`, ...(key === '' ? {} : { key }) },
  })
}

export interface TokenAnswer {
  readonly access_token: string
  readonly refresh_token: string
  readonly token_type: string
  readonly expires_in: number | string
}

/** Signs in and exchanges the code. */
export async function obtainTokens(base: string, walk: Walk = {}): Promise<TokenAnswer> {
  const answer = await exchange(base, await obtainCode(base, walk))
  if (answer.status !== 200) throw new Error(`HTTP ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as TokenAnswer
}

/** A PKCE pair (RFC 7636, S256). */
export function aPkcePair(): { readonly verifier: string; readonly challenge: string } {
  const verifier = base64Url(randomBytes(32))
  return { verifier, challenge: challengeOf(verifier) }
}

export function sendControl(origin: string, order: unknown, key = controlKey): Promise<Response> {
  return fetch(`${origin}/control`, {
    method: 'POST',
    headers: { 'x-practice-control': key },
    body: JSON.stringify(order),
  })
}
