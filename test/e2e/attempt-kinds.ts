import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect } from './app'
import { sendPassword } from './company-network/questions'
import { html, script, to, type Site } from './hostile-provider'
import {
  crashPage,
  expectNothingLeft,
  finish,
  name,
  opening,
  popupOf,
  showing,
  type Scene,
} from './hostile-scene'
import { pressLast } from './provider-pages'
import { answering, answeringWell, expectTaken, pressSignInAgain } from './hostile-sign-in'

/** One way for an attempt to go, from the press of the button until nothing is left to see of it. */
export interface AttemptKind {
  readonly what: string
  readonly run: (scene: Scene) => Promise<void>
}

/** The profile whose sign-in is kept. */
export const stayingName = 'Staying weekly'

const { failures } = text.errors
const code = 'good-code'
const onePage: Site = () => ({ '/': html('<p>all is well</p>') })

/** It hardly ever answers at once: what the wallet asks it is often still open at the end. */
const busyPage: Site = () => ({
  '/': html(`<p>all is well</p><script>
    setInterval(() => { const end = performance.now() + 300; while (performance.now() < end); }, 350)
  </script>`),
})

/** What a page may keep with a sign-in. */
const keeping: Site = ({ good }) => {
  const page = script(`
    localStorage.setItem('own', 'there')
    indexedDB.open('own').onsuccess = () => { location = '${good}' }`)
  return {
    '/': { ...page, headers: { ...page.headers, 'set-cookie': 'kept=there; Max-Age=86400' } },
  }
}

async function expectEnd(scene: Scene, failure: keyof typeof failures): Promise<void> {
  await expect(scene.window.getByRole('alert')).toContainText(failures[failure]({}).what)
  await expectNothingLeft(scene)
}

async function signIn(scene: Scene, site: Site, profile = name): Promise<void> {
  scene.provider.play(site, code)
  await pressSignInAgain(scene.window, profile)
}

async function takes(scene: Scene, site: Site, profile = name): Promise<void> {
  await signIn(scene, site, profile)
  await expectTaken(scene, scene.provider, { code, name: profile })
  await expectNothingLeft(scene)
}

/** Asks for a name and password until it is told some. */
const behindPassword =
  ({ provider }: Scene): Site =>
  ({ good }) => ({
    '/':
      provider.seen('/oauth/authorize').length > 1
        ? to(302, good)
        : {
            ...html('<p>not without a password</p>'),
            status: 401,
            headers: { 'www-authenticate': 'Basic realm="Acme intranet"' },
          },
  })

const passwordForm = (bar: Page) => bar.getByRole('form', { name: text.signIn.password.siteTitle })

/** Closes the window of the attempt as its own button does. */
function closeWindow({ app }: Scene): Promise<void> {
  return app.evaluate(({ BaseWindow, BrowserWindow }) => {
    const main = BrowserWindow.getAllWindows().map(({ id }) => id)
    for (const one of BaseWindow.getAllWindows()) if (!main.includes(one.id)) one.close()
  })
}

/** The system’s browser opens whatever it is given, and nothing comes of it. */
export function browserThatOpens({ app }: Scene): Promise<void> {
  return app.evaluate(({ shell }) => {
    Object.assign(shell, { openExternal: () => Promise.resolve() })
  })
}

/** The first and the last of them leave the wallet’s window as they found it. */
export const attemptKinds: readonly AttemptKind[] = [
  { what: 'answered at once', run: (scene) => takes(scene, answeringWell) },
  {
    what: 'cancelled in the bar while the page is busy',
    run: async (scene) => {
      const { bar } = await showing(scene, busyPage)
      await pressLast(bar, text.signIn.cancel)
      await expectEnd(scene, 'sign-in-cancelled')
    },
  },
  {
    what: 'its window closed',
    run: async (scene) => {
      await showing(scene, onePage)
      await closeWindow(scene)
      await expectEnd(scene, 'sign-in-window-closed')
    },
  },
  {
    what: 'refused by the provider',
    run: async (scene) => {
      await signIn(
        scene,
        answering(({ callback, state }) => `${callback}?error=access_denied&state=${state}`),
      )
      await expectEnd(scene, 'sign-in-denied')
    },
  },
  {
    what: 'answered for another attempt',
    run: async (scene) => {
      await signIn(
        scene,
        answering(({ callback }) => `${callback}?code=foreign&state=${'x'.repeat(43)}`),
      )
      await expectEnd(scene, 'state-wrong')
    },
  },
  {
    what: 'an error page in place of the first',
    run: async (scene) => {
      await signIn(scene, () => ({ '/': { ...html('<p>no</p>'), status: 500 } }))
      await expectEnd(scene, 'callback-mismatch')
    },
  },
  {
    what: 'crashed, then cancelled',
    run: async (scene) => {
      const { bar } = await showing(scene, onePage)
      await crashPage(scene, scene.provider.origin)
      await expect(bar.getByRole('alert')).toContainText(failures['page-crashed']().what)
      await pressLast(bar, text.signIn.cancel)
      await expectEnd(scene, 'sign-in-cancelled')
    },
  },
  {
    what: 'gone on to the person’s browser, then cancelled',
    run: async (scene) => {
      const { bar } = await showing(scene, onePage)
      await pressLast(bar, text.signIn.useBrowser)
      await scene.window.getByRole('button', { name: text.wizard.signIn.cancel }).click()
      await expectEnd(scene, 'sign-in-cancelled')
    },
  },
  {
    what: 'cancelled while a site asks for a password',
    run: async (scene) => {
      const bar = await opening(scene, behindPassword(scene))
      await expect(passwordForm(bar)).toBeVisible()
      await pressLast(bar, text.signIn.cancel)
      await expectEnd(scene, 'sign-in-cancelled')
    },
  },
  {
    what: 'answered after a site was told a password',
    run: async (scene) => {
      const bar = await opening(scene, behindPassword(scene))
      await sendPassword(bar, { userName: 'ada', password: 'Right-4711-site' })
      await expectTaken(scene, scene.provider, { code, name })
      await expectNothingLeft(scene)
    },
  },
  {
    what: 'answered beside a window of the page’s own',
    run: async (scene) => {
      const shown = await showing(scene, (place) => ({
        ...onePage(place),
        '/b': html('<p>beside it</p>'),
      }))
      await shown.page.evaluate(() => void window.open('/b'))
      await expect.poll(() => popupOf(scene, shown.bar) !== undefined).toBe(true)
      await finish(shown)
      await expectNothingLeft(scene)
    },
  },
  {
    what: 'kept: answered by a page that keeps things',
    run: (scene) => takes(scene, keeping, stayingName),
  },
]
