import { inOrder, needsAttention } from '#core/board'
import type { BoardView } from '#core/board-view'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { aboutProfile } from '../components/about-profile'
import { findIn, searchable } from '../components/forgiving-search'

interface Wish {
  readonly view: BoardView
  /** Epoch ms, by the servers’ time. */
  readonly now: number
}

/** Profiles in an order, and what a search reads of each. */
export interface Listing {
  readonly profiles: readonly ProfileSummary[]
  readonly texts: readonly string[]
}

/** The profiles the person wants to see, in their order. */
export function listedProfiles(profiles: readonly ProfileSummary[], { view, now }: Wish): Listing {
  const wanted = profiles.filter(
    (profile) =>
      (view.tag === undefined || profile.tags.includes(view.tag)) &&
      (!view.isAttentionOnly || needsAttention(profile, now)),
  )
  const ordered = inOrder(wanted, view.order, now)
  return { profiles: ordered, texts: ordered.map(searchedIn) }
}

/** Those of them that match, in the order of how well they do; all as they stand for an empty query. */
export function foundProfiles(
  { profiles, texts }: Listing,
  query: string,
): readonly ProfileSummary[] {
  return findIn(texts, query).flatMap((at) => profiles[at] ?? [])
}

const known = new WeakMap<object, WeakMap<ProfileSummary, string>>()

/** Made once for each profile as it stands, and each language. */
function searchedIn(profile: ProfileSummary): string {
  const language = text.board
  const made = known.get(language) ?? new WeakMap<ProfileSummary, string>()
  known.set(language, made)
  const before = made.get(profile)
  if (before !== undefined) return before
  const now = searchable(searchText(profile))
  made.set(profile, now)
  return now
}

function searchText(profile: ProfileSummary): string {
  const { name, tags, stage, identity } = profile
  return [
    name,
    aboutProfile(profile),
    ...tags,
    stage === 'sandbox' ? text.app.sandbox : text.app.production,
    identity?.user ?? '',
    identity?.email ?? '',
  ].join(' ')
}
