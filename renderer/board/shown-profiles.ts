import { inOrder, needsAttention } from '#core/board'
import type { BoardView } from '#core/board-view'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { aboutProfile } from '../components/about-profile'
import { findForgiving } from '../components/forgiving-search'

interface Wish {
  readonly view: BoardView
  readonly query: string
  /** Epoch ms, by the servers’ time. */
  readonly now: number
}

/** The profiles the person wants to see, in their order; where they search, in the order of how well they match. */
export function shownProfiles(
  profiles: readonly ProfileSummary[],
  { view, query, now }: Wish,
): readonly ProfileSummary[] {
  const wanted = profiles.filter(
    (profile) =>
      (view.tag === undefined || profile.tags.includes(view.tag)) &&
      (!view.isAttentionOnly || needsAttention(profile, now)),
  )
  const ordered = inOrder(wanted, view.order, now)
  return findForgiving(ordered.map(searchText), query).flatMap((at) => ordered[at] ?? [])
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
