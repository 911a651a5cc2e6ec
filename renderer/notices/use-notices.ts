import { noticesOf, type Notice } from '#core/notices'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { useTokenNow } from '../components/use-now'
import { useWallet } from '../store/use-wallet'

/** The notices there are now, of all profiles or of one. What has just been answered on the spot is not said twice. */
export function useNotices(profileId: ProfileId | undefined): readonly Notice[] {
  const wallet = useWallet((state) => state.wallet)
  const busy = useWallet((state) => state.busy)
  const failures = useWallet((state) => state.failures)
  const now = useTokenNow((wallet?.profiles ?? []).flatMap(turningPoints))
  if (wallet === undefined) return []
  /** What failed for a question that is still to be answered says nothing in its place. */
  const isAnswered = (id: ProfileId, { type }: Notice): boolean =>
    busy[id] !== undefined || (failures[id] !== undefined && type !== 'other-tool-renewed')
  return noticesOf(wallet, now).flatMap((notice): readonly Notice[] => {
    if (notice.type === 'clock-off') return profileId === undefined ? [notice] : []
    if (notice.type === 'reminders-due') {
      const matters = notice.matters.filter(
        ({ profile }) => profileId === undefined || profile?.id === profileId,
      )
      return matters.length === 0 ? [] : [{ ...notice, matters }]
    }
    const matters = notice.matters.filter(
      (matter) =>
        (profileId === undefined || matter.profileId === profileId) &&
        !isAnswered(matter.profileId, notice),
    )
    return matters.length === 0 ? [] : [{ ...notice, matters }]
  })
}

/** When what is to be said of a profile changes by itself. */
function turningPoints({ expiresAt, renewal }: ProfileSummary): readonly (number | undefined)[] {
  return renewal.type === 'asks' ? [expiresAt, renewal.noticeAt, renewal.renewsAt] : [expiresAt]
}
