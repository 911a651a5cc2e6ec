// @ts-check
import { existsSync, readFileSync } from 'node:fs'

/**
 * How a suite went. A skipped, unfinished or flaky test has not shown what it is there to show,
 * so it counts as failed.
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * @typedef {(exitCode: number, reportFile: string) => Counts} CountReader
 */

/** @type {CountReader} */
export function countCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @type {CountReader} */
export function countVitest(exitCode, reportFile) {
  const report = readReport(reportFile)
  const passed = report['numPassedTests'] ?? 0
  const notPassed = (report['numTotalTests'] ?? 0) - passed
  return judge(exitCode, { passed, failed: notPassed + filesWithoutTests(report) })
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
  const stats = readReport(reportFile)['stats'] ?? {}
  const failed = (stats.unexpected ?? 0) + (stats.flaky ?? 0) + (stats.skipped ?? 0)
  return judge(exitCode, { passed: stats.expected ?? 0, failed })
}

/**
 * One JSON object a line, as scripts/measures.mjs prints them.
 * @type {CountReader}
 */
export function countMeasures(exitCode, reportFile) {
  const lines = existsSync(reportFile) ? readFileSync(reportFile, 'utf8').trim().split('\n') : []
  const measures = lines.filter((line) => line !== '').map((line) => JSON.parse(line))
  const failed = measures.filter(({ met }) => met === false).length
  return judge(exitCode, { passed: measures.length - failed, failed })
}

/**
 * A suite that ended badly or ran nothing has failed, whatever its report says.
 * @param {number} exitCode
 * @param {Counts} counts
 * @returns {Counts}
 */
function judge(exitCode, { passed, failed }) {
  const ranNothing = passed + failed === 0
  const endedBadly = exitCode !== 0
  return { passed, failed: failed === 0 && (ranNothing || endedBadly) ? 1 : failed }
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
