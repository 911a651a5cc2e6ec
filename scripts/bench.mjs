// @ts-check
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createMeasurePrinter, heldTo } from './measures.mjs'
import { ExpectedFailure, runCommand, say } from './progress.mjs'
import { inProject } from './project.mjs'
import { provideBuild } from './setup/build.mjs'
import { prepare } from './setup/prepare.mjs'
import { describeRuntime } from './setup/runtime.mjs'
import { openSession } from './session.mjs'
import { buildPrograms } from './programs.mjs'

/**
 * As test/bench/bench.ts has it.
 * @typedef {{ measure: import('./measures.mjs').Measure, goal?: import('./measures.mjs').Goal }} Held
 * @typedef {{ suiteNames: readonly string[], runSuite: (name: string, isQuick: boolean) => AsyncIterable<Held> }} Bench
 */

const USAGE = 'npm run bench -- [SUITE …] [--quick] [--json] [--out FILE]'

/** Measures the wallet's own built code beside what it could not do without, in one run. */
await runCommand(async () => {
  const options = readOptions(process.argv.slice(2))
  const runtime = await prepare(['app', 'display', 'keyring'])
  await provideBuild()
  const programs = await buildPrograms()
  const session = await openSession({ runtime })
  try {
    Object.assign(process.env, session.env, {
      TORTURE_PROGRAMS: programs.folder,
      TORTURE_ELECTRON: session.executable,
      TORTURE_APP: inProject(),
    })
    const bench = await load(programs.folder)
    const chosen = options.names.length === 0 ? bench.suiteNames : options.names
    const unknown = chosen.find((name) => !bench.suiteNames.includes(name))
    if (unknown !== undefined) {
      const known = bench.suiteNames.join(', ')
      throw new ExpectedFailure(`There is no suite called ${unknown}.`, `There are: ${known}.`)
    }
    const printer = createMeasurePrinter(options)
    if (options.out !== undefined) writeFileSync(options.out, '')
    say(`${describeRuntime(runtime)}, Node ${process.versions.node}`)
    for (const name of chosen) {
      for await (const { measure, goal } of bench.runSuite(name, options.quick)) {
        const held = goal === undefined ? measure : heldTo(measure, goal)
        printer.print(held)
        if (options.out !== undefined) appendFileSync(options.out, `${JSON.stringify(held)}\n`)
      }
    }
    return printer.finish()
  } finally {
    await session.stop()
    programs.remove()
  }
})

/**
 * @param {string} folder
 * @returns {Promise<Bench>}
 */
async function load(folder) {
  return import(pathToFileURL(join(folder, 'bench.js')).href)
}

/** @param {readonly string[]} args */
function readOptions(args) {
  const text = /** @type {const} */ ({ type: 'string' })
  const flag = /** @type {const} */ ({ type: 'boolean' })
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: text, quick: flag, json: flag },
    })
    const { out, quick = false, json = false } = values
    return { names: positionals, out, quick, json }
  } catch (error) {
    throw new ExpectedFailure(error instanceof Error ? error.message : String(error), USAGE)
  }
}
