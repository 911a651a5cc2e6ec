import { Button } from '@mantine/core'
import { IconBellPlus } from '@tabler/icons-react'
import { text } from '#core/text/text'
import type { Request } from '../settings/use-request'
import { HandOutMenu } from './hand-out-menu'

interface EndsActionsProps {
  readonly request: Request
  readonly onAdd: () => void
}

/** Of what is due and of the timeline alike. */
export function EndsActions({ request, onAdd }: EndsActionsProps) {
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconBellPlus size={18} aria-hidden />}
        onClick={onAdd}
      >
        {text.reminders.add}
      </Button>
      <HandOutMenu request={request} />
    </>
  )
}
