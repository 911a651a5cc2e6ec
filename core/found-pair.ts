import type { TokenSet } from '#core/token-set'

/**
 * Tokens that another tool has written into a linked file. They are kept until the person has said whose count, and
 * after *Keep the wallet’s tokens* until a renewal has worked: the wallet’s own may turn out to be the ones that were used up.
 */
export interface FoundPair {
  /** Its `obtainedAt` is when it was found. With a refresh token always. */
  readonly tokenSet: TokenSet
  /** Tells it from the others of its profile. */
  readonly foundAt: number
  /** Absolute: the file it stood in. */
  readonly path: string
  /** What else stood there about the app, where the form says so. */
  readonly environment?: string
  /** When the person kept the wallet’s own. */
  readonly declinedAt?: number
  /** Which need for a sign-in stood then, if any: another one asks anew. Instants would lie where a clock was set back. */
  readonly declinedOver?: string
}

/** What a window gets of it. */
export interface FoundPairSummary {
  readonly foundAt: number
  readonly path: string
  /** The file says until when its token works. */
  readonly hasEnd: boolean
  /** It was declined, and then the wallet’s own turned out to be used up. */
  readonly isAgain: boolean
}
