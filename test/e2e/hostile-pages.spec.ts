import { createSocket } from 'node:dgram'
import { text } from '#core/text/text'
import { expect, test } from './app'
import { letSave } from './hostile-downloads'
import { aLauncherTrap } from './hostile-launcher'
import { asks, attachment, calling, downloads, federated, schemes } from './hostile-reaching'
import { holding } from './hostile-holding'
import { looks } from './hostile-looks'
import { ours, policies } from './hostile-ours'
import {
  aScene,
  busyPage,
  counted,
  expectNothingLeft,
  finish,
  finishByReload,
  name,
  opening,
  showEach,
  showing,
  signInAgain,
  status,
} from './hostile-scene'
import { expectTaken, pressSignInAgain, pressSprinklr, typedFor } from './hostile-sign-in'
import { aCountingServer } from './counting-server'
import { aHostileProvider, script } from './hostile-provider'
import { leaveFor, openingSignIn } from './provider-pages'
import { aTally } from './tally'
import { finishWizard, profileItem, wizardToSignIn } from './wizard-steps'
import { aPlanter, leadingTo, plantingAtHome, postAnswer } from './hostile-workers'
import { closing, windows } from './hostile-windows'

const tally = aTally()

test('a page that says it is somebody else stands under its true host', async ({ start }) => {
  test.setTimeout(300_000)
  const scene = await aScene(await start())
  await showEach(scene, looks, tally)
  await scene.provider.close()
})

test('a page that holds the person keeps neither window nor answer', async ({ start }) => {
  test.setTimeout(300_000)
  const scene = await aScene(await start())
  await showEach(scene, holding, tally)
  await scene.provider.close()
})

test('a page that opens windows gets three at a time, each with its own bar, and none stays', async ({
  start,
}) => {
  test.setTimeout(300_000)
  const scene = await aScene(await start())
  await showEach(scene, windows, tally)
  for (const { what, site } of closing) {
    const closes = async (): Promise<void> => {
      scene.provider.play(site, 'never')
      await signInAgain(scene)
      await expect.poll(scene.provider.isDone).toBe(true)
      await expect(scene.window.getByRole('alert')).toContainText(
        text.errors.failures['sign-in-window-closed']().what,
      )
      await expectNothingLeft(scene)
    }
    await test.step(what, () =>
      counted({ scene, tally }, 'that closed their window, ended in words', closes),
    )
  }
  await scene.provider.close()
})

test('a page reaches no other program, no file and no room of ours', async ({ start }) => {
  test.setTimeout(300_000)
  const trap = aLauncherTrap()
  const scene = await aScene(await start())
  trap.remove()
  await showEach(scene, schemes, tally)
  expect(trap.launched()).toEqual([])
  // eslint-disable-next-line no-restricted-syntax -- the trap catches what would be launched
  await scene.app.evaluate(({ shell }) => shell.openExternal('mailto:trap@example.com'))
  await expect.poll(trap.launched).toEqual(['xdg-email mailto:trap@example.com'])
  await scene.provider.close()
})

test('a page is granted nothing', async ({ start }) => {
  test.setTimeout(300_000)
  const switches = ['--use-fake-device-for-media-stream']
  const scene = await aScene(await start({ switches }))
  await showEach(scene, asks, tally)
  await scene.provider.close()
})

test('a page saves nothing', async ({ start }) => {
  test.setTimeout(300_000)
  const running = await start()
  const look = await letSave(running.app)
  const scene = await aScene(running)
  await showEach(scene, downloads, tally)
  // A page of theirs does not even get as far as asking.
  const byPages = await look()
  tally.add('downloads that pages could ask for', byPages.asked)
  expect(byPages).toEqual({ asked: 0, letThrough: 0, saved: [] })

  // An answer in place of the first page does: it comes before any page is held.
  await test.step('an attachment in place of the first page', () =>
    counted({ scene, tally }, 'with an attachment in place of a page', async () => {
      const bar = await opening(scene, () => ({ '/': attachment }))
      await expect(status(bar)).toContainText(text.signIn.beforeAnyPage.blank)
      const { asked, letThrough, saved } = await look()
      tally.add('asked for in place of one', asked)
      tally.add('let through', letThrough)
      expect(asked).toBe(1)
      expect(letThrough).toBe(0)
      expect(saved).toEqual([])
      await finishByReload(scene, bar)
    }))
  expect((await look()).saved).toEqual([])
  await scene.provider.close()
})

test('what passes by the session reaches neither the redirect address nor anybody else', async ({
  start,
}) => {
  const scene = await aScene(await start())
  const server = createSocket('udp4')
  let datagrams = 0
  server.on('message', () => (datagrams += 1))
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve))
  const call = calling(server.address().port)
  await showEach(scene, [federated, call], tally)
  expect(datagrams).toBe(0)

  // In a window that nobody guards the same page sends some.
  scene.provider.play(call.site, 'never')
  await scene.app.evaluate(({ BrowserWindow }, url) => {
    const webPreferences = { partition: 'unguarded', sandbox: true }
    void new BrowserWindow({ show: false, webPreferences }).loadURL(url)
  }, `${scene.provider.origin}/oauth/authorize`)
  await expect.poll(() => datagrams).toBeGreaterThan(0)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await scene.provider.close()
})

test('a page finds nothing of ours, and keeps the policies it brings', async ({ start }) => {
  test.setTimeout(300_000)
  const scene = await aScene(await start())
  await showEach(scene, [...ours, ...policies], tally)
  await scene.provider.close()
})

test('no worker stands between a page and the redirect address', async ({ start }) => {
  let home = ''
  const scene = await aScene(
    await start(),
    aPlanter(() => home),
  )
  const { provider, app } = scene
  home = provider.origin

  // A page of a worker's making would come without our policy, at the provider's own host too.
  const atHome = await showing(scene, plantingAtHome)
  await expect.poll(provider.told).toEqual(['registered: TypeError'])
  await leaveFor(atHome.page, '/page')
  await expect(atHome.page.getByText('from the server')).toBeVisible()
  await finish(atHome)

  const shown = await showing(scene, leadingTo('/planter'))
  await expect.poll(provider.told).toEqual(['registered: TypeError'])
  expect(provider.callback.requests()).toEqual(['GET /planter'])
  const answer = postAnswer(provider.place())
  await shown.page.evaluate(answer).catch(() => undefined)
  await expectTaken(scene, provider, { code: 'good-code', name })
  expect(provider.told()).toEqual(['registered: TypeError'])
  expect(provider.callback.requests()).toEqual(['GET /planter'])

  // Nor does one of an earlier attempt.
  const later = await showing(
    scene,
    busyPage(`tell('workers: ' + (await navigator.serviceWorker.getRegistrations()).length)`),
  )
  await expect.poll(provider.told).toEqual(['workers: 0'])
  await finish(later)
  await expect.poll(() => app.windows().length).toBe(1)
  await provider.close()
})

test('no worker is kept with a sign-in, for the time when the Callback URL is changed', async ({
  start,
}) => {
  let home = ''
  const running = await start()
  const { window } = running
  const provider = await aHostileProvider(aPlanter(() => home))
  home = provider.origin
  const first = await aCountingServer()
  const firstCallback = `${first.origin}/callback`

  provider.play(leadingTo('/planter'), 'planted')
  await wizardToSignIn(running, typedFor(provider, { callbackUrl: firstCallback }))
  await window.getByRole('checkbox', { name: text.wizard.signIn.stay }).check()
  const { page } = await openingSignIn(running.app, () => pressSprinklr(running))
  await expect.poll(provider.told).toEqual(['registered: TypeError'])
  const { state } = provider.place()
  await leaveFor(page, `${firstCallback}?code=planted&state=${state}`)
  await finishWizard(window, name)

  await profileItem(window, name).getByRole('button', { name, exact: true }).click()
  await window.getByRole('button', { name: text.profile.editKeys }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Callback URL' }).fill(provider.callbackUrl)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await window.getByRole('button', { name: text.profile.back, exact: true }).click()

  provider.play((place) => ({ '/': script(postAnswer(place)) }), 'posted')
  await pressSignInAgain(window, name)
  await expect.poll(() => [provider.codes(), provider.told()]).toEqual([['posted'], []])
  await expectTaken(running, provider, { code: 'posted', name })
  expect(first.requests()).toEqual([])
  expect(provider.callback.requests()).toEqual([])
  await Promise.all([first.close(), provider.close()])
})

test.afterAll(() => {
  process.stdout.write(`hostile pages: ${tally.line()}\n`)
})
