import { useEffect, useRef, useState } from 'react'
import { profileStateAt, type ProfileState } from '#core/expiry'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import type { Attempt } from '../store/attempt-kinds'
import { useWallet } from '../store/use-wallet'
import { useTokenNow } from './use-now'

/**
 * Tells screen readers when the clock moves a profile into another state; the ticking itself stays silent, and so does
 * what the person did: its own message tells of that.
 */
export function CrossingAnnouncer({ profiles }: { readonly profiles: readonly ProfileSummary[] }) {
  const now = useTokenNow(profiles.map((profile) => profile.expiresAt))
  const busy = useWallet((state) => state.busy)
  const seen = useRef(new Map<ProfileId, ProfileState>())
  const [said, setSaid] = useState('')

  useEffect(() => {
    const crossed = profiles.filter((profile) => {
      const before = seen.current.get(profile.id)
      if (before === undefined || before === profileStateAt(profile, now)) return false
      return !tellingThemselves.includes(busy[profile.id])
    })
    seen.current = new Map(profiles.map((profile) => [profile.id, profileStateAt(profile, now)]))
    if (crossed.length > 0) setSaid(crossed.map((profile) => sentence(profile, now)).join(' '))
  }, [profiles, now, busy])

  return (
    <div className="visually-hidden" aria-live="polite">
      {said}
    </div>
  )
}

const tellingThemselves: readonly (Attempt | undefined)[] = ['renew', 'check']

function sentence(profile: ProfileSummary, now: number): string {
  return text.board.crossings[profileStateAt(profile, now)](profile.name)
}
