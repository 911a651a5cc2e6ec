import type { AttemptRecord, AttemptStep } from '#core/attempts'
import { instant } from '#core/support/instant'
import { toldAddress } from '#core/support/known-places'
import type { Numbers } from '#core/support/numbers'

/** An attempt of this session: what was asked and answered when, in codes. */
export function supportAttempt(record: AttemptRecord, numbers: Numbers): object {
  const { number, kind, profileId, startedAt, steps, outcome } = record
  return {
    number,
    kind,
    profile: numbers.profile(profileId),
    startedAt: instant(startedAt),
    steps: steps.map((step) => `${instant(step.at)} ${stepLine(step)}`),
    outcome: outcome.type === 'failed' ? `failed, ${outcome.code}` : outcome.type,
  }
}

function stepLine(step: AttemptStep): string {
  switch (step.type) {
    case 'asked':
      return `${step.type}, ${step.method} ${toldAddress(step.address)}`
    case 'answered':
    case 'page-answered':
      return `${step.type}, HTTP ${step.status}`
    case 'unanswered':
      return `${step.type}, ${step.code}`
    case 'page-opened':
    case 'browser-opened':
    case 'came-back':
      return `${step.type}, ${toldAddress(step.address)}`
  }
}
