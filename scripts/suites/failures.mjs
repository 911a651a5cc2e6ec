// @ts-check
import { stripVTControlCharacters } from 'node:util'

/**
 * What a report says of each test that did not pass: where it stands, and the first lines of why. Printed once more at the
 * end of `npm test`: whoever sees only the end of a long run still learns what failed.
 */

const mostLines = 12

/**
 * @param {Record<string, any>} report of Vitest
 * @returns {readonly string[]}
 */
export function failuresOfVitest(report) {
  /** @type {{ name: string, message?: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[]} */
  const files = report['testResults'] ?? []
  return files.flatMap(({ name, message, assertionResults }) => {
    if (assertionResults.length === 0) return [failure(name, message)]
    return assertionResults
      .filter(({ status }) => status !== 'passed')
      .map((test) => failure(`${name} › ${test.fullName}`, test.failureMessages?.[0]))
  })
}

/**
 * @typedef {{ errors?: { message?: string }[], attachments?: { contentType: string, body?: string }[] }} SpecResult
 * @typedef {{ title: string, file: string, line: number, ok: boolean, tests: { status: string, results: SpecResult[] }[] }} Spec
 * @typedef {{ suites?: SpecSuite[], specs?: Spec[] }} SpecSuite
 */

/**
 * @param {Record<string, any>} report of Playwright
 * @returns {readonly string[]}
 */
export function failuresOfPlaywright(report) {
  return specsIn(report)
    .filter(({ tests }) => tests.some(({ status }) => status !== 'expected'))
    .map(({ title, file, line, tests }) => {
      const results = tests.flatMap((test) => test.results)
      const [error] = results.flatMap(({ errors = [] }) => errors)
      return [
        failure(`${file}:${line} › ${title}`, error?.message),
        ...results.flatMap(notes),
      ].join('\n')
    })
}

/**
 * What the tests noted in words, such as what the windows showed.
 *
 * @param {SpecResult} result
 * @returns {readonly string[]}
 */
function notes({ attachments = [] }) {
  return attachments
    .filter(({ contentType }) => contentType === 'text/plain')
    .flatMap(({ body = '' }) => indented(Buffer.from(body, 'base64').toString('utf8')))
}

/**
 * @param {SpecSuite} suite
 * @returns {readonly Spec[]}
 */
function specsIn({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsIn)]
}

/**
 * @param {string} where
 * @param {string} [why]
 */
function failure(where, why = 'no reason was given') {
  return [where, ...indented(stripVTControlCharacters(why)).slice(0, mostLines)].join('\n')
}

/**
 * @param {string} text
 * @returns {readonly string[]}
 */
function indented(text) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `    ${line}`)
}
