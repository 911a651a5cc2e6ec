// @ts-check
import { provideDependencies } from './dependencies.mjs'
import { requireNodeVersion } from './node-version.mjs'
import { provideRuntime } from './runtime.mjs'
import { provideSystemPackages, requireLibraries } from './system.mjs'

/** All that any of our commands needs from the system. */
export const everything = /** @type {const} */ (['app', 'display', 'keyring', 'tests'])

/**
 * Everything between a fresh clone and a built app, except the build: Node, system packages,
 * npm packages, an Electron. What is there already costs a few milliseconds.
 * @param {readonly import('./system.mjs').Need[]} needs
 */
export async function prepare(needs) {
  requireNodeVersion()
  await provideSystemPackages(needs)
  await provideDependencies()
  const runtime = await provideRuntime()
  requireLibraries(runtime.executable)
  return runtime
}
