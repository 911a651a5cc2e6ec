// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './child.mjs'
import { duration, ExpectedFailure, runCommand, say } from './progress.mjs'
import { provideBuild } from './setup/build.mjs'
import { everything, prepare } from './setup/prepare.mjs'
import { describeRuntime } from './setup/runtime.mjs'
import { listSuites } from './suites/list.mjs'

/**
 * @typedef {import('./suites/list.mjs').Suite} Suite
 * @typedef {import('./suites/counts.mjs').Counts & { suite: Suite, took: number }} Result
 */

/** Everything this project can check about itself, from a fresh clone. */
await runCommand(async () => {
  const runtime = await prepare(everything)
  process.stdout.write(`${describeRuntime(runtime)}, Node ${process.versions.node}\n`)
  await buildOrSayWhy()
  const folder = mkdtempSync(join(tmpdir(), 'token-wallet-reports-'))
  try {
    /** @type {Result[]} */
    const results = []
    for (const suite of listSuites(folder)) results.push(await runSuite(suite))
    return report(results)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** A failed build does not keep the suites that need none from running. */
async function buildOrSayWhy() {
  try {
    await provideBuild()
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error
    say(`✗ ${error.message} ${error.whatToDo}`)
  }
}

/**
 * @param {Suite} suite
 * @returns {Promise<Result>}
 */
async function runSuite(suite) {
  process.stdout.write(`\n── ${suite.name}\n`)
  const startedAt = Date.now()
  const env = { ...process.env, ...suite.env }
  const code = await run(process.execPath, suite.args, { env })
  return { suite, ...suite.count(code, suite.reportFile), took: Date.now() - startedAt }
}

/**
 * @param {readonly Result[]} results
 * @returns {number} the exit code
 */
function report(results) {
  const lines = results.map(({ suite, passed, failed, took }) => {
    const checked = failed === 0 ? 'ok' : 'FAILED'
    const outcome = suite.kind === 'check' ? checked : `${passed} passed, ${failed} failed`
    return `${suite.name}: ${outcome}  ${duration(took)}`
  })
  const failures = results.flatMap(({ suite, failures: found }) =>
    found.map((each) => `✗ ${suite.name}: ${each}\n`),
  )
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  process.stdout.write(
    `\n${failures.join('')}${lines.join('\n')}\n${passed} passed, ${failed} failed\n`,
  )
  return failed === 0 && passed > 0 ? 0 : 1
}
