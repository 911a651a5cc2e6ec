import { Button } from '@mantine/core'
import type { FailureAction } from '#core/text/failure'
import { text } from '#core/text/text'
import type { Wait } from './failure-wait'

interface FailureButtonsProps {
  readonly action: FailureAction
  readonly wait: Wait | undefined
  /** Trying sooner would only use up more of what is used up. */
  readonly mustWait: boolean
  readonly onAct: (action: FailureAction) => void
}

/** The one thing that helps. Where waiting may help too, trying again stands beside it. */
export function FailureButtons({ action, wait, mustWait, onAct }: FailureButtonsProps) {
  const isRetry = action === 'try-again'
  const isWaiting = mustWait && isRetry && wait?.isOver === false
  return (
    <>
      <Button
        size="xs"
        variant="default"
        // Not `disabled`: the focus would fall off it, and come back to nothing when the wait ends.
        {...(isWaiting ? { 'aria-disabled': true, 'data-disabled': true } : {})}
        onClick={() => !isWaiting && onAct(action)}
      >
        {text.errors.actions[action]}
      </Button>
      {!isRetry && wait !== undefined && (
        <Button size="xs" variant="default" onClick={() => onAct('try-again')}>
          {wait.isOver ? text.errors.actions['try-again'] : text.errors.wait.tryNow}
        </Button>
      )}
    </>
  )
}
