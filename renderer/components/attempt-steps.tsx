import { Text } from '@mantine/core'
import type { AttemptRecord } from '#core/attempts'
import { outcomeWords, stepWords } from '#core/text/attempt-words'
import { text } from '#core/text/text'
import { clockTime } from './time-words'
import classes from './attempt-steps.module.css'

/** What happened when, in one attempt. */
export function AttemptSteps({ record }: { readonly record: AttemptRecord }) {
  const { kind, startedAt, steps, outcome } = record
  const label = text.attempts.kinds[kind]
  return (
    <div>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <ol className={classes['steps']} aria-label={label}>
        {steps.map((step, index) => (
          <Line key={`${step.at}-${index}`} at={step.at} words={stepWords(step)} />
        ))}
        <Line
          at={outcome.type === 'under-way' ? startedAt : outcome.at}
          words={outcomeWords(record)}
        />
      </ol>
    </div>
  )
}

function Line({ at, words }: { readonly at: number; readonly words: string }) {
  return (
    <li className={classes['step']}>
      <span className={classes['when']}>{clockTime(at)}</span>
      <span className={classes['what']}>{words}</span>
    </li>
  )
}
