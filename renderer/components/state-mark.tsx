import {
  IconArrowsExchange,
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconClockExclamation,
  IconHelpCircle,
  IconLogin2,
  type Icon,
} from '@tabler/icons-react'
import { profileStateAt, type ProfileState } from '#core/expiry'
import { isAskedAnew } from '#core/grants'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { leftWords, localTime } from './time-words'
import { useTokenNow } from './use-now'
import classes from './state-mark.module.css'

const icons: Record<ProfileState, Icon> = {
  valid: IconCircleCheck,
  expiring: IconClockExclamation,
  expired: IconCircleX,
  refused: IconBan,
  'needs-sign-in': IconLogin2,
  unknown: IconHelpCircle,
  'renewed-elsewhere': IconArrowsExchange,
}

export function useProfileState(profile: ProfileSummary): ProfileState {
  return profileStateAt(profile, useTokenNow([profile.expiresAt]))
}

/** The state as a coloured disc; decoration beside the words of StateWords. */
export function StateDisc({ state }: { readonly state: ProfileState }) {
  const Mark = icons[state]
  return (
    <span className={classes['icon']} data-state={state} aria-hidden>
      <Mark size={22} stroke={1.8} />
    </span>
  )
}

/** The state in words, with the exact end and the time left. */
export function StateWords({ profile }: { readonly profile: ProfileSummary }) {
  const now = useTokenNow([profile.expiresAt])
  const state = profileStateAt(profile, now)
  const { word, detail } = wordsOf(profile, state, now)
  return (
    <>
      <span className={classes['mark']} data-state={state}>
        {word}
      </span>
      {detail !== undefined && <span className={classes['time']}>{detail}</span>}
    </>
  )
}

interface Words {
  readonly word: string
  readonly detail?: string
}

function wordsOf(profile: ProfileSummary, state: ProfileState, now: number): Words {
  const word = text.board.states[state]
  if (state === 'expired' && isAskedAnew(profile)) return { word, detail: anewWords(profile) }
  if (state === 'needs-sign-in') {
    return { word, detail: profile.hasToken ? text.board.tokenKept : text.board.noTokenYet }
  }
  const { expiresAt, lastCheck } = profile
  if (state === 'refused' && expiresAt !== undefined) {
    return { word, detail: text.board.shouldWorkUntil(localTime(expiresAt)) }
  }
  if (state === 'renewed-elsewhere' && lastCheck?.type === 'refused') {
    return { word, detail: text.board.refusedAt(localTime(lastCheck.at)) }
  }
  if (expiresAt === undefined) return { word, detail: text.board.unknownExpiry }
  const until = localTime(expiresAt)
  if (expiresAt <= now) return { word, detail: text.board.endedAt(until) }
  const left = leftWords(expiresAt, now)
  if (state === 'valid') return { word: text.board.worksUntil(until), detail: left }
  if (state === 'renewed-elsewhere') {
    return { word, detail: text.board.untilAndLeft(text.board.worksUntil(until), left) }
  }
  return { word, detail: text.board.untilAndLeft(until, left) }
}

function anewWords({ expiresAt }: ProfileSummary): string {
  return expiresAt === undefined
    ? text.board.noneAndAnew
    : text.board.endedAndAnew(localTime(expiresAt))
}
