import { Alert, Button, Code, Collapse, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Failure } from '#core/errors'
import type { FailureAction } from '#core/text/failure'
import { text } from '#core/text/text'
import { technicalPart } from './technical-part'

interface FailureAlertProps {
  readonly failure: Failure
  /** Called with the one thing that helps. Absent where nothing can be done from here. */
  readonly onAct?: (action: FailureAction) => void
  /** What is offered in place of an action this place cannot do. */
  readonly insteadOf?: Partial<Record<FailureAction, FailureAction>>
}

/** What happened, why, what to do, one button; the technical part is folded away. */
export function FailureAlert({ failure, onAct, insteadOf = {} }: FailureAlertProps) {
  const [open, { toggle }] = useDisclosure(false)
  const sentence = text.errors.failures[failure.code](failure.facts)
  const action = insteadOf[sentence.action] ?? sentence.action
  return (
    <Alert
      ref={bringIntoView}
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={sentence.what}
    >
      <Stack gap="sm">
        <div>
          <Text size="sm">{sentence.why}</Text>
          <Text size="sm">{sentence.next}</Text>
        </div>
        <Group gap="xs">
          {onAct !== undefined && (
            <Button size="xs" variant="default" onClick={() => onAct(action)}>
              {text.errors.actions[action]}
            </Button>
          )}
          <Button size="xs" variant="subtle" color="gray" aria-expanded={open} onClick={toggle}>
            {text.errors.details}
          </Button>
        </Group>
        <Collapse expanded={open}>
          <Code block>{technicalPart(failure)}</Code>
        </Collapse>
      </Stack>
    </Alert>
  )
}

/** What went wrong is never left below the fold. */
function bringIntoView(alert: HTMLElement | null): void {
  alert?.scrollIntoView({ block: 'nearest' })
}
