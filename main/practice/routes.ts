import type { AnsweringEndpoint } from './faults'
import { cedatoEnvironment } from './rules/state'
import type { FlowStepType } from './rules/flow'

/** What an address of the simulation is. `environment` is read off the path: none means `prod`. */
export type Route =
  | {
      readonly type: Exclude<AnsweringEndpoint, 'register' | 'appToken'>
      readonly environment: string
    }
  | { readonly type: 'register'; readonly environment: string; readonly isOlderPlace: boolean }
  | { readonly type: 'appToken'; readonly environment: string; readonly appId: string }
  | { readonly type: 'page'; readonly environment: string; readonly step: FlowStepType }
  | { readonly type: 'control' }
  | { readonly type: 'unknown' }

const calls: Readonly<Record<string, 'authorize' | 'token' | 'me'>> = {
  'oauth/authorize': 'authorize',
  'oauth/token': 'token',
  'api/v2/me': 'me',
}

/** Cedato knows no environments. */
const cedatoCalls: Readonly<Record<string, 'cedatoToken' | 'cedatoReport'>> = {
  '/api/token': 'cedatoToken',
  '/api/reports/supplies/extended': 'cedatoReport',
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
  const cedato = cedatoCalls[pathname]
  if (cedato !== undefined) return { type: cedato, environment: cedatoEnvironment }
  const found = /^(?:\/([^/]+))?\/((?:oauth|api|ui)\/.+)$/.exec(pathname)
  if (found === null || found[1] === 'prod') return { type: 'unknown' }
  const [, environment = 'prod', place = ''] = found
  return placeOf(place, environment)
}

function placeOf(place: string, environment: string): Route {
  const type = calls[place]
  if (type !== undefined) return { type, environment }
  if (place === 'api/app/register' || place === 'api/bdi/app/register') {
    return { type: 'register', environment, isOlderPlace: place.includes('/bdi/') }
  }
  const appId = /^oauth\/apptoken\/([^/]+)$/.exec(place)?.[1]
  if (appId !== undefined) return { type: 'appToken', environment, appId: decoded(appId) }
  const step = stepTypes.find((candidate) => `ui/${candidate}` === place)
  return step === undefined ? { type: 'unknown' } : { type: 'page', environment, step }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export function pagePath(environment: string, step: FlowStepType): string {
  return environment === 'prod' ? `/ui/${step}` : `/${environment}/ui/${step}`
}
