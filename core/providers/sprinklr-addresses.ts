import type { HttpRequest } from '#core/oauth/http-request'
import type { App } from '#core/providers/provider'

/** Where an app's endpoints begin. For `prod` the environment's path segment falls away altogether. */
export function sprinklrBase(app: Pick<App, 'apiAddress' | 'environment'>): string {
  return app.environment === 'prod' ? app.apiAddress : `${app.apiAddress}/${app.environment}`
}

/** `request` as an app with mutual TLS sends it. No page names another address for it. */
export function withMutualTls({ mutualTls }: App, request: HttpRequest): HttpRequest {
  return mutualTls === undefined ? request : { ...request, certified: mutualTls }
}
