import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, freshFolder, test, type RunningApp } from './app'
import { aCountingServer } from './counting-server'
import { stateOf } from './inside'
import { openingSignIn } from './provider-pages'
import { appFolder, electronExecutable, run } from './run'
import { addPracticeProfile, openWizard, profileItem, wizardToSignIn } from './wizard-steps'

const openSignIn = ({ app, window }: RunningApp) =>
  openingSignIn(app, () => window.getByRole('button', { name: 'Sign in to Practice' }).click())

test('every page is sandboxed and isolated, by its settings and in truth', async ({ start }) => {
  const running = await start()
  await wizardToSignIn(running)
  await openSignIn(running)
  const pages = await running.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const known = contents as unknown as {
        getLastWebPreferences(): Readonly<Record<string, unknown>>
      }
      return {
        url: contents.getURL(),
        pid: contents.getOSProcessId(),
        is: known.getLastWebPreferences(),
      }
    }),
  )
  expect(pages.map(({ url }) => new URL(url).protocol).toSorted()).toEqual([
    'app:',
    'app:',
    'http:',
  ])
  for (const { url, pid, is } of pages) {
    expect({ url, ...is }).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    })
    expect(is['nodeIntegrationInWorker']).not.toBe(true)
    expect(seccompOf(pid)).toBe(run.sandbox ? '2' : '0')
  }
})

/** How Linux filters the calls of a process: 2 means by a list, as Chromium's sandbox does. */
function seccompOf(pid: number): string | undefined {
  return /^Seccomp:\t(\d)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
}

test('our page opens no window, leaves for nowhere, saves nothing and is granted nothing', async ({
  start,
}) => {
  const server = await aCountingServer()
  const { app, window } = await start()
  const before = window.url()
  await app.evaluate(({ session }) => {
    const kept = globalThis as unknown as { downloads: boolean[] }
    kept.downloads = []
    session.defaultSession.on('will-download', (event) => {
      kept.downloads.push(event.defaultPrevented)
    })
  })
  const closed = await tryToOpenWindows(window, [
    server.origin,
    'app://bundle/index.html',
    'about:blank',
    'https://example.com/',
  ])
  expect(closed).toEqual([true, true, true, true])
  expect(await askForPermissions(window)).toEqual(allDenied)

  await window.evaluate((remote) => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'x.bin'
    link.click()
    const far = document.createElement('a')
    far.href = remote
    far.target = '_blank'
    far.click()
  }, server.origin)
  for (const address of [
    server.origin,
    'app://bundle/sign-in-bar/index.html',
    'file:///etc/passwd',
    'data:text/html,hi',
    'mailto:somebody@example.com',
  ]) {
    await window.evaluate((to) => {
      location.href = to
    }, address)
    expect(await window.evaluate(() => location.href)).toBe(before)
  }
  expect(app.windows()).toHaveLength(1)
  expect(server.requests()).toEqual([])
  const downloads = await app.evaluate(
    () => (globalThis as unknown as { downloads: boolean[] }).downloads,
  )
  expect(downloads).toEqual([true])
  await server.close()
})

test('the provider’s page is granted nothing and opens no room of ours', async ({ start }) => {
  const running = await start()
  await wizardToSignIn(running)
  const { page } = await openSignIn(running)
  expect(await askForPermissions(page)).toEqual(allDenied)
  // It may open pages of a sign-in, and nothing else.
  expect(
    await tryToOpenWindows(page, [
      'app://bundle/index.html',
      'file:///etc/passwd',
      'data:text/html,x',
      'http://far.example/',
    ]),
  ).toEqual([true, true, true, true])
  expect(running.app.windows()).toHaveLength(3)
})

/** Which of them stayed closed. */
function tryToOpenWindows(page: Page, addresses: readonly string[]): Promise<readonly boolean[]> {
  return page.evaluate((all) => all.map((address) => window.open(address) === null), addresses)
}

const allDenied = {
  notifications: 'denied',
  geolocation: 'denied',
  camera: 'denied',
  microphone: 'denied',
  screen: 'NotAllowedError',
  clipboard: 'NotAllowedError',
  midi: 'denied',
  persistentStorage: false,
}

function askForPermissions(page: Page): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate(async () => {
    const refusal = async (ask: () => Promise<unknown>): Promise<string> => {
      try {
        await ask()
        return 'granted'
      } catch (error) {
        return error instanceof Error ? error.name : 'refused'
      }
    }
    const where = await new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'failed'),
      )
    })
    const state = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state
    return {
      notifications: await Notification.requestPermission(),
      geolocation: where,
      camera: await state('camera'),
      microphone: await state('microphone'),
      screen: await refusal(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      clipboard: await refusal(() => navigator.clipboard.readText()),
      midi: await state('midi'),
      persistentStorage: await navigator.storage.persist(),
    }
  })
}

/** No window begins with it: that it is there can be waited for. */
const blank = 'about:blank#loaded'

test('a message from any other page is refused, changes nothing and is written to the log', async ({
  start,
}) => {
  const running = await start()
  const { app, window, dataFolder } = running
  const name = await addPracticeProfile(running)
  const before = await stateOf(window)
  const id = before.ok ? before.value.profiles[0]?.id : undefined
  if (id === undefined) throw new Error('no profile')

  const preload = join(appFolder, 'out', 'preload', 'index.cjs')
  for (const url of ['app://bundle/index.html', blank]) {
    const opened = app.waitForEvent('window')
    await app.evaluate(
      ({ BrowserWindow }, place) => {
        const webPreferences = { preload: place.preload, sandbox: true }
        return new BrowserWindow({ show: false, webPreferences }).loadURL(place.url)
      },
      { url, preload },
    )
    const stranger = await opened
    await stranger.waitForURL(url)
    expect(await callsOf(stranger, id)).toEqual(refusedCalls)
    await app.evaluate(({ BrowserWindow }, place) => {
      const strangers = BrowserWindow.getAllWindows().filter(
        (one) => one.webContents.getURL() === place && !one.isVisible(),
      )
      for (const one of strangers) one.destroy()
    }, url)
  }
  expect(await stateOf(window)).toEqual(before)
  const inFrame = await window.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    return frame.contentWindow !== null && 'wallet' in frame.contentWindow
  })
  expect(inFrame).toBe(false)

  // Our own window, when it no longer shows our page.
  await app.evaluate(
    ({ BrowserWindow }, url) => BrowserWindow.getAllWindows()[0]?.loadURL(url),
    blank,
  )
  await window.waitForURL(blank)
  expect(await callsOf(window, id)).toEqual(refusedCalls)
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('app://bundle/index.html'),
  )
  await expect(profileItem(window, name).getByText(/^Works until /)).toBeVisible()
  expect(await stateOf(window)).toEqual(before)
  const log = readFileSync(join(dataFolder, 'logs', 'main.log'), 'utf8')
  expect(log).toContain('refused a message on wallet:reveal')
})

const refusal = { ok: false, failure: { code: 'unexpected', facts: {} } }
const refusedCalls = [refusal, refusal, refusal, refusal, refusal]

function callsOf(page: Page, id: string): Promise<readonly unknown[]> {
  return page.evaluate(async (profile) => {
    const { wallet } = window as unknown as {
      wallet: Record<string, (...input: readonly unknown[]) => Promise<unknown>>
    }
    return Promise.all([
      wallet['state']?.(),
      wallet['reveal']?.(profile),
      wallet['copyToken']?.(profile),
      wallet['remove']?.(profile),
      wallet['signInAgain']?.(profile),
    ])
  }, id)
}

test('arguments nobody should send are refused one by one, and the app goes on', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const name = await addPracticeProfile(running)
  const before = await stateOf(window)
  // A ledger of everything may be saved: the person closes the dialog.
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
  })
  const ends = await callWithOddArguments(window)
  // A passphrase of no letters is one, and an open wallet has nothing to unlock. No sign-in waits for an answer. A code of
  // no signs is a text that is none. What is imported, read or copied for a ticket may be any text.
  // No files are none to remove, and what names nothing is a filter that leaves everything.
  expect(ends.found).toEqual([
    'unlock : ok',
    'unlockWithRecoveryCode : recovery-code-mistyped',
    'confirmRecoveryCode : recovery-code-mistyped',
    'importText : ok',
    'importText xxxxxxxxxx: ok',
    'giveSignInAddress : ok',
    'answerAboutMark true: ok',
    'removeFiles : ok',
    'saveLedger [object Ob: ok',
    'readRequest : ok',
    'copyForTicket : ok',
    'copyForTicket xxxxxxxxxx: ok',
    'examineServer : api-address-invalid',
  ])
  expect(ends.count).toBeGreaterThan(450)
  expect(await stateOf(window)).toEqual(before)
  await openWizard(window)
  await window.getByRole('button', { name: 'Close' }).click()
  await expect(profileItem(window, name)).toBeVisible()
})

function callWithOddArguments(
  page: Page,
): Promise<{ readonly count: number; readonly found: readonly string[] }> {
  return page.evaluate(async () => {
    const wallet = window.wallet as unknown as Readonly<
      Record<string, (...input: readonly unknown[]) => Promise<{ failure?: { code?: string } }>>
    >
    const odd: readonly (readonly unknown[])[] = [
      [undefined],
      [null],
      [0],
      [Number.NaN],
      [true],
      [[]],
      [{}],
      [{ length: 1 }],
      [''],
      ['x'.repeat(100_000)],
      [new Date()],
      [new Map([['id', 1]])],
      [new Uint8Array(8)],
      [JSON.parse('{"__proto__":{"ok":true},"constructor":1}')],
      ['a', 'b', 'c', 'd'],
      [{ type: 'new', redirectUri: 'x', more: 1 }],
      [{ profileId: 'x', exporterId: '../../etc', includeRefreshToken: true }],
      [{ providerId: 'evil', environment: 'prod', apiAddress: 'https://evil.example' }],
    ]
    const found: string[] = []
    let count = 0
    for (const [method, call] of Object.entries(wallet)) {
      if (method.startsWith('on')) continue
      for (const input of odd) {
        // That is what it takes, and it would reach the system’s own services.
        if (method === 'renewWhileClosed' && input[0] === true) continue
        const answer = await call(...input)
        count += 1
        const code = answer.failure?.code ?? 'ok'
        if (code !== 'unexpected') {
          const said = input[0] instanceof Date ? 'a day' : String(input[0]).slice(0, 10)
          found.push(`${method} ${said}: ${code}`)
        }
      }
    }
    return { count, found }
  })
}

test('a second start only brings the first window forward, whatever it is told', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const { app, window } = await start({ dataFolder })
  const before = window.url()
  await app.evaluate(({ BrowserWindow }) => {
    const [main] = BrowserWindow.getAllWindows()
    const kept = globalThis as unknown as { focused: number }
    kept.focused = 0
    if (main !== undefined) main.focus = () => (kept.focused += 1)
  })
  const hostile = [
    ['https://evil.example/?code=1'],
    ['app://bundle/sign-in-bar/index.html', 'file:///etc/passwd'],
    ['--load-extension=/tmp', '--disable-web-security', '--no-sandbox'],
    ['token-wallet://callback?code=c&state=s', '--', '-r', '/tmp/evil.js'],
    ['x'.repeat(20_000)],
  ]
  for (const [at, more] of hostile.entries()) {
    const second = spawn(
      electronExecutable,
      [`--user-data-dir=${dataFolder}`, '--password-store=gnome-libsecret', appFolder, ...more],
      { stdio: 'ignore' },
    )
    const code = await new Promise((resolve) => second.once('exit', resolve))
    expect(code).toBe(0)
    await expect
      .poll(() => app.evaluate(() => (globalThis as unknown as { focused: number }).focused))
      .toBe(at + 1)
    expect(app.windows()).toHaveLength(1)
    expect(window.url()).toBe(before)
  }
  await expect(window.getByRole('heading', { name: 'No profiles yet' })).toBeVisible()
})
