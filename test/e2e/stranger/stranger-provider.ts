import type { Provider, SigningIn } from '#core/providers/provider'
import { meadow } from '../../fixtures/provider/meadow'

/** Where the server puts its answer: OAuth 2.0 Multiple Response Types section 2.1, Form Post Response Mode. */
export type ResponseMode = 'query' | 'fragment' | 'form_post'

/** The same server as one more provider, asked in each of its ways, and taken for whomever a test says. */
export function createStrangerProvider(options: {
  readonly responseMode: ResponseMode
  readonly issuer: string
}): SigningIn & Required<Pick<Provider, 'refreshRequest'>> {
  return {
    ...meadow,
    signIn: {
      ...meadow.signIn,
      authorizationUrl: (app, attempt) => {
        const url = new URL(meadow.signIn.authorizationUrl(app, attempt))
        url.searchParams.set('response_mode', options.responseMode)
        return url.href
      },
      isIssuer: (_app, issuer) => issuer === options.issuer,
    },
  }
}
