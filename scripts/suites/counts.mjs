// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { failuresOfPlaywright, failuresOfVitest } from './failures.mjs'

/**
 * How a suite went. A skipped, unfinished or flaky test has not shown what it is there to show,
 * so it counts as failed. `failures`: what is known of each.
 * @typedef {{ passed: number, failed: number, failures: readonly string[] }} Counts
 */

/**
 * @typedef {(exitCode: number, reportFile: string) => Counts} CountReader
 */

/** @type {CountReader} */
export function countCheck(exitCode) {
  const passed = exitCode === 0 ? 1 : 0
  return { passed, failed: 1 - passed, failures: [] }
}

/** @type {CountReader} */
export function countVitest(exitCode, reportFile) {
  const report = readReport(reportFile)
  const passed = report['numPassedTests'] ?? 0
  const notPassed = (report['numTotalTests'] ?? 0) - passed
  const failed = notPassed + filesWithoutTests(report)
  return judge(exitCode, { passed, failed, failures: failuresOfVitest(report) })
}

/**
 * A file that could not be loaded reports no test at all, so it counts as one failure itself.
 * @param {Record<string, any>} report
 */
function filesWithoutTests(report) {
  /** @type {{ assertionResults: unknown[] }[]} */
  const files = report['testResults'] ?? []
  return files.filter((file) => file.assertionResults.length === 0).length
}

/** @type {CountReader} */
export function countPlaywright(exitCode, reportFile) {
  const report = readReport(reportFile)
  const stats = report['stats'] ?? {}
  const failed = (stats.unexpected ?? 0) + (stats.flaky ?? 0) + (stats.skipped ?? 0)
  const failures = failuresOfPlaywright(report)
  return judge(exitCode, { passed: stats.expected ?? 0, failed, failures })
}

/**
 * One JSON object a line, as scripts/measures.mjs prints them.
 * @type {CountReader}
 */
export function countMeasures(exitCode, reportFile) {
  const lines = existsSync(reportFile) ? readFileSync(reportFile, 'utf8').trim().split('\n') : []
  const measures = lines.filter((line) => line !== '').map((line) => JSON.parse(line))
  const missed = measures.filter(({ met }) => met === false)
  const failures = missed.map(({ measure, value, goal }) => `${measure}: ${value}, goal ${goal}`)
  const failed = missed.length
  return judge(exitCode, { passed: measures.length - failed, failed, failures })
}

/**
 * A suite that ended badly or ran nothing has failed, whatever its report says.
 * @param {number} exitCode
 * @param {Counts} counts
 * @returns {Counts}
 */
function judge(exitCode, { passed, failed, failures }) {
  const ranNothing = passed + failed === 0
  const endedBadly = exitCode !== 0
  return { passed, failed: failed === 0 && (ranNothing || endedBadly) ? 1 : failed, failures }
}

/**
 * @param {string} file
 * @returns {Record<string, any>}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
