import { IconFlask2, IconSchool } from '@tabler/icons-react'
import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import classes from './badges.module.css'

interface BadgesProps {
  readonly profile: Pick<ProfileSummary, 'providerId' | 'stage'>
}

/** What must never be overlooked: that it is practice, that it is a sandbox. */
export function Badges({ profile }: BadgesProps) {
  return (
    <>
      {providerOf(profile.providerId).isPractice && <PracticeBadge />}
      {profile.stage === 'sandbox' && (
        <span className={classes['badge']} data-kind="sandbox">
          <IconFlask2 size={13} aria-hidden />
          <span className={classes['words']}>{text.app.sandbox}</span>
        </span>
      )}
    </>
  )
}

export function PracticeBadge() {
  return (
    <span className={classes['badge']} data-kind="practice">
      <IconSchool size={13} aria-hidden />
      <span className={classes['words']}>{text.app.practice}</span>
    </span>
  )
}
