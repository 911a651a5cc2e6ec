import { Alert, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Failure } from '#core/errors'
import type { FailureAction, FailureText } from '#core/text/failure'
import { text } from '#core/text/text'
import { FailureButtons } from './failure-buttons'
import { FailureDetails } from './failure-details'
import { useWait, WaitLine } from './failure-wait'
import { Folded, FoldButton, useFold } from './fold'

interface FailureAlertProps {
  readonly failure: Failure
  /** Called with the one thing that helps. Absent where nothing can be done from here. */
  readonly onAct?: (action: FailureAction) => void
  /** What may help beside it, for those who unfold the technical part. */
  readonly inDetails?: ReactNode
  /** What is offered in place of an action this place cannot do. */
  readonly insteadOf?: Partial<Record<FailureAction, FailureAction>>
  /** What to do may differ with the place: the wizard can go back, and practice knows its example app. */
  readonly shownIn?: 'wizard' | 'practice-wizard'
  /** It comes back into view with what it is about: nothing is scrolled for it. */
  readonly isKnown?: boolean
}

/** What happened, why, what to do, one button; the technical part is folded away. */
export function FailureAlert(props: FailureAlertProps) {
  const { failure, onAct, inDetails, insteadOf = {}, shownIn, isKnown = false } = props
  const details = useFold()
  const wait = useWait(failure.facts)
  const facts = shownIn === undefined ? failure.facts : { ...failure.facts, shownIn }
  const sentence: FailureText = text.errors.failures[failure.code](facts)
  const isPlain = sentence.isPlain === true
  const isQuiet = sentence.isQuiet === true
  const action = insteadOf[sentence.action] ?? sentence.action
  return (
    <Alert
      ref={isKnown ? null : bringIntoView}
      color={isQuiet ? 'gray' : 'red'}
      variant="light"
      icon={isQuiet ? <IconInfoCircle aria-hidden /> : <IconAlertTriangle aria-hidden />}
      title={sentence.what}
    >
      <Stack gap="sm">
        <div>
          <Text size="sm">{sentence.why}</Text>
          <Text size="sm">{sentence.next}</Text>
        </div>
        {wait !== undefined && <WaitLine wait={wait} />}
        {(onAct !== undefined || !isPlain) && (
          <Group gap="xs">
            {onAct !== undefined && (
              <FailureButtons
                action={action}
                wait={wait}
                mustWait={failure.code === 'over-rate'}
                onAct={onAct}
              />
            )}
            {!isPlain && <FoldButton fold={details} label={text.errors.details} />}
          </Group>
        )}
        {!isPlain && (
          <Folded fold={details}>
            <Stack gap="sm">
              {inDetails}
              <FailureDetails failure={failure} isOpen={details.isOpen} />
            </Stack>
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
