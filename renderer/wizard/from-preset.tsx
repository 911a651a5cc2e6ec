import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'

/** What a colleague has set up already need not be typed. */
export function FromPreset() {
  const { startFromPreset } = useActions()
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      mt={-12}
      style={{ alignSelf: 'flex-start' }}
      leftSection={<IconFileImport size={16} aria-hidden />}
      onClick={() => void startFromPreset()}
    >
      {text.moving.preset.start}
    </Button>
  )
}
