/** What a stage is made of: the variables that name its display, bus, home and folder for files. */
type Stage = Readonly<Record<string, string>>

/** One for each worker, as `npm run test:e2e` says it. */
const stages = JSON.parse(process.env['TOKEN_WALLET_STAGES'] ?? '[{}]') as readonly Stage[]

export const stageCount = stages.length

/** In a worker, from now on its stage is the environment; one that takes another’s place takes its stage too. */
export function enterStage(): void {
  const worker = process.env['TEST_PARALLEL_INDEX']
  if (worker === undefined) return
  const stage = stages[Number(worker)]
  if (stage === undefined) throw new Error(`there are no more than ${stageCount} stages`)
  Object.assign(process.env, stage)
}
