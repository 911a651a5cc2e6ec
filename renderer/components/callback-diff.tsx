import { Text } from '@mantine/core'
import { useId } from 'react'
import { assertNever } from '#core/errors'
import { redirectDiff, type DiffRun } from '#core/redirect-diff'
import { text } from '#core/text/text'
import classes from './callback-diff.module.css'

const mostListed = 6

interface CallbackDiffProps {
  readonly typed: string
  readonly registered: string
  readonly typedLabel: string
  readonly registeredLabel: string
}

/** Two addresses character by character: marked where they part, and each difference in words. */
export function CallbackDiff(props: CallbackDiffProps) {
  const words = text.callbackDiff
  const { typed, registered } = props
  const titleId = useId()
  const { runs, reasons } = redirectDiff(typed, registered)
  const differences = differencesIn(runs)
  if (differences.length === 0) return <Text size="sm">{words.same}</Text>
  const left = differences.length - mostListed
  return (
    <div className={classes['diff']}>
      <div className={classes['rows']} aria-hidden>
        <span className={classes['label']}>{props.typedLabel}</span>
        <Marked runs={runs} side="typed" />
        <span className={classes['label']}>{props.registeredLabel}</span>
        <Marked runs={runs} side="registered" />
      </div>
      <Text size="sm" fw={600} id={titleId}>
        {words.title}
      </Text>
      <ul className={classes['list']} aria-labelledby={titleId}>
        {reasons.map((reason) => (
          <li key={reason}>{words.reasons[reason]({ typed, registered })}</li>
        ))}
        {differences.slice(0, mostListed).map((said) => (
          <li key={said}>{said}</li>
        ))}
        {left > 0 && <li>{words.more(left)}</li>}
      </ul>
    </div>
  )
}

function Marked({
  runs,
  side,
}: {
  readonly runs: readonly DiffRun[]
  readonly side: 'typed' | 'registered'
}) {
  return (
    <code className={classes['address']}>
      {runs.map((run, index) =>
        run.type === 'same' ? (
          <span key={index}>{run[side]}</span>
        ) : (
          <mark key={index} className={classes['part']}>
            {visible(run[side])}
          </mark>
        ),
      )}
    </code>
  )
}

/** Each place where they part, with its number in what was typed. */
function differencesIn(runs: readonly DiffRun[]): readonly string[] {
  let at = 1
  return runs.flatMap((run) => {
    const said = differenceWords(run, at)
    at += Array.from(run.typed).length
    return said === undefined ? [] : [said]
  })
}

function differenceWords({ type, typed, registered }: DiffRun, at: number): string | undefined {
  const words = text.callbackDiff
  const quoted = (part: string): string => words.quoted(visible(part))
  switch (type) {
    case 'same':
      return undefined
    case 'missing':
      return words.missing(at, quoted(registered))
    case 'extra':
      return words.extra(at, quoted(typed))
    case 'different':
      return words.different(at, quoted(typed), quoted(registered))
    default:
      return assertNever(type)
  }
}

/** What takes no room on a screen is shown by its number. */
function visible(part: string): string {
  return part.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code === 0x20 ? '␣' : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  })
}
