import { text } from '#core/text/text'
import { expect } from './app'
import { html, script } from './hostile-provider'
import { busy, busyPage, whatIsOpen, type HostilePage, type Shown } from './hostile-scene'

/** Names by which a page would find a bridge, Node or Electron. */
const names = [
  'wallet',
  'signInBar',
  'require',
  'module',
  'exports',
  'process',
  'global',
  'Buffer',
  'setImmediate',
  '__dirname',
  '__filename',
  'electron',
  'ipcRenderer',
  'electronAPI',
  'api',
  '__electronLog',
  'nodeRequire',
]

const lookFor = (where: string, label: string): string => `
  for (const name of ${JSON.stringify(names)}) {
    if (name in ${where}) tell('${label} has ' + name)
  }`

const expectToldNothing = async ({ scene }: Shown): Promise<void> => {
  expect(scene.provider.told()).toEqual([])
}

/** Pages that look for what is ours. */
export const ours: readonly HostilePage[] = [
  {
    what: 'a search for a bridge, Node or Electron: page, frames, window, workers',
    end: 'nothing found',
    site: () => ({
      '/': html(
        `<script>onmessage = () => { ${busy(`
        ${lookFor('window', 'page')}
        const empty = document.body.appendChild(document.createElement('iframe'))
        ${lookFor('empty.contentWindow', 'empty frame')}
        const opened = window.open('about:blank', 'own')
        ${lookFor('opened', 'window')}
        opened.close()
        if (opener !== null) tell('an opener')
        if (parent !== window || top !== window) tell('a parent')
        const code = 'postMessage(' + JSON.stringify(${JSON.stringify(names)}) + '.filter((name) => name in self))'
        const thread = new Worker(URL.createObjectURL(new Blob([code])))
        const found = await new Promise((go) => { thread.onmessage = ({ data }) => go(data) })
        if (found.length > 0) tell('worker has ' + found)
        if (typeof constructor.constructor('return process')?.call === 'function') {
          try { constructor.constructor('return process')(); tell('process by constructor') } catch {}
        }`)} }</script><iframe src="/frame"></iframe>`,
      ),
      '/frame': script(
        `${busy(lookFor('window', 'frame'))}.then(() => parent.postMessage('done', '*'))`,
      ),
    }),
    proves: expectToldNothing,
  },
  {
    what: 'messages to bar and wallet: opener, parent, top, channels, storage',
    end: 'neither listens',
    site: busyPage(`
      const words = { type: 'shown', channel: 'sign-in-bar:cancel', origin: 'https://www.sprinklr.com', lock: 'secure' }
      for (const one of [window.opener, parent, top, ...Array.from(frames)]) one?.postMessage(words, '*')
      for (const name of ['sign-in-bar', 'wallet', 'electron']) new BroadcastChannel(name).postMessage(words)
      localStorage.setItem('sign-in-bar', JSON.stringify(words))
      dispatchEvent(new MessageEvent('message', { data: words, origin: 'app://bundle' }))`),
    proves: async (shown) => {
      await expect(shown.bar.getByText(text.signIn.locks.insecure, { exact: true })).toBeVisible()
      expect((await whatIsOpen(shown.scene)).windows).toHaveLength(2)
    },
  },
  {
    what: 'the scheme by which the wallet keeps a page where it is',
    end: 'leads nowhere, tells nothing',
    site: busyPage(`
      const tries = ['nowhere://nowhere/', 'nowhere:x', 'NOWHERE://a/?code=c']
      for (const address of tries) {
        location.href = address
        document.body.append(Object.assign(document.createElement('iframe'), { src: address }))
        await fetch(address).then(() => tell('read ' + address), () => 0)
        if (window.open(address) !== null) tell('opened ' + address)
      }
      window.stays = true`),
    proves: async (shown) => {
      await expectToldNothing(shown)
      expect(await shown.page.evaluate('window.stays')).toBe(true)
    },
  },
  {
    what: 'a file dropped onto the page, and a drop made by script',
    end: 'the page stays',
    site: busyPage(`
      const data = new DataTransfer()
      data.items.add(new File(['x'], 'x.html', { type: 'text/html' }))
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }))
      window.stays = true`),
    proves: async ({ page }) => {
      const tools = await page.context().newCDPSession(page)
      const data = { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 }
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await tools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
      }
      expect(await page.evaluate('window.stays')).toBe(true)
      await tools.detach()
    },
  },
]

const withHeaders = (body: string, headers: Readonly<Record<string, string>>) => ({
  ...html(body),
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
})

/** Pages with policies of their own, which stay in force beside ours. */
export const policies: readonly HostilePage[] = [
  {
    what: 'its own policy: only scripts with its mark',
    end: 'kept, and ours with it',
    site: () => ({
      '/': withHeaders(
        `<script>fetch('/told?words=unmarked')</script>
         <script nonce="own">${busy(`
           tell('alert: ' + alert('x'))
           await ends('image', () => new Promise((yes, no) => { const one = new Image(); one.onload = yes; one.onerror = () => no({ name: 'stopped' }); one.src = '/image' }))`)}</script>`,
        { 'content-security-policy': `script-src 'nonce-own'; img-src 'none'` },
      ),
    }),
    proves: async ({ scene }) => {
      expect(scene.provider.told()).toEqual(['alert: undefined', 'image: stopped'])
      expect(scene.provider.seen('/image')).toEqual([])
    },
  },
  {
    what: 'its own sandbox, tighter than ours',
    end: 'kept',
    site: () => ({
      '/': withHeaders(
        `<script>${busy(`tell('origin: ' + origin)`).replaceAll("origin + '/", "'/")}</script>`,
        {
          'content-security-policy': 'sandbox allow-scripts allow-top-navigation',
        },
      ),
    }),
    proves: async ({ scene }) => expect(scene.provider.told()).toEqual(['origin: null']),
  },
  {
    what: 'permissions it gives itself (Permissions-Policy), well formed and not',
    end: 'not given',
    site: () => ({
      '/': withHeaders(
        `<script>onmessage = () => {
          ${busy(`tell(String(document.fullscreenEnabled) + document.pictureInPictureEnabled)`)} }</script><iframe src="/b" allow="fullscreen *; picture-in-picture *"></iframe>`,
        {
          'permissions-policy': 'fullscreen=*, picture-in-picture=*, camera=*',
        },
      ),
      '/b': withHeaders(
        `<script>${busy(`tell(String(document.fullscreenEnabled) + document.pictureInPictureEnabled)`)}.then(() => parent.postMessage(1, '*'))</script>`,
        {
          'permissions-policy': 'fullscreen=(((, picture-in-picture=*',
        },
      ),
    }),
    proves: async ({ scene }) =>
      // The page tells after its frame has.
      expect.poll(scene.provider.told).toEqual(['falsefalse', 'falsefalse']),
  },
  {
    what: 'pages that keep other windows off (COOP, COEP, CORP)',
    end: 'shown, as is the window they open',
    site: () => {
      const apart = {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
      }
      return {
        '/': withHeaders(
          `<script>${busy(`
          tell('isolated: ' + crossOriginIsolated)
          window.open('/b')`)}</script>`,
          apart,
        ),
        '/b': withHeaders(`<p>b</p><script>fetch('/told?words=window')</script>`, {
          'cross-origin-opener-policy': 'same-origin',
        }),
      }
    },
    proves: async ({ scene }) => {
      await expect
        .poll(() => scene.provider.told().toSorted())
        .toEqual(['isolated: true', 'window'])
      await expect.poll(async () => (await whatIsOpen(scene)).windows.length).toBe(3)
    },
  },
]
