import { chunksOf, type Lane } from './part'
import { parts } from './parts'
import { keepTally } from './tally'

/** Runs one lane of a part in a process of its own; its tally goes to the parent as the only message. */
const [name, lane = '{}'] = process.argv.slice(2)
const part = parts.find((each) => each.name === name)
if (part === undefined) throw new Error(`there is no part ${String(name)}`)

const tally = keepTally()
for (const rounds of chunksOf(part, JSON.parse(lane) as Lane)) {
  await part.run(rounds, tally)
  process.send?.({ type: 'done', rounds: rounds.to - rounds.from })
}
if (process.send !== undefined) {
  process.send({ type: 'tally', tally: tally.result() }, () => process.disconnect())
}
