import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, freshFolder, test } from './app'
import { addPracticeProfile, profileItem } from './wizard-steps'

test('a renewed token that cannot be saved is held, said so, guarded at quitting, and saved when it can be', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  const { window, app, practice } = first
  const name = await addPracticeProfile(first)
  const records = join(dataFolder, 'wallet', 'records.log')
  // The disk refuses between the note of the renewal and its answer: a disk that refuses before stops it.
  const fault = { type: 'delay', delayMs: 4_000 } as const
  const order = { until: 'once', endpoint: 'token', fault } as const
  await practice.send({ type: 'set-fault', order })
  await profileItem(window, name).getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(async () => (await practice.counters())['token']).toBe(2)
  chmodSync(records, 0o400)
  const alert = window.getByRole('alert')
  await expect(alert).toContainText('The new token could not be saved yet.')
  await expect(alert).toContainText('Do not quit.')

  // The dialog cannot be driven: it notes what it was asked and answers as a person who stays.
  await app.evaluate(({ dialog, app: electronApp }) => {
    dialog.showMessageBox = ((options: { readonly message: string }) => {
      process.env['ASKED_AT_QUIT'] = options.message
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }) as unknown as typeof dialog.showMessageBox
    electronApp.quit()
  })
  const asked = () => app.evaluate(() => process.env['ASKED_AT_QUIT'])
  await expect.poll(asked).toBe('The newest token of one profile is not saved yet.')
  const open = await expectWindow(first)

  chmodSync(records, 0o600)
  // The second click saves what is held, which is the renewal that was asked for: nothing more is sent.
  await profileItem(open, name).getByRole('button', { name: 'Renew now' }).click()
  await expect(open.getByRole('alert')).toBeHidden()
  expect((await practice.counters())['token']).toBe(2)
  await first.close()

  const second = await start({ dataFolder })
  await second.window.getByRole('button', { name: `More actions for ${name}` }).click()
  await second.window.getByRole('menuitem', { name: 'Details' }).click()
  await second.window.getByRole('button', { name: 'Check now' }).click()
  await expect(second.window.getByText('It works. The token belongs to Ada Analyst.')).toBeVisible()
})

/** Staying keeps the window or opens it again. */
async function expectWindow({ app }: { readonly app: ElectronApplication }): Promise<Page> {
  await expect.poll(() => app.windows().length).toBe(1)
  const [window] = app.windows()
  if (window === undefined) throw new Error('no window')
  return window
}
