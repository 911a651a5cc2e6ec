import { cutAnswer, gatewayRefusal, serverError, strangerPage, type Answer } from './rules/answers'
import { documentedRefusal, type DocumentedRefusal } from './rules/documented'
import type { RedirectTwist } from './rules/flow'

/** What answers requests, as the counters name it too. */
export const answeringEndpoints = [
  'authorize',
  'token',
  'me',
  'register',
  'appToken',
  'cedatoToken',
  'cedatoReport',
] as const
export type AnsweringEndpoint = (typeof answeringEndpoints)[number]

/** Where a fault strikes. `redirect` is the answer at the Callback URL. */
export type Endpoint = AnsweringEndpoint | 'redirect'

/** What an endpoint can do instead of, or on top of, its answer. */
export type AnswerFault =
  /** The effect happens at once, the answer comes `delayMs` later. */
  | { readonly type: 'delay'; readonly delayMs: number }
  /** Nothing happens for `delayMs`; then all goes on. */
  | { readonly type: 'delay-before'; readonly delayMs: number }
  /** The connection breaks before the body was read: nothing happened. */
  | { readonly type: 'cut-before-reading' }
  /** The connection breaks after the effect happened: the answer is lost. */
  | { readonly type: 'cut-after-reading' }
  | { readonly type: 'server-error'; readonly status: number }
  | { readonly type: 'over-rate-429'; readonly retryAfterSeconds: number }
  | { readonly type: 'over-rate-403' }
  | { readonly type: 'html' }
  /** Browsers and `fetch` ask once more at HTTP 421 (RFC 9110 section 15.5.20): set it until cleared. */
  | { readonly type: 'wrong-environment' }
  | { readonly type: 'developer-inactive' }
  | { readonly type: 'refusal'; readonly refusal: DocumentedRefusal }

/** A fault and where it strikes; `once` is forgotten after its first strike. */
export type FaultOrder = { readonly until: 'once' | 'cleared' } & (
  | { readonly endpoint: AnsweringEndpoint; readonly fault: AnswerFault }
  | { readonly endpoint: 'token'; readonly fault: { readonly type: 'expired-code' } }
  | { readonly endpoint: 'redirect'; readonly fault: { readonly type: RedirectTwist } }
)

export type Fault = FaultOrder['fault']

/** The fault that strikes now, and the orders left after it. Orders of one endpoint strike in their order. */
export function takeFault(
  orders: readonly FaultOrder[],
  endpoint: Endpoint,
): { readonly fault?: Fault; readonly orders: readonly FaultOrder[] } {
  const order = orders.find((candidate) => candidate.endpoint === endpoint)
  if (order === undefined) return { orders }
  const left = order.until === 'once' ? orders.filter((other) => other !== order) : orders
  return { fault: order.fault, orders: left }
}

/** The answer a fault puts in the endpoint's place, when it does: then nothing else happens. */
export function answerInstead(fault: Fault | undefined, now: number): Answer | undefined {
  switch (fault?.type) {
    case 'server-error':
      return serverError(fault.status)
    case 'over-rate-429': {
      const resetAt = now + fault.retryAfterSeconds * 1000
      return gatewayRefusal({ type: 'over-rate', per: 'hour', resetAt }, 'json', now)
    }
    case 'over-rate-403':
      return gatewayRefusal(
        { type: 'over-rate', per: 'hour', resetAt: now + 60_000 },
        'heading',
        now,
      )
    case 'html':
      return strangerPage()
    case 'wrong-environment':
    case 'developer-inactive':
      return gatewayRefusal({ type: fault.type }, 'json', now)
    case 'refusal':
      return documentedRefusal(fault.refusal, now)
    case 'cut-before-reading':
      return cutAnswer
    case 'delay':
    case 'delay-before':
    case 'cut-after-reading':
    case 'expired-code':
    case 'denial':
    case 'state-null':
    case 'state-missing':
    case 'state-wrong':
    case undefined:
      return undefined
  }
}
