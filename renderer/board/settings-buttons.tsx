import { ActionIcon, Button } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { IconCommand, IconRoute, IconSettings } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { LockButton } from '../settings/lock-button'
import { useActions } from '../store/use-wallet'

/** Beside what the board is about. */
export function SettingsButtons() {
  const { openPalette, showLedger, showSettings } = useActions()
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
        aria-label={text.ledger.open}
        title={text.ledger.open}
        onClick={() => showLedger()}
      >
        <IconRoute size={18} aria-hidden />
      </ActionIcon>
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
