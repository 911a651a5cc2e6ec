import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { WalletError } from '#core/errors'
import { createReplaceFiles } from '../../../main/handoff/replace-files'
import { aVaultClock } from '../vault-place'

/** How replacing ended, and what each file below the folder begins with then. */
export interface Outcome {
  readonly end: string
  readonly files: readonly string[]
}

const [folder = ''] = process.argv.slice(2)
process.on('SIGXFSZ', () => undefined)
const replacing = createReplaceFiles({ randomBytes, clock: aVaultClock(), platform: 'linux' })

const names = ['Sprinklr.conf', 'one.env', 'two.env']
for (let kiB = 1; kiB <= 40; kiB += 1) {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
  for (const name of names) writeFileSync(join(folder, name), `old ${'.'.repeat(2000)}`)
  const writes = names.map((name, at) => ({
    path: join(folder, name),
    content: `new ${'.'.repeat(1024 * (at === 1 ? kiB : kiB / 2))}`,
  }))
  const end = await replacing.replaceAll(writes).then(
    () => 'done',
    (error: unknown) => (error instanceof WalletError ? error.code : String(error)),
  )
  const files = readdirSync(folder).map((name) =>
    readFileSync(join(folder, name), 'utf8').slice(0, 3),
  )
  const outcome: Outcome = { end, files }
  process.stdout.write(`${JSON.stringify(outcome)}\n`)
}
