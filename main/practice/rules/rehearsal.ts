import {
  gatewayRefusal,
  serverError,
  strangerPage,
  type Answer,
  type GatewayShape,
} from './answers'
import type { Rehearsal } from './state'

const problems: Partial<Record<Rehearsal, (shape: GatewayShape, now: number) => Answer>> = {
  'wrong-environment': (shape, now) => gatewayRefusal({ type: 'wrong-environment' }, shape, now),
  'developer-inactive': (shape, now) => gatewayRefusal({ type: 'developer-inactive' }, shape, now),
  'over-rate': (shape, now) =>
    gatewayRefusal({ type: 'over-rate', per: 'hour', resetAt: now + 60_000 }, shape, now),
  'server-error': () => serverError(503),
  html: strangerPage,
}

/** The answer a person chose to rehearse, where it stands in for the token answer. */
export function rehearsed(
  rehearsal: Rehearsal | undefined,
  shape: GatewayShape,
  now: number,
): Answer | undefined {
  return rehearsal === undefined ? undefined : problems[rehearsal]?.(shape, now)
}
