// @ts-check

/**
 * One measured thing, as `npm run torture` and `npm run bench` print it: one JSON object a line.
 * @typedef {{
 *   suite: string,
 *   measure: string,
 *   count: number,
 *   value: number,
 *   unit: string,
 *   baseline?: number,
 *   ratio?: number,
 *   bad?: number,
 *   goal?: string,
 *   met?: boolean,
 * }} Measure
 */

/**
 * What a measure is held to. `least` and `most` are for its value (or its ratio, where it has one),
 * `leastCount` is for how much ran.
 * @typedef {{ least?: number, most?: number, leastCount?: number }} Goal
 */

/**
 * The measure with its goal in words and whether it is met. Nothing that did not run meets a goal.
 * @param {Measure} measure
 * @param {Goal} goal
 * @returns {Measure}
 */
export function heldTo(measure, { least, most, leastCount }) {
  const judged = measure.ratio ?? measure.value
  const words = [
    ...(least === undefined ? [] : [`≥ ${grouped(least)}`]),
    ...(most === undefined ? [] : [`≤ ${grouped(most)}`]),
  ]
  const ofWords = leastCount === undefined ? '' : ` of ≥ ${grouped(leastCount)}`
  const met =
    measure.count >= Math.max(1, leastCount ?? 1) &&
    Number.isFinite(judged) &&
    (least === undefined || judged >= least) &&
    (most === undefined || judged <= most)
  return { ...measure, goal: `${words.join(', ')}${ofWords}`, met }
}

/**
 * Prints each measure when it is there, and at the end a table for people, unless only the lines are wanted.
 * @param {{ json: boolean, write?: (text: string) => void }} options
 */
export function createMeasurePrinter({ json, write = (text) => void process.stdout.write(text) }) {
  /** @type {Measure[]} */
  const printed = []
  return {
    /** @param {Measure} measure */
    print: (measure) => {
      printed.push(measure)
      write(`${JSON.stringify(measure)}\n`)
    },
    /** @returns {number} the exit code: 1 when a goal is not met, or when nothing was measured */
    finish: () => {
      if (!json) write(`\n${tableOf(printed)}\n`)
      return printed.length > 0 && printed.every(({ met }) => met !== false) ? 0 : 1
    },
  }
}

/**
 * @param {readonly Measure[]} measures
 * @returns {string}
 */
export function tableOf(measures) {
  const head = ['measure', 'count', 'value', 'baseline', 'ratio', 'goal', '']
  const rows = measures.map((each) => [
    `${each.suite}: ${each.measure}`,
    grouped(each.count),
    `${grouped(each.value)} ${each.unit}`,
    each.baseline === undefined ? '' : grouped(each.baseline),
    each.ratio === undefined ? '' : `× ${grouped(each.ratio)}`,
    each.goal ?? '',
    each.met === undefined ? '' : each.met ? 'met' : 'NOT MET',
  ])
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => lengthAt(row, at))))
  const lineOf = (/** @type {readonly string[]} */ row) =>
    row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')
  return [lineOf(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(lineOf)]
    .map((line) => line.trimEnd())
    .join('\n')
}

/**
 * @param {readonly string[]} row
 * @param {number} at
 */
function lengthAt(row, at) {
  return row[at]?.length ?? 0
}

/** @param {number} number */
function grouped(number) {
  return number.toLocaleString('en', { maximumFractionDigits: 3 })
}
