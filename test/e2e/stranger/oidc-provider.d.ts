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

  export class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>)
    use(middleware: (context: ProviderContext, next: () => Promise<void>) => Promise<void>): void
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
  }
}
