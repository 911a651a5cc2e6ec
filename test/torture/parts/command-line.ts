import { aOneUseServer } from '../one-use-server'
import { never, type Part, type Rounds } from '../part'
import { killSides } from '../side-killing'
import { sidesInElectron } from '../sides-in-electron'
import { sidesInNode } from '../sides-in-node'
import { countIn, type TallyKeeper } from '../tally'

const fullRounds = 500
const roundsPerWallet = 20
/** Of so many wallets one, the last, lives in the built app. */
const electronEvery = 25
const title = 'window and command line renewing at once, either killed'

/** Both renew all profiles of one wallet at the same time; one of them, both or neither die by SIGKILL. */
export const commandLine: Part = {
  name: 'command-line',
  rounds: { full: fullRounds, quick: 8 },
  chunk: roundsPerWallet,
  needs: 'app',
  run: renewSideBySide,
  measures: [
    never(`${title}: tokens lost where an answer is given again, or elsewhere and not told so`, {
      unit: 'rounds',
      of: 'rounds',
      bad: 'lost',
      fullCount: fullRounds,
    }),
    never(`${title}: refresh tokens used twice`, {
      unit: 'rounds',
      of: 'rounds',
      bad: 'doubled',
      fullCount: fullRounds,
    }),
    never(`${title}: messages and exit codes that are not right`, {
      unit: 'commands',
      of: 'commands through',
      bad: 'wrong messages',
      fullCount: fullRounds / 4,
    }),
    never(`${title}: locks and temporary files left behind`, {
      unit: 'looks',
      of: 'looks for what is left behind',
      bad: 'left behind',
      fullCount: fullRounds / roundsPerWallet,
    }),
    {
      measure: `${title}: of these in the built app, with a window and the system’s keyring`,
      unit: 'rounds',
      count: (tally) => countIn(tally, 'rounds in the built app'),
      value: (tally) => countIn(tally, 'rounds in the built app'),
      goal: { least: roundsPerWallet, fullCount: roundsPerWallet },
      needsFullRun: true,
      isBad: false,
    },
    {
      measure: `${title}: answers lost with a process, and asked for again by another`,
      unit: 'kills',
      count: (tally) => countIn(tally, 'kills'),
      value: (tally) => countIn(tally, 'answers asked for again'),
      goal: { least: 1, fullCount: fullRounds / 2 },
      needsFullRun: true,
      isBad: false,
    },
  ],
}

async function renewSideBySide(rounds: Rounds, tally: TallyKeeper): Promise<void> {
  const number = Math.floor(rounds.from / roundsPerWallet)
  const inElectron = number % electronEvery === electronEvery - 1
  const secondUse = number % 2 === 0 ? 'gives-the-same-again' : 'is-refused'
  const server = await aOneUseServer(secondUse)
  const typed = ['renew', '--all']
  const sides = await (inElectron ? sidesInElectron(server, typed) : sidesInNode(server, typed))
  try {
    const longestMs = inElectron ? 1_200 : 200
    await killSides({ sides, server, secondUse, rounds, tally, longestMs, window: undefined })
    if (inElectron) tally.add('rounds in the built app', rounds.to - rounds.from)
  } finally {
    await sides.close()
    await server.close()
  }
}
