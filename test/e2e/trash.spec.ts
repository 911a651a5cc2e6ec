import { text } from '#core/text/text'
import { expect, test } from './app'
import { expectAccessibleInBoth } from './axe'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const words = text.trash

test('a deleted profile is put back from the trash, or deleted for good once that is agreed to', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const names = ['Acme weekly', 'Globex daily']
  for (const name of names) await addPracticeProfile(running, { name })
  for (const name of names) {
    await profileItem(window, name)
      .getByRole('button', { name: text.board.moreActions(name) })
      .click()
    await window.getByRole('menuitem', { name: text.board.delete }).click()
    await expect(window.getByText(text.board.deleted(name))).toBeVisible()
  }

  await window.getByRole('button', { name: words.open(2) }).click()
  await expect(window.getByRole('heading', { name: words.title, level: 1 })).toBeFocused()
  await expectAccessibleInBoth(running, 'trash')
  const trash = window.getByRole('list', { name: words.list })
  await trash.getByRole('button', { name: words.putBackOf('Acme weekly') }).click()
  await expect(window.getByText(words.isBack('Acme weekly'))).toBeVisible()
  await expect(trash.getByRole('listitem')).toHaveCount(1)

  await trash.getByRole('button', { name: words.deleteForGoodOf('Globex daily') }).click()
  const question = window.getByRole('dialog', { name: words.question.titleOne('Globex daily') })
  await expectAccessibleInBoth(running, 'trash, question')
  await question.getByRole('button', { name: text.app.cancel }).click()
  await expect(trash.getByRole('listitem')).toHaveCount(1)

  await window.getByRole('button', { name: words.empty }).click()
  await window
    .getByRole('dialog', { name: words.question.titleAll })
    .getByRole('button', { name: words.question.actAll })
    .click()
  await expect(window.getByText(words.none)).toBeVisible()
  await expect(window.getByRole('heading', { name: words.title, level: 1 })).toBeFocused()

  await window.getByRole('button', { name: words.back, exact: true }).click()
  await expect(profileItem(window, 'Acme weekly')).toContainText(text.board.states.valid)
  await expect(window.getByRole('button', { name: words.open(0), exact: true })).toBeVisible()
})
