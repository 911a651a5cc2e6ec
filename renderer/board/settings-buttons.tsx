import { ActionIcon, Button } from '@mantine/core'
import { IconCommand, IconRoute, IconSettings } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { LockButton } from '../settings/lock-button'
import { useActions } from '../store/use-wallet'

/** Beside what the board is about. */
export function SettingsButtons() {
  const { openPalette, showLedger, showSettings } = useActions()
  return (
    <>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={text.palette.title}
        title={text.palette.hint(paletteKeys())}
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
        onClick={showSettings}
      >
        {text.security.settings}
      </Button>
    </>
  )
}

function paletteKeys(): string {
  const { mac, other } = text.palette.keys
  return navigator.platform.startsWith('Mac') ? mac : other
}
