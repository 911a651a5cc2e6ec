import { Button } from '@mantine/core'
import { IconSettings } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { LockButton } from '../settings/lock-button'
import { useActions } from '../store/use-wallet'

/** Beside what the board is about. */
export function SettingsButtons() {
  const { showSettings } = useActions()
  return (
    <>
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
