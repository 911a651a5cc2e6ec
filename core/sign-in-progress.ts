/** Where the person signs in: in the wallet's window, in their own browser, or anywhere at all, pasting the answer. */
export const surfaceNames = ['window', 'browser', 'paste'] as const
export type SurfaceName = (typeof surfaceNames)[number]

/** Why nothing waits at a Callback URL on this computer, so that the answer has to be pasted. */
export type PasteNote =
  | 'port-in-use'
  | 'port-not-allowed'
  /** This computer has no such address of its own. */
  | 'no-address'
  /** Nothing came for half an hour. */
  | 'waited-long'

/** What became of the person's browser; `not-asked`: they open the link where they like. */
export type BrowserState = 'not-asked' | 'opening' | 'open' | 'failed'

/** How a sign-in stands. */
export type SignInProgress =
  | { readonly type: 'idle' }
  /** Begun, and nothing to be seen of it yet. */
  | { readonly type: 'opening' }
  /** In the wallet's window. `note` is a visit to the Callback URL without an answer: the attempt stays open. */
  | { readonly type: 'waiting-for-person'; readonly note: 'none' | 'visited-without-answer' }
  /** In the person's own browser: the wallet itself waits at the Callback URL. */
  | {
      readonly type: 'waiting-for-browser'
      readonly redirectUri: string
      readonly browser: Exclude<BrowserState, 'not-asked'>
      /** `localhost` has two addresses; this computer has only the older one. */
      readonly hasIpv4Only?: true
    }
  /** The address the sign-in ends at has to be pasted. */
  | {
      readonly type: 'waiting-for-address'
      readonly redirectUri: string
      readonly browser: BrowserState
      readonly note?: PasteNote
    }
  /** The answer came without `state`: only the person can say whether it is theirs. */
  | { readonly type: 'asking-about-mark'; readonly source?: UnmarkedSource }
  | { readonly type: 'exchanging-code' }

/** An answer without `state` that tells less than a whole address: a code alone, or what any page could have sent here. */
export type UnmarkedSource = 'code-alone' | 'listener'

/** What *Sign in again* does with the cookies of the page. */
export type SignInAgainAs = 'same-person' | 'someone-else'
