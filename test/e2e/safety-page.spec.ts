import { text } from '#core/text/text'
import { expect, test, type RunningApp } from './app'
import { aCountingServer } from './counting-server'
import { attackPage } from './page-attacks'
import { openingSignIn } from './provider-pages'
import { wizardToSignIn } from './wizard-steps'

test('our page comes with the whole policy as a header, and a nonce of its own each time', async ({
  start,
}) => {
  const { window } = await start()
  const nonces = new Set<string>()
  for (let count = 0; count < 3; count += 1) {
    const headers = (await window.reload())?.headers() ?? {}
    const nonce = await window.locator('meta[name="csp-nonce"]').getAttribute('content')
    expect(nonce).toMatch(/^[\w+/]{24}$/)
    nonces.add(nonce ?? '')
    expect(headers).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce ?? ''}'`,
        `img-src 'self'; font-src 'self'; connect-src 'none'; frame-src 'none'`,
        `worker-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'`,
        `frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default`,
      ].join('; '),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
  }
  expect(nonces.size).toBe(3)
})

/** What stops each attempt: a directive of the policy, or the error of the page's own Trusted Types policy. */
const stoppedBy: Readonly<Record<string, string>> = {
  'new Function': 'require-trusted-types-for',
  eval: 'require-trusted-types-for',
  'timer with text': 'require-trusted-types-for',
  'inline script': 'require-trusted-types-for',
  'script address': 'require-trusted-types-for',
  'script attribute': 'require-trusted-types-for',
  'inline handler': 'require-trusted-types-for',
  'script as an address': 'script-src-elem',
  'image markup': 'TypeError',
  'markup by range': 'TypeError',
  'markup by write': 'TypeError',
  'markup by parser': 'TypeError',
  'frame markup': 'TypeError',
  'another policy': 'trusted-types',
  image: 'img-src',
  'image of data': 'img-src',
  'style sheet': 'style-src-elem',
  'inline style': 'style-src-elem',
  'style attribute': 'style-src-attr',
  frame: 'frame-src',
  'frame of ours': 'frame-src',
  object: 'require-trusted-types-for',
  base: 'base-uri',
  fetch: 'connect-src',
  'fetch of ours': 'connect-src',
  beacon: 'connect-src',
  WebSocket: 'connect-src',
  'event source': 'connect-src',
  worker: 'require-trusted-types-for',
  'service worker': 'require-trusted-types-for',
  video: 'media-src',
  form: 'form-action',
}

/** The bar writes no style elements, so it brings no Trusted Types policy: nothing at all is let through. */
const withoutPolicy = Object.fromEntries(
  Object.entries(stoppedBy)
    .filter(([, by]) => by === 'TypeError')
    .map(([what]) => [what, 'require-trusted-types-for']),
)

test('injected script, markup and requests are stopped, in the window and in the sign-in bar', async ({
  start,
}) => {
  const server = await aCountingServer()
  const running = await start()
  await wizardToSignIn(running)
  const { bar } = await openSignIn(running)
  for (const page of [running.window, bar]) {
    const isBar = page === bar
    expect(await page.evaluate(attackPage, server.origin)).toEqual({
      ...stoppedBy,
      ...(isBar ? withoutPolicy : {}),
    })
    expect(server.requests()).toEqual([])
  }
  // The stopped form keeps Playwright waiting for a page to come, so the title is read inside.
  expect(await running.window.evaluate(() => document.title)).toBe('Token Wallet')
  await server.close()
})

const openSignIn = (running: RunningApp) =>
  openingSignIn(running.app, () =>
    running.window.getByRole('button', { name: 'Sign in to Practice' }).click(),
  )

test('only the listed files are served, and only by GET', async ({ start }) => {
  const { app } = await start()
  const ask = (url: string, method = 'GET') =>
    app.evaluate(
      async ({ session }, request) => {
        try {
          const answer = await session.defaultSession.fetch(request.url, { method: request.method })
          return { status: answer.status, body: await answer.text() }
        } catch {
          return { status: 0, body: '' }
        }
      },
      { url, method },
    )
  const page = await ask('app://bundle/index.html')
  expect(page.status).toBe(200)
  expect(page.body).toContain('<div id="root">')
  expect((await ask('app://bundle/index.html?x=1#y')).status).toBe(200)

  const refused = [
    'app://bundle/',
    'app://bundle/sign-in-bar/',
    'app://bundle/sign-in-bar',
    'app://bundle/INDEX.HTML',
    'app://bundle/index.html/',
    'app://bundle/index.html%00',
    'app://bundle/index.html%00.png',
    'app://bundle//index.html',
    'app://bundle/../main/index.js',
    'app://bundle/../../package.json',
    'app://bundle/%2e%2e/main/index.js',
    'app://bundle/%2E%2E/%2E%2E/package.json',
    'app://bundle/..%2fmain%2findex.js',
    'app://bundle/..%5cmain%5cindex.js',
    'app://bundle/..\\main\\index.js',
    'app://bundle/sign-in-bar/..%2f..%2fmain/index.js',
    'app://bundle/%252e%252e/main/index.js',
    'app://bundle//etc/passwd',
    'app://bundle/etc/passwd',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle/c%3a%5cwindows',
    'app://bundle/file:///etc/passwd',
    'app://bundle/__proto__',
    'app://bundle/constructor',
    'app://bundle/index.html::$DATA',
    `app://bundle/${'a/'.repeat(4000)}`,
    'app://other/index.html',
    'app://bundle.evil/index.html',
    'app://user@bundle/index.html',
    'app:///index.html',
    'http://127.0.0.1/',
  ]
  const served: string[] = []
  for (const url of refused) {
    const { status, body } = await ask(url)
    if (status === 200 || body !== '') served.push(url)
  }
  expect(served).toEqual([])
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH']) {
    expect({ method, ...(await ask('app://bundle/index.html', method)) }).toMatchObject({
      method,
      body: '',
    })
    expect((await ask('app://bundle/index.html', method)).status).not.toBe(200)
  }
})

test('the sign-in page knows nothing of us: no bridge, no files of ours, no Node', async ({
  start,
}) => {
  const running = await start()
  await wizardToSignIn(running)
  const { page, bar } = await openSignIn(running)
  const known = await page.evaluate(() =>
    ['wallet', 'signInBar', 'require', 'process', 'module', 'Buffer', 'electron'].filter(
      (name) => name in window,
    ),
  )
  expect(known).toEqual([])
  expect(await bar.evaluate(() => 'wallet' in window)).toBe(false)
  expect(await running.window.evaluate(() => 'signInBar' in window)).toBe(false)
  const reached = await page.evaluate(async () => {
    const image = new Promise((resolve) => {
      const picture = new Image()
      picture.onload = () => resolve('loaded')
      picture.onerror = () => resolve('refused')
      picture.src = 'app://bundle/index.html'
    })
    const fetched = fetch('app://bundle/index.html').then(
      () => 'loaded',
      () => 'refused',
    )
    return [await image, await fetched]
  })
  expect(reached).toEqual(['refused', 'refused'])
  const served = await running.app.evaluate(({ session }) =>
    session.fromPartition('sign-in').protocol.isProtocolHandled('app'),
  )
  expect(served).toBe(false)
  await expect(bar.getByText(text.signIn.locks.practice)).toBeVisible()
})
