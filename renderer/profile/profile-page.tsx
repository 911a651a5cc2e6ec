import { Button, Text } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { ProfileState } from '#core/expiry'
import { canRenew, isAskedAnew } from '#core/grants'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { aboutProfile } from '../components/about-profile'
import { Badges } from '../components/badges'
import { ClientMark } from '../components/client-mark'
import { mainAction, type MainAction } from '../components/main-action'
import { TitledPage } from '../components/titled-page'
import { PresetCard } from '../moving/preset-card'
import { NoticeList } from '../notices/notice-list'
import { ProfileTrouble } from '../components/profile-trouble'
import { StateDisc, StateWords, useProfileState } from '../components/state-mark'
import { LinkedFilesCard } from '../linked/linked-files-card'
import { useActions, useProfile, useWallet } from '../store/use-wallet'
import { AttemptsCard } from './attempts-card'
import { CertificateCard } from './certificate-card'
import { CheckCard } from './check-card'
import { Facts } from './facts'
import { History } from './history'
import { KeepAliveCard } from './keep-alive-card'
import { MutualTlsCard } from './mutual-tls-card'
import { RemindersCard } from './reminders-card'
import { StaySignedIn } from './stay-signed-in'
import { TokenReveal, useReveal, type Reveal } from './token-reveal'
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
  const reveal = useReveal(profile)
  return (
    <TitledPage
      gap="lg"
      title={profile.name}
      beside={<Badges profile={profile} />}
      back={{ label: text.profile.back, onBack: showBoard }}
    >
      <div className={classes['top']}>
        <StateDisc state={state} />
        <div className={classes['words']}>
          <div className={classes['standing']}>
            <StateWords profile={profile} />
          </div>
          <Text size="sm" c="dimmed">
            <ClientMark client={profile.client} /> {aboutProfile(profile)}
          </Text>
        </div>
      </div>
      <PageButtons profile={profile} state={state} reveal={reveal} />
      <ProfileTrouble profileId={profile.id} />
      <NoticeList profileId={profile.id} />
      <TokenReveal reveal={reveal} />
      <KeepAliveCard profile={profile} />
      <LinkedFilesCard profileId={profile.id} />
      {profile.hasToken && <CheckCard profile={profile} />}
      <CertificateCard profile={profile} />
      <MutualTlsCard profile={profile} />
      <Facts profile={profile} />
      {!isAskedAnew(profile) && <StaySignedIn profile={profile} />}
      <RemindersCard profileId={profile.id} />
      <PresetCard profile={profile} />
      <History profileId={profile.id} />
      <AttemptsCard profileId={profile.id} />
    </TitledPage>
  )
}

interface PageButtonsProps {
  readonly profile: ProfileSummary
  readonly state: ProfileState
  readonly reveal: Reveal
}

function PageButtons({ profile, state, reveal }: PageButtonsProps) {
  const { check, copyToken, renew, signInAgain, openExport, openDialog } = useActions()
  const busy = useWallet((store) => store.busy[profile.id])
  const quiet = { variant: 'default', disabled: busy !== undefined }
  const main = mainAction(profile, state)
  const look = (what: MainAction) => ({ ...quiet, ...(what === main ? { variant: 'filled' } : {}) })
  return (
    <div className={classes['buttons']}>
      {(profile.hasToken || isAskedAnew(profile)) && (
        <>
          <Button {...look('copy')} onClick={() => void copyToken(profile.id)}>
            {text.profile.copyToken}
          </Button>
          <Button {...quiet} onClick={() => void openExport(profile.id)}>
            {text.profile.export}
          </Button>
          <RevealButton reveal={reveal} />
        </>
      )}
      {profile.hasToken && (
        <Button {...quiet} loading={busy === 'check'} onClick={() => void check(profile.id)}>
          {text.profile.checkNow}
        </Button>
      )}
      {canRenew(profile) && (
        <Button
          {...look('renew')}
          loading={busy === 'renew'}
          onClick={() => void renew(profile.id)}
        >
          {text.profile.renewNow}
        </Button>
      )}
      {!isAskedAnew(profile) && (
        <Button
          {...look('sign-in')}
          onClick={() => {
            // Somebody may look over the shoulder while the other window is open.
            reveal.hide()
            void signInAgain(profile.id)
          }}
        >
          {text.profile.signInAgain}
        </Button>
      )}
      <Button {...quiet} onClick={() => openDialog('edit-keys', profile.id)}>
        {text.profile.editKeys}
      </Button>
    </div>
  )
}

function RevealButton({ reveal: { shown, show, hide } }: { readonly reveal: Reveal }) {
  const isShown = shown !== undefined
  const Eye = isShown ? IconEyeOff : IconEye
  return (
    <Button
      variant="default"
      leftSection={<Eye size={18} aria-hidden />}
      onClick={() => (isShown ? hide() : void show())}
    >
      {isShown ? text.profile.hideToken : text.profile.showToken}
    </Button>
  )
}
