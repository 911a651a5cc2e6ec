import { IconPinFilled } from '@tabler/icons-react'
import { memo } from 'react'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { SelectBox } from '../bulk/select-box'
import { aboutProfile } from '../components/about-profile'
import { Badges } from '../components/badges'
import { ClientMark } from '../components/client-mark'
import { ProfileTrouble } from '../components/profile-trouble'
import { StateDisc, StateWords, useProfileState } from '../components/state-mark'
import { LinkedStanding } from '../linked/linked-standing'
import { useActions, useWallet } from '../store/use-wallet'
import { ProfileButtons } from './profile-buttons'
import classes from './board.module.css'

/** One profile on the board, in an item of its list. It stays as it is while others come and go around it. */
export const ProfileItem = memo(function ProfileItem({
  profile,
}: {
  readonly profile: ProfileSummary
}) {
  const { showProfile } = useActions()
  const state = useProfileState(profile)
  const isSelecting = useWallet((store) => store.selection !== undefined)
  return (
    <div className={classes['item']}>
      <div className={classes['row']}>
        <div className={classes['who']}>
          {isSelecting && <SelectBox profile={profile} />}
          <StateDisc state={state} />
          <div className={classes['words']}>
            <div className={classes['naming']}>
              <button
                type="button"
                className={classes['name']}
                onClick={() => showProfile(profile.id)}
              >
                {profile.name}
              </button>
              {profile.isPinned && (
                <IconPinFilled size={15} role="img" aria-label={text.board.pinned} />
              )}
              <Badges profile={profile} />
              <span className={classes['about']}>
                <ClientMark client={profile.client} />
                {aboutProfile(profile)}
              </span>
              <Tags profile={profile} />
            </div>
            <div className={classes['standing']}>
              <StateWords profile={profile} />
            </div>
          </div>
        </div>
        <ProfileButtons profile={profile} state={state} />
      </div>
      <LinkedStanding profile={profile} className={classes['below']} />
      <ProfileTrouble profileId={profile.id} className={classes['below']} />
    </div>
  )
})

function Tags({ profile: { tags } }: { readonly profile: ProfileSummary }) {
  if (tags.length === 0) return null
  return (
    <span className={classes['tags']}>
      {tags.map((tag) => (
        <span key={tag} className={classes['tag']}>
          {tag}
        </span>
      ))}
    </span>
  )
}
