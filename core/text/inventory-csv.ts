import { endsOf, type EndSources } from '#core/ends'
import { profileStateAt } from '#core/expiry'
import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { renewsByItselfAt } from '#core/renew-queue'
import { csvText, isoTime } from '#core/text/csv'
import { text } from '#core/text/text'

/** All profiles as a table, by client and name. It holds no secret. */
export function inventoryCsv(sources: EndSources, now: number): string {
  const { columns } = text.ends.inventory
  const byName = new Intl.Collator(text.time.locale, { numeric: true, sensitivity: 'base' })
  const profiles = sources.profiles.toSorted(
    (one, other) =>
      byName.compare(one.client, other.client) || byName.compare(one.name, other.name),
  )
  const reminders = new Map(
    endsOf(sources, now)
      .toReversed()
      .flatMap(({ profile, reminder }) =>
        profile === undefined || reminder === undefined ? [] : [[profile.id, reminder.on] as const],
      ),
  )
  return csvText([
    Object.values(columns),
    ...profiles.map((profile) => cellsOf(profile, { now, reminder: reminders.get(profile.id) })),
  ])
}

function cellsOf(
  profile: ProfileSummary,
  { now, reminder }: { readonly now: number; readonly reminder: string | undefined },
): readonly string[] {
  const { inventory } = text.ends
  const { name, client, providerId, environment, stage, holder, tags, identity } = profile
  const { hasToken, expiresAt, certificate, mutualTlsUntil } = profile
  return [
    name,
    client,
    providerOf(providerId).label,
    environment,
    text.app[stage],
    text.board.states[profileStateAt(profile, now)],
    timeOf(hasToken ? expiresAt : undefined),
    timeOf(renewsByItselfAt(profile)),
    timeOf(certificate?.endsAt),
    timeOf(mutualTlsUntil),
    reminder ?? '',
    inventory.holders[holder],
    identity?.email ?? identity?.user ?? '',
    tags.join('; '),
  ]
}

function timeOf(at: number | undefined): string {
  return at === undefined ? '' : isoTime(at)
}
