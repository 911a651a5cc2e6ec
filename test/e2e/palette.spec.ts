import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from '#core/text/text'
import { expect, freshFolder, test } from './app'
import { expectAccessibleInBoth } from './axe'
import { command, openPalette } from './palette-steps'
import { saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 120_000 })

const acme = 'Acme weekly'
const globex = 'Globex daily'

test('by keyboard alone: another client is made the active one of a slot, from wherever one is', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  await addPracticeProfile(running, { name: acme })
  await addPracticeProfile(running, { name: globex })
  const folder = freshFolder('palette')
  await saveInto(app, folder)
  await command(window, 'acme exprt', 'Export…')
  const dialog = window.getByRole('dialog', { name: `Export ${acme}` })
  await dialog.getByRole('checkbox', { name: 'Keep this file up to date' }).check()
  await dialog.getByRole('combobox', { name: 'Slot (optional)' }).fill('Reporting')
  await window.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  const path = join(folder, 'Sprinklr.conf')
  const before = readFileSync(path, 'latin1')

  await command(window, 'settings', text.security.settings)
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(text.security.settings)
  await command(window, 'globex reporting', 'Use for Reporting')
  await expect.poll(() => readFileSync(path, 'latin1')).not.toBe(before)
  await command(window, 'profiles', text.board.title)
  await expect(profileItem(window, globex)).toContainText(text.linkedFiles.inUse('Reporting'))

  // What was done lately stands first, without a word typed; what cannot be done any more is gone.
  const palette = await openPalette(window)
  const lately = palette.getByRole('group', { name: text.palette.groups.recent })
  await expect(lately.getByRole('option')).toContainText([text.board.title, 'Settings', 'Export…'])
  await expectAccessibleInBoth(running, 'commands')
  await window.keyboard.press('Escape')
  await expect(palette).toBeHidden()
})

test('what a command comes to is seen: a failed one shows the profile and why', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  await addPracticeProfile(running, { name: acme })
  await command(window, 'tokens went', text.ledger.open)
  await practice.send({
    type: 'set-fault',
    order: { until: 'once', endpoint: 'me', fault: { type: 'server-error', status: 503 } },
  })
  await command(window, 'check acme', 'Check now')
  await expect(window.getByRole('heading', { level: 1, name: acme })).toBeVisible()
  await expect(window.getByRole('alert')).toBeVisible()
})

test('it stays away where something could be lost, and says when nothing is found', async ({
  start,
}) => {
  const { window } = await start()
  await expect(window.getByRole('button', { name: 'Add profile' })).toBeVisible()
  const palette = await openPalette(window)
  await window.keyboard.type('qqqqqq')
  await expect(palette.getByText(text.palette.none('qqqqqq'))).toBeVisible()
  await expect(palette.getByRole('option')).toHaveCount(0)
  await window.keyboard.press('Enter')
  await window.keyboard.press('Escape')
  await expect(palette).toBeHidden()
  await window.getByRole('button', { name: 'Add profile' }).click()
  await expect(window.getByRole('heading', { level: 2 })).toBeVisible()
  await window.keyboard.press('Control+k')
  await window.keyboard.press('Control+k')
  await expect(window.getByRole('dialog')).toHaveCount(0)
})
