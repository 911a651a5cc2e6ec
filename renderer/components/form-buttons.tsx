import { Button, Group } from '@mantine/core'
import { text } from '#core/text/text'

interface FormButtonsProps {
  /** What the form does. */
  readonly submit: string
  readonly busy: boolean
  readonly disabled?: boolean
  readonly onCancel: () => void
}

/** The end of a form in a dialog. */
export function FormButtons({ submit, busy, disabled = false, onCancel }: FormButtonsProps) {
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={onCancel}>
        {text.app.cancel}
      </Button>
      <Button type="submit" loading={busy} disabled={disabled}>
        {submit}
      </Button>
    </Group>
  )
}
