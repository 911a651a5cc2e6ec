import { expect, type RunningApp } from './app'

/** Gives every window this width, and waits until the page is laid out for it: its navigation follows a moment later. */
export async function widened({ app, window }: RunningApp, width: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, wide) => {
    for (const one of BrowserWindow.getAllWindows()) {
      one.setMinimumSize(Math.min(wide, 640), 400)
      one.setContentSize(wide, 800)
    }
  }, width)
  const laidOut = () =>
    window.evaluate(() => {
      const frame = document.querySelector<HTMLElement>('[data-look]')
      const look = frame?.dataset['look']
      const isFitting =
        look === undefined || look === 'alone' || (look === 'narrow') === innerWidth < 900
      return isFitting ? innerWidth : `${innerWidth}, laid out ${look}`
    })
  await expect.poll(laidOut).toBe(width)
}
