import { ActionIcon, Button } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import {
  IconCalendarDue,
  IconCommand,
  IconRoute,
  IconSettings,
  IconTimeline,
  IconTrash,
} from '@tabler/icons-react'
import { text } from '#core/text/text'
import { LockButton } from '../settings/lock-button'
import { useActions, useWallet } from '../store/use-wallet'

/** Only while there is something in it. */
function TrashButton() {
  const count = useWallet((state) => state.wallet?.trash.length) ?? 0
  const { showTrash } = useActions()
  if (count === 0) return null
  const words = text.trash.open(count)
  return (
    <ActionIcon variant="default" size={36} aria-label={words} title={words} onClick={showTrash}>
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  )
}

/** Beside what the board is about. */
export function SettingsButtons() {
  const { openPalette, showDue, showLedger, showSettings, showTimeline } = useActions()
  const os = useOs()
  const words = text.palette
  return (
    <>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={words.title}
        title={words.hint(os === 'macos' ? words.keys.mac : words.keys.other)}
        onClick={() => openPalette()}
      >
        <IconCommand size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={text.due.open}
        title={text.due.open}
        onClick={showDue}
      >
        <IconCalendarDue size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={text.timeline.open}
        title={text.timeline.open}
        onClick={showTimeline}
      >
        <IconTimeline size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={text.ledger.open}
        title={text.ledger.open}
        onClick={() => showLedger()}
      >
        <IconRoute size={18} aria-hidden />
      </ActionIcon>
      <TrashButton />
      <LockButton />
      <Button
        variant="default"
        leftSection={<IconSettings size={18} aria-hidden />}
        onClick={() => showSettings()}
      >
        {text.security.settings}
      </Button>
    </>
  )
}
