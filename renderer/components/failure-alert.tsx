import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Failure } from '#core/errors'
import type { FailureAction, FailureText } from '#core/text/failure'
import { text } from '#core/text/text'
import { Folded, FoldButton, useFold } from './fold'
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
  const details = useFold()
  const sentence: FailureText = text.errors.failures[failure.code](failure.facts)
  const isPlain = sentence.isPlain === true
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
        {(onAct !== undefined || !isPlain) && (
          <Group gap="xs">
            {onAct !== undefined && (
              <Button size="xs" variant="default" onClick={() => onAct(action)}>
                {text.errors.actions[action]}
              </Button>
            )}
            {!isPlain && <FoldButton fold={details} label={text.errors.details} />}
          </Group>
        )}
        {!isPlain && (
          <Folded fold={details}>
            <Code block>{technicalPart(failure)}</Code>
          </Folded>
        )}
      </Stack>
    </Alert>
  )
}

/** What went wrong is never left below the fold. */
function bringIntoView(alert: HTMLElement | null): void {
  alert?.scrollIntoView({ block: 'nearest' })
}
