/** How a sign-in stands. */
export type SignInProgress =
  | { readonly type: 'idle' }
  /** Begun, and nothing to be seen of it yet. */
  | { readonly type: 'opening' }
  /** In the wallet's window. `note` is a visit to the Callback URL without an answer: the attempt stays open. */
  | { readonly type: 'waiting-for-person'; readonly note: 'none' | 'visited-without-answer' }
  /** In the person's own browser: the address it ends at has to be pasted. */
  | {
      readonly type: 'waiting-for-address'
      readonly redirectUri: string
      readonly browser: 'opening' | 'open' | 'failed'
    }
  /** The answer came without `state`: only the person can say whether it is theirs. */
  | { readonly type: 'asking-about-mark' }
  | { readonly type: 'exchanging-code' }

/** What *Sign in again* does with the cookies of the page. */
export type SignInAgainAs = 'same-person' | 'someone-else'
