import { expect } from './app'
import { html, script } from './hostile-provider'
import { busy, busyPage, press, type HostilePage, type Shown } from './hostile-scene'
import { places } from './hostile-looks'

const onClick = (code: string): string =>
  `document.body.append('click me'); onclick = () => { onclick = null; ${busy(code)} }`

let clicks = 0

/**
 * The person's own click: some things a page may ask for only then. One before the first picture is lost, and so is one
 * while the page gets another size: pressed here and let go there. A page that has just been loaded again may have told
 * its server so before anybody here has heard of it: then all begins once more.
 */
export async function click({ page }: Pick<Shown, 'page'>): Promise<void> {
  clicks += 1
  const mark = `click-${clicks}`
  await expect(async () => {
    await page.evaluate((name) => {
      if (name in window) return
      Object.assign(window, { [name]: false })
      const note = (): void => void Object.assign(window, { [name]: true })
      addEventListener('click', note, { capture: true, once: true })
    }, mark)
    await page.mouse.click(200, 200)
    expect(await page.evaluate((name): unknown => Reflect.get(window, name), mark)).toBe(true)
  }).toPass()
}

const isFullScreen = ({ scene }: Shown): Promise<boolean> =>
  scene.app.evaluate(({ BaseWindow }) =>
    BaseWindow.getAllWindows().some((one) => one.isFullScreen() || one.isKiosk()),
  )

/** Pages that do not want to let the person go. */
export const holding: readonly HostilePage[] = [
  {
    what: 'alert, confirm and prompt, again and again',
    end: 'none is shown',
    site: busyPage(`
      const ask = () => [alert('stay'), confirm('stay'), (() => { try { return prompt('stay') } catch { return 'no' } })()]
      setInterval(ask, 1)
      for (let at = 0; at < 300; at += 1) ask()
      tell('answers: ' + ask().join())`),
    proves: async ({ scene }) => {
      expect(scene.provider.told()).toEqual(['answers: ,false,no'])
    },
  },
  {
    what: 'print(), again and again, in the page, a frame and a frame of its own making',
    end: 'nothing is printed',
    site: () => ({
      '/': html(`<script>
        const printing = (one) => { one.onbeforeprint = () => fetch('/told?words=printing'); one.print() }
        onmessage = () => {
          const own = document.body.appendChild(document.createElement('iframe'))
          for (let at = 0; at < 50; at += 1) { printing(window); printing(own.contentWindow) }
          ${busy('')}
        }</script><iframe src="/frame"></iframe>`),
      '/frame': script(`
        onbeforeprint = () => fetch('/told?words=printing')
        print(); print(); parent.postMessage('printed', '*')`),
    }),
    proves: async ({ scene }) => expect(scene.provider.told()).toEqual([]),
  },
  {
    what: 'beforeunload that wants to hold: Reload',
    end: 'loaded again, and left',
    site: () => ({
      '/': html(`<p>stay</p><script>
        onbeforeunload = (event) => { event.preventDefault(); return 'stay' }
        fetch('/told?words=shown').then(() => fetch('/done'))</script>`),
    }),
    proves: async ({ scene, bar, page }) => {
      // Without a click Chromium does not even ask the page.
      await click({ page })
      await press(bar, 'Reload')
      await expect.poll(scene.provider.told).toEqual(['shown', 'shown'])
      await click({ page })
    },
  },
  {
    what: 'fullscreen, asked for by click',
    end: 'refused',
    site: () => ({
      '/': script(
        `fetch('/done'); ${onClick(`await ends('fullscreen', () => document.documentElement.requestFullscreen())`)}`,
      ),
    }),
    proves: async (shown) => {
      await click(shown)
      await expect.poll(shown.scene.provider.told).toEqual(['fullscreen: TypeError'])
      expect(await isFullScreen(shown)).toBe(false)
    },
  },
  {
    what: 'pointer and keyboard lock, asked for by click',
    end: 'refused',
    site: () => ({
      '/': script(
        `fetch('/done'); ${onClick(`
        await ends('pointer', () => document.documentElement.requestPointerLock())
        await ends('keyboard', () => navigator.keyboard.lock())`)}`,
      ),
    }),
    proves: async (shown) => {
      await click(shown)
      await expect
        .poll(shown.scene.provider.told)
        .toEqual(['pointer: SecurityError', 'keyboard: InvalidStateError'])
    },
  },
  {
    what: 'windows moved, shrunk and brought forward by script',
    end: 'the window stays where it is',
    site: busyPage(`
      setInterval(() => { moveTo(0, 0); resizeTo(1, 1); focus(); blur() }, 5)
      for (let at = 0; at < 50; at += 1) { moveTo(0, 0); resizeTo(1, 1); focus() }`),
    proves: async (shown) => {
      const { window } = await places(shown)
      expect(window.width).toBeGreaterThan(900)
      expect([window.x, window.y]).not.toEqual([0, 0])
    },
  },
  {
    what: 'every key caught by the page, and the focus taken back again and again',
    end: 'F6 still leads to the bar',
    site: busyPage(`
      for (const name of ['keydown', 'keyup', 'keypress'])
        addEventListener(name, (event) => { event.preventDefault(); event.stopImmediatePropagation() }, true)
      const field = document.body.appendChild(document.createElement('input'))
      window.tries = 0
      const take = () => { window.tries += 1; focus(); field.focus() }
      onblur = take
      setInterval(take, 5)`),
    proves: async ({ scene, page }) => {
      await scene.app.evaluate(({ webContents }) => {
        const shown = webContents.getAllWebContents().find((one) => /^http/.test(one.getURL()))
        shown?.focus()
        shown?.sendInputEvent({ type: 'keyDown', keyCode: 'F6' })
      })
      const tries = (): Promise<number> => page.evaluate('window.tries')
      const before = await tries()
      await expect.poll(tries).toBeGreaterThan(before + 100)
      const isFocused = await scene.app.evaluate(({ webContents }) => {
        const bar = webContents
          .getAllWebContents()
          .find((one) => one.getURL().includes('/sign-in-bar/'))
        return bar?.isFocused()
      })
      expect(isFocused).toBe(true)
    },
  },
  {
    what: 'a page that loads itself anew every 10 ms',
    end: 'the answer is taken all the same',
    site: () => ({
      '/': html(
        `<p>again</p><script>fetch('/done'); setTimeout(() => location.reload(), 10)</script>`,
      ),
    }),
  },
  {
    what: 'two pages that send one another back and forth',
    end: 'the answer is taken all the same',
    site: () => ({
      '/': script(`location = '/b'`),
      '/b': html(
        `<p>b</p><script>fetch('/done'); setTimeout(() => { location = '/c' }, 10)</script>`,
      ),
      '/c': html(`<p>c</p><script>setTimeout(() => { location = '/b' }, 10)</script>`),
    }),
  },
  {
    what: 'a page whose end never comes',
    end: 'shown as far as it is there',
    site: () => ({
      '/': { ...html(`<p>first words</p><script>${busy('')}</script>`), stays: 'open' },
    }),
  },
  {
    what: 'a way on that answers 204, and one that is reset to nothing',
    end: 'the page stays',
    site: () => ({
      '/': script(busy(`location = '/nothing'; await new Promise((go) => setTimeout(go, 300))`)),
      '/nothing': { status: 204, headers: {}, body: '' },
    }),
  },
  {
    what: 'a huge page: 8 MB of text in 50,000 elements',
    end: 'shown',
    site: busyPage(`
      document.body.innerHTML = '<p>x</p>'.repeat(50000)
      document.body.append('words '.repeat(1400000))`),
  },
  {
    what: 'frames in frames, 50 deep',
    end: 'shown',
    site: () => ({
      '/': html(`<p>outermost</p><iframe src="/frame?1"></iframe>`),
      '/frame': script(`
        const depth = Number(location.search.slice(1))
        if (depth === 50) fetch('/done')
        else document.body.appendChild(document.createElement('iframe')).src = '/frame?' + (depth + 1)`),
    }),
  },
]
