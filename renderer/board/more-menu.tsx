import { Menu } from '@mantine/core'
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
import { useId, useImperativeHandle, useRef, useState, type Ref, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { SlotItems } from '../linked/linked-standing'
import { useActions } from '../store/use-wallet'
import classes from './item-button.module.css'

interface MoreMenuProps {
  readonly profile: ProfileSummary
}

/** A button with a menu, which is not there before somebody wants it: each profile in sight has one. */
export function MoreMenu({ profile }: MoreMenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isWanted, setWanted] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const toggle = (): void => {
    // A menu gives the focus back to what had it when it opened: it must be there, closed, before.
    flushSync(() => setWanted(true))
    setOpen(!isOpen)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        // By these names the menu and its button know each other.
        id={id}
        className={`mantine-focus-auto ${classes['more'] ?? ''}`}
        aria-label={text.board.moreActions(profile.name)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-dropdown` : undefined}
        onClick={toggle}
        // The menu takes the focus a moment after it opens.
        onKeyDown={({ key }) => {
          if (key === 'Escape') setOpen(false)
        }}
      >
        <IconDots size={18} aria-hidden />
      </button>
      {isWanted && (
        <Menu
          id={id}
          opened={isOpen}
          onChange={setOpen}
          position="bottom-end"
          width={240}
          withInitialFocusPlaceholder={false}
        >
          <Menu.Target>
            <There element={button} />
          </Menu.Target>
          <Menu.Dropdown>
            <MoreItems profile={profile} />
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}

interface ThereProps {
  readonly element: RefObject<HTMLElement | null>
  readonly ref?: Ref<HTMLElement | null>
}

/** Stands for an element that is somewhere else. */
function There({ element, ref }: ThereProps) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => element.current, [element])
  return null
}

function MoreItems({ profile }: MoreMenuProps) {
  const { showProfile, openDialog, openMoving, duplicate, pin, remove } = useActions()
  const Pin = profile.isPinned ? IconPinnedOff : IconPin
  return (
    <>
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
        leftSection={<Pin size={16} aria-hidden />}
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
    </>
  )
}
