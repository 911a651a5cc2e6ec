import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import {
  expect,
  test as base,
  type ElectronApplication,
  type Page,
  type TestInfo,
} from '@playwright/test'
import { launch } from './launch'
import { createPracticeControl, type PracticeControl } from './practice-control'
import { appFolder, busWithoutKeyring, electronExecutable, tempFolder, testUser } from './run'

/** Where the operating system's protection comes from in this start. */
export type Keyring = 'present' | 'absent' | 'basic'

export interface StartOptions {
  /** Address of a message bus with a keyring of the test's own. */
  readonly bus?: string
  /** The folder of the built app; else ours. */
  readonly appFolder?: string
  readonly dataFolder?: string
  readonly keyring?: Keyring
  /** The person's home folder, where Chromium looks for certificates; else that of the whole run. */
  readonly home?: string
  /** Further variables of its environment. */
  readonly env?: Readonly<Record<string, string>>
  /** PEM of an authority this computer trusts beyond the usual ones. */
  readonly authorityFile?: string
  /** Further switches of Chromium's, such as `--proxy-server=127.0.0.1:3128`. */
  readonly switches?: readonly string[]
}

/** One running app and its main window. */
export interface RunningApp {
  readonly app: ElectronApplication
  readonly window: Page
  readonly dataFolder: string
  readonly practice: PracticeControl
  /** Everything the app wrote to its standard streams. */
  readonly output: () => string
  close(): Promise<void>
}

/** `start` opens the app; whatever a test leaves open is closed after it. */
export const test = base.extend<{ start: (options?: StartOptions) => Promise<RunningApp> }>({
  // Playwright wants its first argument destructured.
  start: async ({}, use, test) => {
    const open = new Set<RunningApp>()
    await use(async (options = {}) => {
      const running = await startApp(options)
      open.add(running)
      return running
    })
    if (test.status !== test.expectedStatus) {
      for (const running of open) await noteWindows(running, test)
    }
    for (const running of open) await running.close()
  },
})

const mostOutput = 2_000

/** What a person would have seen when the test failed, and what the app wrote last: a failure seen once must tell why. */
async function noteWindows({ app, output }: RunningApp, test: TestInfo): Promise<void> {
  const windows = app.windows().map(async (page) => {
    const seen = page.locator('body').innerText({ timeout: 2_000 })
    const address = new URL(page.url())
    const where = `${address.protocol}//${address.host}${address.pathname}`
    return `seen at ${where}:\n${await seen.catch(() => 'nothing')}`
  })
  const body = [...(await Promise.all(windows)), `written:\n${output().slice(-mostOutput)}`]
  await test.attach('windows', { contentType: 'text/plain', body: body.join('\n') })
}

export { expect }

/** A fresh folder that the app's user owns. */
export function freshFolder(name: string): string {
  const folder = mkdtempSync(join(tempFolder, `${name}-`))
  if (testUser !== undefined) chownSync(folder, testUser.uid, testUser.gid)
  return folder
}

async function startApp(options: StartOptions): Promise<RunningApp> {
  const dataFolder = options.dataFolder ?? freshFolder('data')
  const keyring = options.keyring ?? 'present'
  const controlKey = randomBytes(32).toString('hex')
  const app = await launch({
    executablePath: electronExecutable,
    app: options.appFolder ?? appFolder,
    args: [
      `--user-data-dir=${dataFolder}`,
      `--password-store=${keyring === 'basic' ? 'basic' : 'gnome-libsecret'}`,
      // Nothing leaves this computer, whatever a page or a test asks for.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...(options.switches ?? []),
    ],
    env: {
      ...environment(),
      // Tests look for English names, whatever this computer speaks.
      LANGUAGE: 'en',
      ...(keyring === 'absent' ? { DBUS_SESSION_BUS_ADDRESS: busWithoutKeyring } : {}),
      ...(options.bus === undefined ? {} : { DBUS_SESSION_BUS_ADDRESS: options.bus }),
      ...(options.home === undefined ? {} : { HOME: options.home }),
      ...(options.authorityFile === undefined ? {} : { SSL_CERT_FILE: options.authorityFile }),
      ...options.env,
      TOKEN_WALLET_PRACTICE_CONTROL: controlKey,
    },
  })
  let output = ''
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  }
  const window = await app.firstWindow()
  await window.waitForLoadState()
  let isClosed = false
  return {
    app,
    window,
    dataFolder,
    practice: createPracticeControl(controlKey, app),
    output: () => output,
    close: async () => {
      if (isClosed) return
      isClosed = true
      await app.close()
    },
  }
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env)
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
