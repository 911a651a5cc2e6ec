import type { ExporterId } from '#core/exporters/exporter-id'
import { exportersFor } from '#core/exporters/index'
import { canRenew, isAskedAnew } from '#core/grants'
import { lossOf } from '#core/loss'
import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { tagLimit } from '#core/tags'

/** Why something is not done to one of them. */
export type LeftWhy =
  | 'other-tool'
  | 'other-pair'
  | 'needs-sign-in'
  | 'no-refresh-token'
  | 'shared-key'
  | 'no-token'
  | 'other-service'
  | 'too-many-tags'

/** Whom it is done to, and whom not. */
export interface BulkPlan {
  readonly going: readonly ProfileSummary[]
  readonly left: readonly { readonly profile: ProfileSummary; readonly why: LeftWhy }[]
}

/** Where others may lose, it is asked about one by one. */
export function renewPlan(
  selected: readonly ProfileSummary[],
  seen: { readonly profiles: readonly ProfileSummary[]; readonly now: number },
): BulkPlan {
  return planOf(selected, (profile) => {
    if (profile.holder === 'other-tool') return 'other-tool'
    if (profile.otherPair !== undefined) return 'other-pair'
    if (!canRenew(profile)) {
      return profile.needsSignIn === undefined ? 'no-refresh-token' : 'needs-sign-in'
    }
    return lossOf(profile, seen).others.length > 0 ? 'shared-key' : undefined
  })
}

export function exportPlan(selected: readonly ProfileSummary[], exporterId: ExporterId): BulkPlan {
  return planOf(selected, (profile) => {
    if (!profile.hasToken && !isAskedAnew(profile)) return 'no-token'
    const { service } = providerOf(profile.providerId)
    return exportersFor(service).some(({ id }) => id === exporterId) ? undefined : 'other-service'
  })
}

export function tagPlan(
  selected: readonly ProfileSummary[],
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): BulkPlan {
  return planOf(selected, ({ tags }) => {
    const all = [...tags.filter((tag) => !remove.includes(tag)), ...add]
    const count = new Set(all.map((tag) => tag.trim().toLowerCase())).size
    return count > tagLimit ? 'too-many-tags' : undefined
  })
}

function planOf(
  selected: readonly ProfileSummary[],
  whyNot: (profile: ProfileSummary) => LeftWhy | undefined,
): BulkPlan {
  const judged = selected.map((profile) => ({ profile, why: whyNot(profile) }))
  return {
    going: judged.flatMap(({ profile, why }) => (why === undefined ? [profile] : [])),
    left: judged.flatMap(({ profile, why }) => (why === undefined ? [] : [{ profile, why }])),
  }
}
