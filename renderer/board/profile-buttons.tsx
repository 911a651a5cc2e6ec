import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconCopy,
  IconDots,
  IconFileExport,
  IconInfoCircle,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconTrash,
} from '@tabler/icons-react'
import type { Failure } from '#core/errors'
import type { ProfileState } from '#core/expiry'
import { canRenew, isAskedAnew } from '#core/grants'
import type { ProfileSummary } from '#core/profile'
import type { FailureAction } from '#core/text/failure'
import { text } from '#core/text/text'
import { mainAction, type MainAction } from '../components/main-action'
import { SlotItems } from '../linked/linked-standing'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './board.module.css'

interface ProfileButtonsProps {
  readonly profile: ProfileSummary
  readonly state: ProfileState
}

const quiet = { variant: 'subtle', color: 'gray' }

/** What helps most stands out; what cannot work is not there. */
export function ProfileButtons({ profile, state }: ProfileButtonsProps) {
  const actions = useActions()
  const busy = useWallet((store) => store.busy[profile.id])
  const failure = useWallet((store) => store.failures[profile.id]?.failure)
  const alertOffersSignIn = failure !== undefined && remedyOf(failure) === 'sign-in-again'
  const main = mainAction(profile, state)
  const look = (what: MainAction) => ({
    size: 'xs',
    ...(what === main ? { variant: 'light' } : quiet),
    disabled: busy !== undefined,
  })
  return (
    <div className={classes['buttons']}>
      {(profile.hasToken || isAskedAnew(profile)) && (
        <>
          <Button {...look('copy')} onClick={() => void actions.copyToken(profile.id)}>
            {text.board.copyToken}
          </Button>
          <Button
            size="xs"
            {...quiet}
            disabled={busy !== undefined}
            onClick={() => void actions.openExport(profile.id)}
          >
            {text.board.export}
          </Button>
        </>
      )}
      {canRenew(profile) && (
        <Button
          {...look('renew')}
          loading={busy === 'renew'}
          onClick={() => void actions.renew(profile.id)}
        >
          {text.board.renewNow}
        </Button>
      )}
      {!alertOffersSignIn && !isAskedAnew(profile) && (
        <Button {...look('sign-in')} onClick={() => void actions.signInAgain(profile.id)}>
          {text.board.signInAgain}
        </Button>
      )}
      <MoreMenu profile={profile} />
    </div>
  )
}

function remedyOf({ code, facts }: Failure): FailureAction {
  return text.errors.failures[code](facts).action
}

function MoreMenu({ profile }: { readonly profile: ProfileSummary }) {
  const { showProfile, openDialog, openMoving, duplicate, pin, remove } = useActions()
  return (
    <Menu position="bottom-end" width={240} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={text.board.moreActions(profile.name)}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconInfoCircle size={16} aria-hidden />}
          onClick={() => showProfile(profile.id)}
        >
          {text.board.details}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => openDialog('rename', profile.id)}
        >
          {text.board.rename}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void duplicate(profile.id)}
        >
          {text.board.duplicate}
        </Menu.Item>
        <Menu.Item
          leftSection={
            profile.isPinned ? (
              <IconPinnedOff size={16} aria-hidden />
            ) : (
              <IconPin size={16} aria-hidden />
            )
          }
          onClick={() => void pin(profile.id, !profile.isPinned)}
        >
          {profile.isPinned ? text.board.unpin : text.board.pin}
        </Menu.Item>
        <SlotItems profile={profile} />
        <Menu.Item
          leftSection={<IconFileExport size={16} aria-hidden />}
          onClick={() => openMoving(profile.id)}
        >
          {text.moving.openOne}
        </Menu.Item>
        <Menu.Item
          c="var(--state-expired)"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => void remove(profile.id)}
        >
          {text.board.delete}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
