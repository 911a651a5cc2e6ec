import { text } from '#core/text/text'
import { expect, test, type RunningApp } from './app'
import { walkPages } from './provider-pages'
import { finishWizard, pressSignIn, wizardToSignIn } from './wizard-steps'

const words = text.wizard.signIn

/** Playwright gives up a page whose process has ended: what follows is read, and pressed, through Electron. */
function inMainWindow({ app }: RunningApp, code: string): Promise<unknown> {
  return app.evaluate(({ webContents }, script) => {
    const [page] = webContents
      .getAllWebContents()
      .filter((contents) => contents.getURL().endsWith('/bundle/index.html'))
    if (page === undefined || page.isCrashed()) return undefined
    // What a process was asked before it ended is never answered.
    const gone = new Promise((resolve) => {
      page.once('render-process-gone', () => resolve(undefined))
    })
    // eslint-disable-next-line no-restricted-syntax -- a page of ours
    return Promise.race([page.executeJavaScript(script).catch(() => undefined), gone])
  }, code)
}

const said = (running: RunningApp) =>
  expect.poll(async () => String(await inMainWindow(running, 'document.body.innerText')), {
    message: 'the main window says',
  })

test('a window that is loaded anew finds its open sign-in again', async ({ start }) => {
  const running = await start()
  const { window } = running
  await wizardToSignIn(running)
  const signIn = await pressSignIn(running)
  await window.reload()
  const stray = window.getByRole('region', { name: text.board.openSignIn })
  await expect(stray.getByText(words.waiting)).toBeVisible()
  await expect(stray.getByRole('button', { name: words.focus })).toBeVisible()
  await walkPages(signIn)
  await expect(stray).toHaveCount(0)
  await expect(window.getByRole('listitem', { name: 'Practice prod2', exact: true })).toBeVisible()

  await wizardToSignIn(running)
  await walkPages(await pressSignIn(running))
  await finishWizard(window, 'The next one')
})

test('a window that crashes comes back, with its open sign-in', async ({ start }) => {
  const running = await start()
  await wizardToSignIn(running)
  await pressSignIn(running)
  await running.app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      if (contents.getURL().endsWith('/bundle/index.html')) contents.forcefullyCrashRenderer()
    }
  })
  await said(running).toContain(words.waiting)
  const cancel = JSON.stringify(words.cancel)
  await inMainWindow(
    running,
    `[...document.querySelectorAll('button')].find((one) => one.innerText === ${cancel})?.click()`,
  )
  await said(running).not.toContain(words.waiting)
  await said(running).toContain(text.board.empty.title)
})
