import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { openDesk } from './keyring-desks'
import { openSettings } from './settings-page'
import { openTray } from './tray-desks'

const words = text.tray.settings

async function stayInTray({ window }: RunningApp): Promise<void> {
  await openSettings(window, 'notices')
  const stays = window.getByRole('switch', { name: words.stays })
  await expect(stays).not.toBeChecked()
  await stays.press('Space')
  await expect(stays).toBeChecked()
}

/** What a click on the window's own cross does. */
function closeWindow({ app }: RunningApp): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    // In a turn of its own: the answer goes out before the app may be gone.
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close())
  })
}

function isShown({ app }: RunningApp): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() === true)
}

test('without a tray nothing hides: closing the window quits', async ({ start }) => {
  const running = await start()
  await stayInTray(running)
  const exited = new Promise((resolve) => running.app.process().once('exit', resolve))
  await closeWindow(running)
  expect(await exited).toBe(0)
})

test('with a tray the window hides, and comes back when it is wanted or the tray is gone', async ({
  start,
}) => {
  const desk = await openDesk()
  try {
    const tray = await openTray(desk.bus)
    const dataFolder = freshFolder('data')
    const settings = { preferences: { staysInTray: true }, language: 'en' }
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(settings))
    const running = await start({ bus: desk.bus, dataFolder })
    await expect.poll(tray.icons).toBe(1)

    await closeWindow(running)
    await expect.poll(() => isShown(running)).toBe(false)
    await running.app.evaluate(({ app }) => void app.emit('second-instance'))
    await expect.poll(() => isShown(running)).toBe(true)

    await closeWindow(running)
    await expect.poll(() => isShown(running)).toBe(false)
    await tray.leave()
    await expect.poll(() => isShown(running)).toBe(true)
  } finally {
    await desk.end()
  }
})
