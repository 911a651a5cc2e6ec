import { Button, Group, Stack, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { Badges } from '../components/badges'
import { Page } from '../components/page'
import { ProfileTrouble } from '../components/profile-trouble'
import { StateDisc, StateWords, useProfileState } from '../components/state-mark'
import { useActions, useProfile, useWallet } from '../store/use-wallet'
import { Facts } from './facts'
import { History } from './history'
import { TokenReveal } from './token-reveal'
import classes from './profile.module.css'

/** Everything known about one profile. */
export function ProfilePage({ profileId }: { readonly profileId: ProfileId }) {
  const profile = useProfile(profileId)
  const wallet = useWallet((state) => state.wallet)
  const { loadHistory } = useActions()
  useEffect(() => {
    // Main announces after each change, and each change may have left a line in the history.
    void loadHistory(profileId)
  }, [profileId, wallet, loadHistory])
  return profile === undefined ? null : <Details profile={profile} />
}

function Details({ profile }: { readonly profile: ProfileSummary }) {
  const { showBoard } = useActions()
  const state = useProfileState(profile)
  return (
    <Page
      header={
        <Button
          variant="subtle"
          color="gray"
          ml={-12}
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={showBoard}
        >
          {text.profile.back}
        </Button>
      }
    >
      <Stack gap="lg">
        <div className={classes['top']}>
          <StateDisc state={state} />
          <div className={classes['words']}>
            <Group gap="sm">
              <Title order={1} size="h2" className={classes['name'] ?? ''}>
                {profile.name}
              </Title>
              <Badges profile={profile} />
            </Group>
            <div className={classes['standing']}>
              <StateWords profile={profile} />
            </div>
          </div>
          <PageButtons profile={profile} />
        </div>
        <ProfileTrouble profileId={profile.id} />
        {profile.hasToken && <TokenReveal profileId={profile.id} />}
        <Facts profile={profile} />
        <History />
      </Stack>
    </Page>
  )
}

function PageButtons({ profile }: { readonly profile: ProfileSummary }) {
  const { check, signInAgain, openExport, openDialog } = useActions()
  const busy = useWallet((state) => state.busy[profile.id])
  const disabled = busy !== undefined
  return (
    <div className={classes['buttons']}>
      <Button
        variant="default"
        disabled={disabled}
        onClick={() => openDialog('edit-keys', profile.id)}
      >
        {text.profile.editKeys}
      </Button>
      <Button variant="default" disabled={disabled} onClick={() => void signInAgain(profile.id)}>
        {text.profile.signInAgain}
      </Button>
      {profile.hasToken && (
        <>
          <Button
            variant="default"
            disabled={disabled}
            loading={busy === 'check'}
            onClick={() => void check(profile.id)}
          >
            {text.profile.checkNow}
          </Button>
          <Button disabled={disabled} onClick={() => void openExport(profile.id)}>
            {text.profile.export}
          </Button>
        </>
      )}
    </div>
  )
}
