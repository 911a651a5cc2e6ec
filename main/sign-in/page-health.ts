import type { SignInNote } from '#core/sign-in-bar'

/** After this long a page that shows nothing, or does not answer, is spoken of. */
export const patienceMs = 3_000

/** What was seen of a page at one moment. */
export interface PageSign {
  /** Milliseconds of a clock that does not jump. */
  readonly at: number
  /** A page has been asked for, and nothing of it has come yet. */
  readonly isWaiting: boolean
  /** The page's process answers. */
  readonly isAnswering: boolean
  readonly isBlank: boolean
  readonly refusesEmbedding: boolean
}

/** How a page does. `fine` is also what nobody can say better yet. */
export type PageHealth = 'fine' | 'slow' | 'blank' | 'hangs' | 'embedding-refused'

/** Judges a page by what is seen of it, one sign after the other. */
export function createPageWatch(): { readonly see: (sign: PageSign) => PageHealth } {
  let since: { readonly state: PageHealth; readonly at: number } | undefined
  return {
    see: (sign) => {
      const state = stateOf(sign)
      if (since?.state !== state) since = { state, at: sign.at }
      const needsPatience = state === 'slow' || state === 'hangs' || state === 'blank'
      return needsPatience && sign.at - since.at < patienceMs ? 'fine' : state
    },
  }
}

function stateOf(sign: PageSign): PageHealth {
  if (sign.refusesEmbedding) return 'embedding-refused'
  if (sign.isWaiting) return 'slow'
  if (!sign.isAnswering) return 'hangs'
  return sign.isBlank ? 'blank' : 'fine'
}

const healthNotes: readonly SignInNote[] = ['slow', 'blank', 'embedding-refused']

/**
 * The bar's note for a page's health. A note that speaks of something else stays, also over an empty page: that may be
 * what was left where something was stopped.
 */
export function noteFor(health: Exclude<PageHealth, 'hangs'>, note: SignInNote): SignInNote {
  const speaksOfElse = note !== 'none' && !healthNotes.includes(note)
  if (health === 'blank' && speaksOfElse) return note
  if (health !== 'fine') return health
  return healthNotes.includes(note) ? 'none' : note
}
