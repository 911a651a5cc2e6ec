// @ts-check
/* Copied into the stand-in Electron as its resources/app. It does what the default app of a
 * downloaded Electron does: `electron [switches] path/to/app` starts that app as if it were ours.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app as electronApp } from 'electron'

/**
 * What the default app of Electron itself calls, and the public types leave out.
 * @typedef {{ setVersion(version: string): void, setAppPath(folder: string): void }} ForDefaultApp
 */
const app = /** @type {Electron.App & ForDefaultApp} */ (electronApp)

/**
 * Chromium's switches come first, then the app's path; what follows belongs to the app.
 * @param {readonly string[]} words the command line after the executable
 */
function readCommandLine(words) {
  /** @type {string[]} */
  const preloads = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '-r' || word === '--require') preloads.push(words[(at += 1)] ?? '')
    else if (!word.startsWith('-')) return { preloads, appPath: word }
  }
  return { preloads, appPath: undefined }
}

/** @param {string} folder */
function adopt(folder) {
  const file = join(folder, 'package.json')
  const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const name = manifest.productName ?? manifest.name
  if (name) app.setName(name)
  if (manifest.version) app.setVersion(manifest.version)
  app.setAppPath(folder)
  if (name && !app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(app.getPath('appData'), name))
  }
  return join(folder, manifest.main ?? 'index.js')
}

const { preloads, appPath } = readCommandLine(process.argv.slice(1))
if (appPath === undefined) {
  process.stderr.write('Say which app to start: electron [switches] path/to/app\n')
  app.exit(1)
} else {
  const target = resolve(appPath)
  const entry = /\.[cm]?js$/.test(target) ? target : adopt(target)
  const require = createRequire(entry)
  for (const preload of preloads) require(resolve(preload))
  try {
    // Awaited at the top level: Electron emits `ready` only after this module has finished.
    await import(pathToFileURL(entry).href)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    app.exit(1)
  }
}
