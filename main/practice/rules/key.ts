import type { GatewayRefusal } from './answers'
import { findApp, type PracticeApp, type PracticeState } from './state'

/** Whose key a call carries, or why the gateway lets it no further. */
export type KeyCheck =
  | { readonly type: 'known'; readonly app: PracticeApp }
  | { readonly type: 'refused'; readonly refusal: GatewayRefusal }

/** A key counts in one environment only: elsewhere HTTP 421; unknown or disabled it is no developer's. */
export function checkKey(
  state: PracticeState,
  clientId: string | undefined,
  environment: string,
): KeyCheck {
  const app = clientId === undefined ? undefined : findApp(state, clientId)
  if (app === undefined || app.isDisabled) return refused('developer-inactive')
  if (app.environment !== environment) return refused('wrong-environment')
  return { type: 'known', app }
}

function refused(type: 'developer-inactive' | 'wrong-environment'): KeyCheck {
  return { type: 'refused', refusal: { type } }
}
