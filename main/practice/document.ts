import { z } from 'zod'
import { rehearsals, type PracticeState } from './rules/state'

const print = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const subject = z.strictObject({ user: z.string(), workspaceIds: z.array(z.int()).readonly() })

const document = z.strictObject({
  version: z.literal(1),
  apps: z.array(
    z.strictObject({
      key: print,
      secret: print,
      redirectUri: print,
      environment: z.string(),
      description: z.string(),
      isDisabled: z.boolean(),
      refusesClientCredentials: z.boolean().default(false),
    }),
  ),
  codes: z.array(
    z.strictObject({
      code: print,
      key: print,
      subject,
      issuedAt: z.number(),
      isUsed: z.boolean(),
      challenge: z.string().exactOptional(),
      rehearsal: z.enum(rehearsals).exactOptional(),
    }),
  ),
  pairs: z.array(
    z.strictObject({
      key: print,
      customerId: z.int(),
      subject,
      access: print,
      refresh: print,
      expiresAt: z.number(),
    }),
  ),
  certificates: z
    .array(z.strictObject({ key: print, appId: z.string(), pem: z.string() }))
    .default([]),
  cedatoTokens: z
    .array(z.strictObject({ key: print, access: print, expiresAt: z.number() }))
    .default([]),
  switches: z.strictObject({
    livePairPer: z.enum(['key', 'key-and-customer']),
    expiresInSeconds: z.number(),
    expiresInForm: z.enum(['number', 'text']),
    gatewayShape: z.enum(['json', 'heading']),
    answersBy: z.enum(['query', 'fragment', 'form-post']).default('query'),
    tokenValuesIn: z.enum(['either', 'body', 'query']).default('either'),
    refreshEncoded: z.enum(['once', 'twice']).default('once'),
    registersAt: z.enum(['both-places', 'older-place']).default('both-places'),
    cedatoAnswers: z.enum(['nested', 'flat', 'not-ok']).default('nested'),
    clockOffsetMs: z.number(),
    dateOffsetMs: z.number().default(0),
  }),
})

export function encodeState(state: PracticeState): string {
  return `${JSON.stringify({ version: 1, ...state })}\n`
}

/** The state a file holds, or undefined when it is damaged or of another version. */
export function decodeState(content: string): PracticeState | undefined {
  const parsed = document.safeParse(parseJson(content))
  if (!parsed.success) return undefined
  const { version: _version, ...state } = parsed.data
  return state
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}
