import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listening, sendJson, textOf, type GivenPair, type Phase } from './token-server'

/** What becomes of a refresh token that comes again. */
export type SecondUse =
  /** The pair it has brought, for as long as nobody has used that one. */
  'gives-the-same-again' | 'is-refused'

/** Where a pair stands, by its access token. */
export type Standing = 'live' | 'replaced' | 'unknown'

/** A provider on loopback with many API keys and one live pair for each, that notes who comes twice. */
export interface OneUseServer {
  readonly apiAddress: string
  /** A pair as a sign-in with this key brings it. */
  issue(key: string): GivenPair
  standingOf(accessToken: string): Standing
  /** This pair is durable in the wallet: the token that brought it must not come again. */
  noteSaved(refreshToken: string): void
  /** A process that may have sent a request is gone. */
  noteKill(): void
  /** Answers that were lost with a process, and asked for again by another, since it was asked last. */
  takeAskedAgain(): number
  /** Refresh tokens that came again although nobody can have lost their answer. Each is told once. */
  takeDoubled(): readonly string[]
  /** Called while a token request waits. */
  onPhase: (phase: Phase) => void
  close(): Promise<void>
}

/** What a process sent before it was killed may be read so much later. */
const stragglesMs = 500
const lifetimeSeconds = 2_591_999

interface Token {
  readonly key: string
  readonly pair: GivenPair
  usedAt: number | undefined
  next: Token | undefined
  isSaved: boolean
}

export async function aOneUseServer(secondUse: SecondUse): Promise<OneUseServer> {
  const tokens = new Map<string, Token>()
  const live = new Map<string, Token>()
  let doubled: string[] = []
  let killedAt = -Infinity
  let askedAgain = 0

  const issue = (key: string): Token => {
    const mark = `${key}-${tokens.size + 1}`
    const pair = { accessToken: `access-${mark}/x+y=`, refreshToken: `refresh-${mark}/x+y=` }
    const token = { key, pair, usedAt: undefined, next: undefined, isSaved: false }
    tokens.set(pair.refreshToken, token)
    live.set(key, token)
    return token
  }

  const noteTwice = ({ pair, usedAt, next }: Token): void => {
    if (usedAt === undefined) return
    // Nobody died since it came, what it brought was saved, or that was used already: the answer is not lost.
    const isKept = next?.isSaved === true || next?.usedAt !== undefined
    if (isKept || killedAt < usedAt - stragglesMs) doubled.push(pair.refreshToken)
    else askedAgain += 1
  }

  const replace = (given: string): Token | undefined => {
    const token = tokens.get(given)
    if (token === undefined) return undefined
    noteTwice(token)
    const isFirst = token.usedAt === undefined
    token.usedAt = performance.now()
    if (isFirst) token.next = live.get(token.key) === token ? issue(token.key) : undefined
    else if (secondUse === 'is-refused' || token.next?.usedAt !== undefined) return undefined
    return token.next
  }

  const answerToken = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const given = new URLSearchParams(await textOf(request)).get('refresh_token') ?? ''
    server.onPhase('arrived')
    const next = replace(given)
    server.onPhase('acted')
    if (next === undefined) sendJson(response, 400, { error: 'invalid_grant' })
    else sendJson(response, 200, answerOf(next.pair))
    server.onPhase('answered')
  }

  const standingOf = (accessToken: string): Standing => {
    const found = [...tokens.values()].find(({ pair }) => pair.accessToken === accessToken)
    if (found === undefined) return 'unknown'
    return live.get(found.key) === found ? 'live' : 'replaced'
  }

  const http = createServer((request, response) => {
    response.on('error', () => undefined)
    if (request.method === 'POST') {
      // Whoever was killed while asking sends no more.
      answerToken(request, response).catch(() => response.destroy())
      return
    }
    const token = request.headers.authorization?.replace('Bearer ', '') ?? ''
    if (standingOf(token) === 'live') sendJson(response, 200, { data: { name: 'Ada Analyst' } })
    else sendJson(response, 401, { error: 'invalid_token' })
  })
  const { apiAddress, close } = await listening(http)
  const server: OneUseServer = {
    apiAddress,
    issue: (key) => issue(key).pair,
    standingOf,
    noteSaved: (refreshToken) => {
      const token = tokens.get(refreshToken)
      if (token !== undefined) token.isSaved = true
    },
    noteKill: () => void (killedAt = performance.now()),
    takeAskedAgain: () => {
      const taken = askedAgain
      askedAgain = 0
      return taken
    },
    takeDoubled: () => {
      const taken = doubled
      doubled = []
      return taken
    },
    onPhase: () => undefined,
    close,
  }
  return server
}

function answerOf({ accessToken, refreshToken }: GivenPair) {
  return {
    access_token: accessToken,
    refresh_token: refreshToken,
    token_type: 'Bearer',
    expires_in: lifetimeSeconds,
  }
}
