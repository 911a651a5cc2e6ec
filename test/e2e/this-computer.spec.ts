import { text } from '#core/text/text'
import { expect, test } from './app'
import { look } from './look'
import { leaveSettings, openSettings } from './settings-page'
import { addPracticeProfile, profileItem } from './wizard-steps'

test('storage and versions are what is really here, and the versions can be copied', async ({
  start,
}) => {
  const running = await start()
  const { window, app, dataFolder } = running
  await addPracticeProfile(running)
  await openSettings(window, 'storage')
  const place = window.getByRole('region', { name: text.settings.storage.title })
  await expect(place).toContainText(dataFolder)
  await expect(place).toContainText(text.settings.storage.ways.keyring)
  const backups = window.getByRole('list', { name: text.settings.storage.backups.list })
  await expect(backups.getByRole('listitem')).toHaveCount(1)

  // The system's own file manager is not asked.
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => void (process.env['SHOWN_IN_FOLDER'] = path)
  })
  await place.getByRole('button', { name: text.settings.storage.show }).click()
  await expect
    .poll(() => app.evaluate(() => process.env['SHOWN_IN_FOLDER']))
    .toBe(`${dataFolder}/wallet`)

  const words = text.settings.about
  const versions = await app.evaluate(({ app: here }) => ({
    app: here.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
  }))
  const about = window.getByRole('region', { name: words.title })
  for (const version of Object.values(versions)) await expect(about).toContainText(version)
  await about.getByRole('button', { name: words.copy }).click()
  await expect(about.getByRole('status')).toHaveText(text.clinic.request.copied)
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  for (const name of ['app', 'electron', 'chromium', 'node'] as const) {
    expect(copied.split('\n')).toContain(words.line(words[name], versions[name]))
  }
  await window.getByRole('button', { name: /^Show \d+ packages$/ }).click()
  const licences = window.getByRole('list', { name: words.licences })
  for (const name of ['electron', 'react', 'zod', '@mantine/core', 'age-encryption']) {
    await expect(licences.getByText(name, { exact: true })).toBeVisible()
  }
})

test('a backup says what it would bring back and what stays, and brings it back', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await addPracticeProfile(running, { name: 'Acme weekly' })
  await profileItem(window, 'Acme weekly')
    .getByRole('button', { name: text.board.moreActions('Acme weekly') })
    .click()
  await window.getByRole('menuitem', { name: text.board.delete }).click()
  await expect(window.getByText(text.board.deleted('Acme weekly'))).toBeVisible()
  await window.getByRole('button', { name: text.app.dismiss }).click()

  await openSettings(window, 'storage')
  const { list } = text.settings.storage.backups
  const restore = window.getByRole('list', { name: list }).getByRole('button')
  await restore.click()
  const question = window.getByRole('dialog')
  await expect(question.getByRole('region', { name: text.restoring.back })).toContainText(
    text.restoring.fromTrash('Acme weekly'),
  )
  await look(running, 'restore a backup')
  await question.getByRole('button', { name: text.app.cancel }).click()
  await expect(restore).toBeFocused()
  await restore.click()
  await question.getByRole('button', { name: text.restoring.act }).click()
  await expect(question).toHaveCount(0)
  await expect(restore).toBeFocused()

  await restore.click()
  await expect(question).toContainText(text.restoring.nothing)
  await question.getByRole('button', { name: text.app.cancel }).click()
  await leaveSettings(window)
  await expect(profileItem(window, 'Acme weekly')).toContainText(text.board.states.valid)
})
