import { Button, Group } from '@mantine/core'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'

interface BulkButtonsProps {
  readonly act: string
  readonly isDangerous?: true
  readonly disabled?: boolean
  readonly onAct: () => void
}

/** The end of a question: not at all, or now. */
export function BulkButtons({ act, isDangerous, disabled = false, onAct }: BulkButtonsProps) {
  const { leaveBulk } = useActions()
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" data-autofocus onClick={leaveBulk}>
        {text.app.cancel}
      </Button>
      <Button {...(isDangerous ? { color: 'red' } : {})} disabled={disabled} onClick={onAct}>
        {act}
      </Button>
    </Group>
  )
}
