import { Text } from '@mantine/core'
import type { ErrorFacts } from '#core/errors'
import { text } from '#core/text/text'
import { leftWords, localTime } from './time-words'
import { useNow } from './use-now'

/** Until when a failure is best waited out; computed from that instant, never counted down. */
export interface Wait {
  readonly until: number
  readonly now: number
  readonly isOver: boolean
}

export function useWait({ retryAt }: ErrorFacts): Wait | undefined {
  const until = typeof retryAt === 'number' ? retryAt : undefined
  const now = useNow([until])
  return until === undefined ? undefined : { until, now, isOver: until <= now }
}

/** The instant is read out once, and once that it has come; the ticking is for the eye alone. */
export function WaitLine({ wait: { until, now, isOver } }: { readonly wait: Wait }) {
  if (isOver) {
    return (
      <Text size="sm" fw={600}>
        {text.errors.wait.over}
      </Text>
    )
  }
  return (
    <Text size="sm" fw={600}>
      {text.errors.wait.from(localTime(until))}
      <span aria-hidden>{text.errors.wait.left(leftWords(until, now))}</span>
    </Text>
  )
}
