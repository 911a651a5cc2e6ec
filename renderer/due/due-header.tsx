import { Button, Group } from '@mantine/core'
import { IconBellPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { text } from '#core/text/text'
import { BackButton } from '../components/back-button'
import type { Request } from '../settings/use-request'
import { useActions } from '../store/use-wallet'
import { HandOutMenu } from './hand-out-menu'

interface DueHeaderProps {
  readonly request: Request
  readonly onAdd: () => void
  /** The way to the other of the two screens. */
  readonly children: ReactNode
}

/** Over what is due and over the timeline alike. */
export function DueHeader({ request, onAdd, children }: DueHeaderProps) {
  const { showBoard } = useActions()
  return (
    <Group justify="space-between" gap="sm">
      <BackButton label={text.due.back} onBack={showBoard} />
      <Group gap="sm">
        {children}
        <Button
          variant="default"
          leftSection={<IconBellPlus size={18} aria-hidden />}
          onClick={onAdd}
        >
          {text.reminders.add}
        </Button>
        <HandOutMenu request={request} />
      </Group>
    </Group>
  )
}
