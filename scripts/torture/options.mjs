// @ts-check
import { parseArgs } from 'node:util'
import { ExpectedFailure } from '../progress.mjs'

/**
 * @typedef {{
 *   names: readonly string[],
 *   seed: number,
 *   from: number,
 *   to: number | undefined,
 *   quick: boolean,
 *   json: boolean,
 *   out: string | undefined,
 *   list: boolean,
 * }} Options
 */

const USAGE = `npm run torture -- [PART …] [--seed N] [--from A] [--to B] [--quick] [--json] [--out FILE] [--list]
  Rounds A up to, not including, B: what a round does depends on the seed and its number alone.`

/**
 * @param {readonly string[]} args
 * @returns {Options}
 */
export function readOptions(args) {
  const { values, positionals } = parse(args)
  return {
    names: positionals,
    seed: wholeNumber('--seed', values.seed) ?? 1,
    from: wholeNumber('--from', values.from) ?? 0,
    to: wholeNumber('--to', values.to),
    quick: values.quick === true,
    json: values.json === true,
    out: values.out,
    list: values.list === true,
  }
}

/** @param {readonly string[]} args */
function parse(args) {
  const text = /** @type {const} */ ({ type: 'string' })
  const flag = /** @type {const} */ ({ type: 'boolean' })
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { seed: text, from: text, to: text, out: text, quick: flag, json: flag, list: flag },
    })
  } catch (error) {
    throw new ExpectedFailure(error instanceof Error ? error.message : String(error), USAGE)
  }
}

/**
 * @param {string} name
 * @param {string | undefined} text
 */
function wholeNumber(name, text) {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text)) throw new ExpectedFailure(`${name} takes a whole number.`, USAGE)
  return Number(text)
}
