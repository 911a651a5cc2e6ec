import type { Part } from '../part'
import { killWhileRenewing } from '../renewal-killing'
import { countIn } from '../tally'
import { aGraceServer } from '../token-server'

const fullRounds = 10_000
const roundsPerWallet = 20

/** SIGKILL at any moment of a renewal, where the server gives an answer again that was lost within 30 s. */
export const renewalKills: Part = {
  name: 'renewal-kills',
  rounds: { full: fullRounds, quick: 40 },
  chunk: roundsPerWallet,
  run: (rounds, tally) =>
    killWhileRenewing(rounds, tally, () => {
      const isEven = Math.floor(rounds.from / roundsPerWallet) % 2 === 0
      return aGraceServer(isEven ? 'gives-the-same-again' : 'gives-another')
    }),
  measures: [
    {
      measure: 'kill -9 while renewing, server with 30 s of grace: lost',
      unit: 'kills',
      count: (tally) => countIn(tally, 'rounds'),
      value: (tally) => countIn(tally, 'lost') + countIn(tally, 'lost outside the window'),
      goal: { most: 0, fullCount: fullRounds },
      isBad: true,
    },
    {
      measure: 'kill -9 while renewing, server with 30 s of grace: answers lost and given again',
      unit: 'answers',
      count: (tally) => countIn(tally, 'answers lost'),
      value: (tally) => countIn(tally, 'answers given again'),
      goal: { least: 1, fullCount: 1_000 },
      isBad: false,
    },
  ],
}
