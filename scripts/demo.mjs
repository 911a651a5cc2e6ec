// @ts-check
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ExpectedFailure, runCommand, say } from './progress.mjs'
import { openSession } from './session.mjs'
import { provideBuild } from './setup/build.mjs'
import { prepare } from './setup/prepare.mjs'
import { describeRuntime } from './setup/runtime.mjs'

/**
 * The main job, unattended, in the practice environment, by driving the real app. Leaves two
 * exports and a screenshot of every step; the one line on stdout says what happened.
 */
await runCommand(async () => {
  const out = resolve(readOut())
  const runtime = await prepare(['app', 'display', 'keyring'])
  await provideBuild()
  mkdirSync(out, { recursive: true })
  const session = await openSession({ runtime })
  try {
    const sandbox = session.sandbox ? 'on' : 'off'
    say(`${describeRuntime(runtime)} as ${session.person.name}, Chromium's sandbox ${sandbox}`)
    const { driveMainJob } = await import('./demo/drive.mjs')
    const result = await driveMainJob(session, out)
    const electron = { version: runtime.version, source: runtime.source }
    process.stdout.write(`${JSON.stringify({ electron, ...result })}\n`)
  } finally {
    await session.stop()
  }
})

function readOut() {
  const options = /** @type {const} */ ({ out: { type: 'string', default: 'demo-results' } })
  try {
    return parseArgs({ options }).values.out
  } catch {
    throw new ExpectedFailure(
      'The demo takes one option: where to put its results.',
      'For example:  npm run demo -- --out demo-results',
    )
  }
}
