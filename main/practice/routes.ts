import type { FlowStepType } from './rules/flow'

/** What an address of the simulation is. `environment` is read off the path: none means `prod`. */
export type Route =
  | { readonly type: 'authorize' | 'token' | 'me'; readonly environment: string }
  | { readonly type: 'page'; readonly environment: string; readonly step: FlowStepType }
  | { readonly type: 'control' }
  | { readonly type: 'unknown' }

const calls: Readonly<Record<string, 'authorize' | 'token' | 'me'>> = {
  'oauth/authorize': 'authorize',
  'oauth/token': 'token',
  'api/v2/me': 'me',
}

const stepTypes: readonly FlowStepType[] = [
  'consent',
  'login',
  'company',
  'company-login',
  'second-factor',
  'workspaces',
]

/**
 * `/oauth/…` is prod, `/prod2/oauth/…` another environment; `/prod/…` is no address at all. A name that is no
 * environment's (a placeholder left in braces) is routed, so that it meets HTTP 421 as documented.
 */
export function routeOf(pathname: string): Route {
  if (pathname === '/control') return { type: 'control' }
  const found = /^(?:\/([^/]+))?\/(oauth\/authorize|oauth\/token|api\/v2\/me|ui\/[a-z-]+)$/.exec(
    pathname,
  )
  if (found === null || found[1] === 'prod') return { type: 'unknown' }
  const environment = found[1] ?? 'prod'
  const [, , place = ''] = found
  const type = calls[place]
  if (type !== undefined) return { type, environment }
  const step = stepTypes.find((candidate) => `ui/${candidate}` === place)
  return step === undefined ? { type: 'unknown' } : { type: 'page', environment, step }
}

export function pagePath(environment: string, step: FlowStepType): string {
  return environment === 'prod' ? `/ui/${step}` : `/${environment}/ui/${step}`
}
