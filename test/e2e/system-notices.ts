import { expect, type RunningApp } from './app'

export interface ShownNotice {
  readonly title: string
  readonly body: string
  readonly isClosed: boolean
}

/** From now on the system's notifications are noted instead of shown: no desktop of the tests shows any. */
export async function noteSystemNotices({ app }: RunningApp): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const noted: { notification: Electron.Notification; isClosed: boolean }[] = []
    Object.assign(globalThis, { notedNotices: noted })
    Notification.isSupported = () => true
    Notification.prototype.show = function show(this: Electron.Notification) {
      noted.push({ notification: this, isClosed: false })
    }
    Notification.prototype.close = function close(this: Electron.Notification) {
      for (const one of noted) if (one.notification === this) one.isClosed = true
    }
  })
}

export function systemNotices({ app }: RunningApp): Promise<readonly ShownNotice[]> {
  return app.evaluate(() => {
    const { notedNotices } = globalThis as unknown as {
      readonly notedNotices: readonly { notification: Electron.Notification; isClosed: boolean }[]
    }
    return notedNotices.map(({ notification: { title, body }, isClosed }) => ({
      title,
      body,
      isClosed,
    }))
  })
}

/** What a person does who clicks the newest one with this title. */
export async function clickSystemNotice(running: RunningApp, title: string): Promise<void> {
  const clicked = await running.app.evaluate((_electron, wanted) => {
    const { notedNotices } = globalThis as unknown as {
      readonly notedNotices: readonly { notification: Electron.Notification }[]
    }
    const found = notedNotices.findLast(({ notification }) => notification.title === wanted)
    found?.notification.emit('click')
    return found !== undefined
  }, title)
  expect(clicked).toBe(true)
}
