import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { importRefusals } from '#core/text/en/imports'
import { text } from '#core/text/text'
import { expect, freshFolder, test } from './app'
import {
  accessToken,
  apiKey,
  apiSecret,
  confirm,
  foundItem,
  forms,
  lookAnew,
  openImport,
} from './import-steps'
import { summaryOf } from './profile-page'

const words = text.imports

/** As a person does it with a file manager's window beside: the system names the files. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const box = await page.getByRole('textbox', { name: words.paste }).boundingBox()
  if (box === null) throw new Error('there is nothing to drop onto')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const tools = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await tools.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  await tools.detach()
}

test('a file that is dropped is read like a chosen one, and only what is confirmed is stored', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const folder = freshFolder('imports')
  await openImport(window)
  for (const { form, fileName, content } of forms) {
    const path = join(folder, fileName)
    writeFileSync(path, content)
    await drop(window, [path])
    await expect(window.getByRole('heading', { name: words.found(1, form) })).toBeFocused()
    for (const secret of [apiSecret, accessToken]) {
      expect(await window.content()).not.toContain(secret)
    }
    await lookAnew(window)
  }
  await drop(window, [join(folder, '.env')])
  await expect(foundItem(window, 'Sprinklr prod2')).toBeVisible()
  await confirm(window, 1)
  expect((await summaryOf(window, 'Sprinklr prod2')).hasToken).toBe(true)
})

test('what is no readable file is refused with its reason, also when it is dropped', async ({
  start,
}) => {
  const { window } = await start()
  const folder = freshFolder('imports')
  const [one, other, wide, large, sub] = ['one.env', 'other.env', 'wide.env', 'large', 'sub'].map(
    (name) => join(folder, name),
  ) as [string, string, string, string, string]
  const content = `SPRINKLR_API_KEY=${apiKey}`
  writeFileSync(one, content)
  writeFileSync(other, content)
  writeFileSync(wide, `\uFEFF${content}`, 'utf16le')
  writeFileSync(large, '')
  truncateSync(large, 60 * 1024 * 1024)
  mkdirSync(sub)
  await openImport(window)
  const refused = [
    [[one, other], importRefusals['several-files'].why],
    [[sub], importRefusals['not-a-file'].why],
    [[wide], importRefusals['utf-16'].why],
    [[large], importRefusals['too-large'].why],
  ] as const
  for (const [files, reason] of refused) {
    await drop(window, files)
    const alert = window.getByRole('alert')
    await expect(alert).toContainText(reason)
    await alert.getByRole('button', { name: text.errors.actions.dismiss }).click()
    await expect(alert).toHaveCount(0)
  }
  // It was only looked at: the page is where it was, and takes the next one.
  await drop(window, [one])
  await expect(window.getByRole('button', { name: words.startOver })).toBeVisible()
})
