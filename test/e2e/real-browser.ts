import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { freshFolder } from './app'
import { electronExecutable, run, tempFolder } from './run'

/** A browser of the person's own: Chromium as it is, with nothing of the wallet's around it. */
export interface RealBrowser {
  readonly page: Page
  close(): Promise<void>
}

const program = `
import { app, BrowserWindow } from 'electron'
app.on('window-all-closed', () => undefined)
app.whenReady().then(() => new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL('about:blank'))
`

export async function aRealBrowser(): Promise<RealBrowser> {
  const folder = freshFolder('real-browser')
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'browser', type: 'module', main: 'main.js' }),
  )
  writeFileSync(join(folder, 'main.js'), program)
  const env = Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const app = await _electron.launch({
    executablePath: electronExecutable,
    chromiumSandbox: run.sandbox,
    cwd: tempFolder,
    args: [
      `--user-data-dir=${freshFolder('real-browser-data')}`,
      '--password-store=basic',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      folder,
    ],
    env: Object.fromEntries(env) as Record<string, string>,
  })
  return { page: await app.firstWindow(), close: () => app.close() }
}
