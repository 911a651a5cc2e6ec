import { never, type Part } from '../part'
import { killWhileRenewing } from '../renewal-killing'
import { aStrictServer } from '../strict-server'
import { quantileOf } from '../tally'

const fullRounds = 2_000
const title = 'kill -9 while renewing, oidc-provider (strict)'

/** The same against somebody else's server, where an answer that was lost is lost for good. */
export const strictKills: Part = {
  name: 'strict-kills',
  rounds: { full: fullRounds, quick: 20 },
  chunk: 20,
  run: (rounds, tally) => killWhileRenewing(rounds, tally, aStrictServer),
  measures: [
    never(`${title}: lost outside [sent, saved]`, {
      unit: 'kills',
      of: 'rounds',
      bad: 'lost outside the window',
      fullCount: fullRounds,
    }),
    never(`${title}: lost inside and not diagnosed at the next start`, {
      unit: 'answers',
      of: 'lost inside the window',
      bad: 'undiagnosed',
      fullCount: 200,
    }),
    {
      measure: `${title}: our part of the window, answer read until durable, p95`,
      unit: 'ms',
      count: ({ samples }) => samples['window']?.length ?? 0,
      value: (tally) => quantileOf(tally, 'window', 0.95),
      goal: { most: 25, fullCount: fullRounds },
      isBad: false,
    },
  ],
}
