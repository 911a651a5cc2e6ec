import { useId } from 'react'
import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import { Badges } from '../components/badges'
import { Item } from '../components/item-list'
import { ProfileTrouble } from '../components/profile-trouble'
import { StateDisc, StateWords, useProfileState } from '../components/state-mark'
import { LinkedStanding } from '../linked/linked-standing'
import { useActions } from '../store/use-wallet'
import { ProfileButtons } from './profile-buttons'
import classes from './board.module.css'

/** One profile on the board. */
export function ProfileItem({ profile }: { readonly profile: ProfileSummary }) {
  const id = useId()
  const { showProfile } = useActions()
  const state = useProfileState(profile)
  return (
    <Item aria-labelledby={id}>
      <div className={classes['row']}>
        <div className={classes['who']}>
          <StateDisc state={state} />
          <div className={classes['words']}>
            <div className={classes['naming']}>
              <button
                id={id}
                type="button"
                className={classes['name']}
                onClick={() => showProfile(profile.id)}
              >
                {profile.name}
              </button>
              <Badges profile={profile} />
              <span className={classes['about']}>{about(profile)}</span>
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
    </Item>
  )
}

function about(profile: ProfileSummary): string {
  const provider = providerOf(profile.providerId)
  const place = provider.isPractice
    ? profile.environment
    : text.board.place(provider.label, profile.environment)
  return profile.client === '' ? place : text.board.about(profile.client, place)
}
