/** The part of the package (it brings no types) that the stranger needs. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  /** One request on its way through the server, as its framework (Koa) shows it. */
  export interface ProviderContext {
    readonly path: string
    readonly query: Readonly<Record<string, string>>
    readonly status: number
    readonly body: unknown
    readonly response: { get(header: string): string | undefined }
    /** Set once the server knows the route; `body` once it has read the form. */
    readonly oidc?: { readonly body?: Readonly<Record<string, string>> }
  }

  export interface ProviderClient {
    readonly clientId: string
  }

  export interface ProviderTokens {
    new (of: {
      readonly accountId: string
      readonly client: ProviderClient
      readonly grantId: string
      readonly gty: string
      readonly scope: string
    }): { save(): Promise<string> }
    find(value: string): Promise<{ readonly isValid: boolean } | undefined>
  }

  export class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>)
    readonly Client: { find(id: string): Promise<ProviderClient | undefined> }
    readonly Grant: new (of: { readonly accountId: string; readonly clientId: string }) => {
      addOIDCScope(scope: string): void
      save(): Promise<string>
    }
    readonly RefreshToken: ProviderTokens
    readonly AccessToken: ProviderTokens
    use(middleware: (context: ProviderContext, next: () => Promise<void>) => Promise<void>): void
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
  }
}
