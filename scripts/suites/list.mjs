// @ts-check
import { dirname, join } from 'node:path'
import { inProject } from '../project.mjs'
import { countCheck, countMeasures, countPlaywright, countVitest } from './counts.mjs'

/**
 * One part of `npm test`: what to run, and how to read its result.
 * @typedef {{
 *   name: string,
 *   kind: 'check' | 'tests',
 *   args: readonly string[],
 *   env?: Record<string, string>,
 *   count: import('./counts.mjs').CountReader,
 *   reportFile: string,
 * }} Suite
 */

/**
 * @param {string} folder where reports go
 * @returns {readonly Suite[]}
 */
export function listSuites(folder) {
  const tool = (/** @type {string[]} */ ...parts) => inProject('node_modules', ...parts)
  return [
    check('types', [tool('typescript', 'bin', 'tsc'), '-b']),
    check('lint', [tool('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.']),
    check('format', [
      tool('prettier', 'bin', 'prettier.cjs'),
      ...['--check', '--log-level', 'warn', '.'],
    ]),
    vitest('unit', folder, [tool('vitest', 'vitest.mjs'), 'run']),
    vitest('unit in Electron', folder, [inProject('scripts', 'unit-in-electron.mjs')]),
    playwright('end to end', folder),
    measures('torture, quick', folder, [inProject('scripts', 'torture.mjs'), '--quick']),
    check('demo', [inProject('scripts', 'demo.mjs'), '--out', join(folder, 'demo')]),
  ]
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Suite}
 */
function check(name, args) {
  return { name, kind: 'check', args, count: countCheck, reportFile: '' }
}

/**
 * @param {string} name
 * @param {string} folder
 * @param {readonly string[]} args
 * @returns {Suite}
 */
function vitest(name, folder, args) {
  const reportFile = join(folder, `${name.replaceAll(' ', '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  return { name, kind: 'tests', args: [...args, ...reporters], count: countVitest, reportFile }
}

/**
 * A command that holds what it measures to goals.
 * @param {string} name
 * @param {string} folder
 * @param {readonly string[]} args
 * @returns {Suite}
 */
function measures(name, folder, args) {
  const reportFile = join(folder, `${name.replaceAll(/\W+/g, '-')}.jsonl`)
  const out = ['--out', reportFile]
  return { name, kind: 'tests', args: [...args, ...out], count: countMeasures, reportFile }
}

/**
 * @param {string} name
 * @param {string} folder
 * @returns {Suite}
 */
function playwright(name, folder) {
  const reportFile = join(folder, 'end-to-end.json')
  return {
    name,
    kind: 'tests',
    args: [inProject('scripts', 'e2e.mjs'), '--reporter=list,json'],
    env: {
      PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile,
      PLAYWRIGHT_JSON_OUTPUT_DIR: dirname(reportFile),
    },
    count: countPlaywright,
    reportFile,
  }
}
