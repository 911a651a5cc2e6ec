// @ts-check
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inProject } from '../project.mjs'
import { linkTree } from '../setup/link-tree.mjs'
import { switchTo } from './test-user.mjs'

/**
 * @typedef {import('./test-user.mjs').Person} Person
 * @typedef {{ executable: string, app: string }} Staged what to start, and the app to give it
 */

/**
 * Where the app can be started from. For another user it is laid out again in a folder that user
 * can read, for the checkout may lie in a home that is closed to others.
 * @param {import('../setup/runtime.mjs').Runtime} runtime
 * @param {Person} person
 * @param {{ folder: string, appFolder?: string | undefined }} places
 * @returns {Staged}
 */
export function stage(runtime, person, { folder, appFolder = inProject() }) {
  if (!person.dropped) return { executable: runtime.executable, app: appFolder }
  const app = join(folder, 'app')
  linkTree(appFolder, app, (place) => /^(package\.json|out|out\/.*)$/.test(place))
  const dist = join(folder, 'electron')
  linkTree(runtime.dist, dist)
  const executable = join(dist, runtime.executable.slice(runtime.dist.length + 1))
  return { executable: writeLauncher(join(folder, 'start-electron'), executable, person), app }
}

/**
 * One file that Playwright can start as if it were Electron itself: `exec` keeps the process.
 * @param {string} launcher
 * @param {string} executable
 * @param {Person} person
 */
function writeLauncher(launcher, executable, person) {
  const words = ['exec setpriv', ...switchTo(person), '--', `'${executable}'`, '"$@"']
  const script = `#!/bin/sh\ncd '${dirname(launcher)}' || exit 1\n${words.join(' ')}\n`
  writeFileSync(launcher, script, { mode: 0o755 })
  return launcher
}
