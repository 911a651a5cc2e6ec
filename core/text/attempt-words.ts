import { assertNever } from '#core/errors'
import type { AttemptRecord, AttemptStep } from '#core/attempts'
import { text } from '#core/text/text'

export function stepWords(step: AttemptStep): string {
  const words = text.attempts.steps
  switch (step.type) {
    case 'asked':
      return words.asked(step.method, step.address)
    case 'answered':
    case 'page-answered':
      return words[step.type](step.status)
    case 'unanswered':
      return words.unanswered(step.code)
    case 'page-opened':
    case 'browser-opened':
    case 'came-back':
      return words[step.type](step.address)
    default:
      return assertNever(step)
  }
}

export function outcomeWords({ outcome }: AttemptRecord): string {
  switch (outcome.type) {
    case 'under-way':
      return text.attempts.underWay
    case 'worked':
      return text.attempts.worked
    case 'failed':
      return text.attempts.failed(outcome.code)
    default:
      return assertNever(outcome)
  }
}

/** An attempt as text for a ticket, its times in UTC. */
export function attemptReport(record: AttemptRecord): string {
  const { kind, number, startedAt, steps, outcome } = record
  const line = (at: number, words: string): string => `${new Date(at).toISOString()}  ${words}`
  return [
    line(startedAt, `${text.attempts.kinds[kind]} ${number}`),
    ...steps.map((step) => line(step.at, stepWords(step))),
    ...(outcome.type === 'under-way' ? [] : [line(outcome.at, outcomeWords(record))]),
  ].join('\n')
}
