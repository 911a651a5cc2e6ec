import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect } from './app'
import { click } from './hostile-holding'
import { html, script } from './hostile-provider'
import {
  busy,
  busyPage,
  filled,
  press,
  whatIsOpen,
  type HostilePage,
  type Scene,
  type Shown,
} from './hostile-scene'

const tooMany = text.signIn.notes['too-many-popups']

/** The bars of windows that pages have opened, with what they say of the address. */
export function popupBars({ app }: Scene): readonly Page[] {
  // The bar of the first window is the one with Cancel; popups have "Close this window".
  return app.windows().filter((one) => one.url().includes('/sign-in-bar/'))
}

/** The wallet, the first window of the attempt and so many beside it; each with a page and a bar. */
async function expectPopups({ scene }: Shown, count: number): Promise<void> {
  const open = async () => {
    const { windows: all, pages } = await whatIsOpen(scene)
    return { windows: all.length, pages }
  }
  // A window that was closed goes first, its pages a little later.
  const expected = { windows: 2 + count, pages: 1 + 2 * (1 + count) }
  try {
    await expect.poll(open, { message: 'what is open', timeout: 30_000 }).toEqual(expected)
  } catch (error) {
    process.stdout.write(`  still open: ${await everythingOpen(scene)}\n`)
    throw error
  }
}

/** Every window and page with its state, for a failure that comes once in many runs. */
function everythingOpen({ app }: Scene): Promise<string> {
  return app.evaluate(({ BaseWindow, webContents }) =>
    JSON.stringify({
      windows: BaseWindow.getAllWindows().map((one) => [one.getTitle(), one.isVisible()]),
      pages: webContents.getAllWebContents().map((one) => ({
        url: one.getURL(),
        isLoading: one.isLoading(),
        isWaiting: one.isWaitingForResponse(),
        isCrashed: one.isCrashed(),
      })),
    }),
  )
}

/** Every popup names the host it shows, and offers to close it. */
async function expectOwnBars({ scene }: Shown, origin: string): Promise<void> {
  for (const bar of popupBars(scene)) {
    await expect(bar.getByRole('group', { name: text.signIn.address })).toContainText(origin)
    await expect(bar.getByRole('button', { name: /^(Cancel|Close this window)$/ })).toBeVisible()
  }
}

const manyWindows = `for (let at = 0; at < 60; at += 1) window.open('/b', '_blank')`

/** Pages that open windows; the attempt stays open beside them. */
export const windows: readonly HostilePage[] = [
  {
    what: 'window.open sixty times',
    end: '3 open, and the bar says so',
    site: busyPage(manyWindows, { '/b': html('b') }),
    proves: async (shown) => {
      await expectPopups(shown, 3)
      await expect(shown.bar.getByText(tooMany)).toBeVisible()
      await expectOwnBars(shown, shown.scene.provider.origin)
    },
  },
  {
    what: 'window.open sixty times, by click',
    end: '3 open, and the bar says so',
    site: () => ({
      '/': script(
        `document.body.append('click'); fetch('/done'); onclick = () => { ${manyWindows}; fetch('/told?words=clicked') }`,
      ),
      '/b': html('b'),
    }),
    proves: async (shown) => {
      await click(shown)
      await expect.poll(shown.scene.provider.told).toEqual(['clicked'])
      await expectPopups(shown, 3)
      await expect(shown.bar.getByText(tooMany)).toBeVisible()
    },
  },
  {
    what: 'a window opened and closed, again and again',
    end: '12 in all, and the bar says so',
    site: busyPage(
      `let opened = 0
       for (let tries = 0; tries < 400 && opened < 20; tries += 1) {
         const one = window.open('/b', '_blank')
         if (one !== null) { opened += 1; one.close() }
         await new Promise((go) => setTimeout(go, 20))
       }
       tell('opened ' + opened)`,
      { '/b': html('b') },
    ),
    proves: async (shown) => {
      await expect.poll(shown.scene.provider.told).toEqual(['opened 12'])
      await expectPopups(shown, 0)
      await expect(shown.bar.getByText(tooMany)).toBeVisible()
    },
  },
  {
    what: 'windows that open windows that open windows',
    end: '3 open, the last one’s bar says so',
    site: () => ({
      '/': script(`window.open('/b', '_blank')`),
      '/b': html(`b<script>if (window.open('/b', '_blank') === null) fetch('/done')</script>`),
    }),
    proves: async (shown) => {
      await expectPopups(shown, 3)
      const said = (): Promise<readonly number[]> =>
        Promise.all(popupBars(shown.scene).map((bar) => bar.getByText(tooMany).count()))
      await expect.poll(async () => (await said()).toSorted()).toEqual([0, 0, 0, 1])
    },
  },
  {
    what: 'a window that closes itself at once, and one of a frame',
    end: 'gone; the first stays',
    site: busyPage(
      `onmessage = () => tell('frame opened')
       window.open('/b', '_blank')
       document.body.append('x', Object.assign(document.createElement('iframe'), { src: 'OTHER/frame' }))
       await new Promise((go) => addEventListener('message', go))`,
      {
        '/b': script('close()'),
        '/frame': script(`open('/b', '_blank'); parent.postMessage('opened', '*')`),
      },
    ),
    proves: async (shown) => {
      await expectPopups(shown, 0)
      expect(shown.scene.provider.told()).toEqual(['frame opened'])
    },
  },
  {
    what: 'a window of another host, that stays to the end',
    end: 'its bar names its host; closed with the attempt',
    site: (place) => ({
      '/': script(
        filled(
          `window.open('OTHER/b', 'sso', 'left=0,top=0,width=9000,height=9000,fullscreen=yes')`,
          place,
        ),
      ),
      '/b': html(
        `b<script>onbeforeunload = (event) => event.preventDefault(); ${busy(`document.title = 'www.sprinklr.com'`)}</script>`,
      ),
    }),
    proves: async (shown) => {
      await expectPopups(shown, 1)
      const { host } = new URL(shown.scene.provider.place().otherHost)
      const { windows: titles } = await whatIsOpen(shown.scene)
      expect(titles).toContain(`${host} · Token Wallet`)
      const sizes = await shown.scene.app.evaluate(({ BaseWindow }) =>
        BaseWindow.getAllWindows().map((one) => [one.isFullScreen(), ...one.getSize()]),
      )
      expect(sizes).toContainEqual([false, 640, 680])
    },
  },
  {
    what: 'a link into a window without an opener, closed by the person',
    end: 'shown, closed, the first goes on',
    site: () => ({
      '/': html(
        `<a target="_blank" rel="noopener" href="/b">terms</a><script>document.links[0].click()</script>`,
      ),
      '/b': html(`terms<script>${busy(`tell('opener: ' + opener)`)}</script>`),
    }),
    proves: async (shown) => {
      await expectPopups(shown, 1)
      expect(shown.scene.provider.told()).toEqual(['opener: null'])
      const bars = popupBars(shown.scene).filter((bar) => bar !== shown.bar)
      for (const bar of bars) await press(bar, text.signIn.closePopup)
      await expectPopups(shown, 0)
    },
  },
  {
    what: 'an empty window that its opener writes a bank into',
    end: 'no address, no lock',
    site: busyPage(`
      const own = window.open('about:blank', 'bank', 'width=500')
      own.document.write('<title>www.sprinklr.com</title><p>Secure https://www.sprinklr.com</p>')
      for (let at = 0; at < 20; at += 1) { own.onbeforeprint = () => tell('printing'); own.print(); own.alert('x'); own.confirm('x') }`),
    proves: async (shown) => {
      await expectPopups(shown, 1)
      for (const bar of popupBars(shown.scene).filter((one) => one !== shown.bar)) {
        const address = bar.getByRole('group', { name: text.signIn.address })
        await expect(address).toHaveText(text.signIn.locks.insecure)
      }
      expect((await whatIsOpen(shown.scene)).windows).toContain('Sign in')
      expect(shown.scene.provider.told()).toEqual([])
    },
  },
  {
    what: 'a window used twice under one name',
    end: 'one window',
    site: busyPage(
      `const first = window.open('/b', 'sso')
       await new Promise((go) => { onmessage = go })
       const second = window.open('/c', 'sso')
       await new Promise((go) => { onmessage = go })
       tell('the same: ' + (first === second))`,
      { '/b': script(`opener.postMessage(1, '*')`), '/c': script(`opener.postMessage(2, '*')`) },
    ),
    proves: async (shown) => {
      await expectPopups(shown, 1)
      expect(shown.scene.provider.told()).toEqual(['the same: true'])
    },
  },
  {
    what: 'a window that leads its opener elsewhere',
    end: 'the first bar names the new host',
    site: (place) => ({
      '/': script(`window.open('/b')`),
      '/b': script(filled(`opener.location = 'OTHER/c'`, place)),
      '/c': script(busy('')),
    }),
    endsAt: 'other-host',
    proves: (shown) => expectPopups(shown, 1),
  },
]

/** A page that ends its own window: the attempt ends with it, in words. */
export const closing: readonly HostilePage[] = [
  {
    what: 'a first page that closes itself',
    end: 'the wallet says so',
    site: () => ({ '/': script(`fetch('/done').then(() => close())`) }),
  },
  {
    what: 'a window that closes its opener, and stays',
    end: 'the wallet says so, all windows gone',
    site: () => ({
      '/': script(`window.open('/b')`),
      '/b': script(`fetch('/done').then(() => opener.close())`),
    }),
  },
]
