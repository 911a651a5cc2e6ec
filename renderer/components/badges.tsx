import { Badge } from '@mantine/core'
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
        <Badge
          className={classes['sandbox'] ?? ''}
          tt="none"
          leftSection={<IconFlask2 size={13} aria-hidden />}
        >
          {text.app.sandbox}
        </Badge>
      )}
    </>
  )
}

export function PracticeBadge() {
  return (
    <Badge
      className={classes['practice'] ?? ''}
      tt="none"
      leftSection={<IconSchool size={13} aria-hidden />}
    >
      {text.app.practice}
    </Badge>
  )
}
