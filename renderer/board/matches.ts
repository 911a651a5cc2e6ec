import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'

/** Does every word of `query` occur in what names the profile? Capitals and accents do not count. */
export function matches(profile: ProfileSummary, query: string): boolean {
  const haystack = plain(
    [
      profile.name,
      profile.client,
      profile.environment,
      providerOf(profile.providerId).label,
      profile.stage === 'sandbox' ? text.app.sandbox : text.app.production,
    ].join(' '),
  )
  return plain(query)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
