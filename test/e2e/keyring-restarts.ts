import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { chromium, type Browser, type Page } from '@playwright/test'
import { expect } from './app'
import { appFolder, electronExecutable, run, tempFolder } from './run'

/** An app that may start itself again: it is followed through its remote debugging port. */
export interface RestartingApp {
  readonly window: Page
  readonly processId: number
  /** Waits until another process than the one so far shows its window. */
  restarted(): Promise<RestartingApp>
  close(): Promise<void>
}

export async function startRestarting(options: {
  readonly dataFolder: string
  readonly bus: string
  readonly switches: readonly string[]
}): Promise<RestartingApp> {
  const port = await freePort()
  const app = spawn(
    electronExecutable,
    [
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${options.dataFolder}`,
      ...(run.sandbox ? [] : ['--no-sandbox']),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...options.switches,
      appFolder,
    ],
    {
      cwd: tempFolder,
      env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: options.bus },
      stdio: 'ignore',
    },
  )
  app.unref()
  return follow(port, 0)
}

async function follow(port: number, before: number): Promise<RestartingApp> {
  let browser: Browser | undefined
  let processId = before
  await expect(async () => {
    await browser?.close()
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    processId = await processIdOf(browser)
    expect(processId).not.toBe(before)
    expect(browser.contexts()[0]?.pages().length).toBe(1)
  }).toPass()
  const connected = browser
  const window = connected?.contexts()[0]?.pages()[0]
  if (connected === undefined || window === undefined) throw new Error('no window')
  await window.waitForLoadState()
  return {
    window,
    processId,
    restarted: async () => {
      await connected.close()
      return follow(port, processId)
    },
    close: async () => {
      const session = await connected.newBrowserCDPSession()
      const gone = new Promise((resolve) => connected.once('disconnected', resolve))
      await session.send('Browser.close').catch(() => undefined)
      await gone
      await expect.poll(() => isRunning(processId)).toBe(false)
    },
  }
}

async function processIdOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.find(({ type }) => type === 'browser')?.id ?? 0
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
