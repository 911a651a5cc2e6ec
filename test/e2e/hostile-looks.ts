import { expect } from './app'
import { html, script } from './hostile-provider'
import { busy, busyPage, filled, whatIsOpen, type HostilePage, type Shown } from './hostile-scene'

/** Where window, bar and page are on the screen, in the order from back to front. */
export function places({ scene }: Shown): Promise<{
  readonly window: Electron.Rectangle
  readonly views: readonly Electron.Rectangle[]
}> {
  return scene.app.evaluate(({ BaseWindow }) => {
    const [main, ...others] = BaseWindow.getAllWindows().toSorted((one, two) => one.id - two.id)
    const [own] = others
    if (main === undefined || own === undefined) throw new Error('no sign-in window')
    return {
      window: own.getBounds(),
      views: own.contentView.children.map((view) => view.getBounds()),
    }
  })
}

/** The page has no part of the window that the bar has. */
async function expectBelowBar(shown: Shown): Promise<void> {
  const [page, bar] = (await places(shown)).views
  expect(bar?.y).toBe(0)
  expect(bar?.height).toBeGreaterThan(50)
  expect(page?.y).toBe(bar?.height)
}

const lies = 'https://www.sprinklr.com · Secure'
const fakeBar = `
  <div style="position: fixed; inset: 0 0 auto; z-index: 9999; background: #fff">
    <button>Reload</button> Secure https://<b>www.sprinklr.com</b> <button>Cancel</button>
  </div>`

/** Pages that say they are somebody else. */
export const looks: readonly HostilePage[] = [
  {
    what: 'a title of somebody else, again and again',
    end: 'the window’s title is the true host',
    site: busyPage(`
      for (let at = 0; at < 500; at += 1) document.title = '${lies} ' + at
      history.replaceState({}, '${lies}', location.href)`),
    proves: async ({ scene, page }) => {
      expect(await page.title()).toContain(lies)
      for (const title of (await whatIsOpen(scene)).windows) expect(title).not.toContain('Secure')
    },
  },
  {
    what: 'a bar drawn by the page, over all of it',
    end: 'below the true bar',
    site: () => ({ '/': html(`${fakeBar}<script>${busy('scrollTo(0, -999)')}</script>`) }),
    proves: async (shown) => {
      await expectBelowBar(shown)
      await expect(shown.bar.getByText('www.sprinklr.com')).toHaveCount(0)
    },
  },
  {
    what: 'a page moved up over the bar (negative margins, zoom, scroll)',
    end: 'below the true bar',
    site: busyPage(`
      document.documentElement.style.cssText = 'margin-top: -500px; zoom: 3; overflow: scroll'
      document.body.style.cssText = 'position: fixed; top: -500px; height: 5000px; width: 100%'
      scrollTo(0, 1000)`),
    proves: expectBelowBar,
  },
  {
    what: 'an address written by history.pushState',
    end: 'the host stays what it is',
    site: busyPage(`
      history.pushState({}, '', '/https://www.sprinklr.com/oauth/authorize')
      for (let at = 0; at < 60; at += 1) history.pushState({}, '', '/www.sprinklr.com/' + at)
      history.replaceState({}, '', '/%E2%80%AEmoc.rlknirps.www')
      await ends('another origin', () => history.pushState({}, '', 'https://www.sprinklr.com/'))`),
    proves: async ({ scene }) => {
      expect(scene.provider.told()).toEqual(['another origin: SecurityError'])
    },
  },
  {
    what: 'a host in the user info of the address',
    end: 'only the host is shown',
    site: (place) => ({
      '/': script(filled(`location = 'OTHER/b'.replace('//', '//www.sprinklr.com:443@')`, place)),
      '/b': script(busy('')),
    }),
    endsAt: 'other-host',
  },
  {
    what: 'a frame of another host over the whole page',
    end: 'the page’s own host is shown',
    site: (place) => ({
      '/': html(
        filled(
          `<script>onmessage = () => fetch('/done')</script>
           <iframe src="OTHER/b" style="position: fixed; inset: 0; width: 100%; height: 100%"></iframe>`,
          place,
        ),
      ),
      '/b': script(`parent.postMessage('there', '*'); document.title = '${lies}'`),
    }),
  },
  {
    what: 'another host by script',
    end: 'the other host is shown',
    site: (place) => ({
      '/': script(filled(`location.replace('OTHER/b')`, place)),
      '/b': script(busy(`document.title = '${lies}'`)),
    }),
    endsAt: 'other-host',
  },
  {
    what: 'words that turn the direction of writing',
    end: 'the bar reads as ever',
    site: busyPage(`
      document.title = '\\u202E' + '${lies}'
      document.documentElement.dir = 'rtl'
      history.replaceState({}, '', '/\\u202Emoc.rlknirps')`),
  },
]
