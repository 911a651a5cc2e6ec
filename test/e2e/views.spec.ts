import { text } from '#core/text/text'
import { expect, test } from './app'
import { expectAccessibleInBoth } from './axe'
import { confirm, openImport, paste } from './import-steps'
import { profileItem } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const words = text.board
const table = [
  ['Acme weekly', 'Acme', 'prod2'],
  ['Acme daily', 'Acme', 'prod'],
  ['Globex audit', 'Globex', 'prod2'],
].map(
  ([name, client, env], at) =>
    `${name},${client},key-${at}-of-the-tests,secret-${at},https://a.example/,${env},token-${at}`,
)
const head = 'name,client,api key,api secret,callback url,environment,access token'

test('groups fold by keyboard, views have names, and both are there again after a restart', async ({
  start,
}) => {
  const first = await start()
  await openImport(first.window)
  await paste(first.window, [head, ...table].join('\n'))
  await confirm(first.window, 3)

  const { window } = first
  await window.getByRole('checkbox', { name: words.byClient }).check()
  const acme = window.getByRole('button', { name: words.client('Acme', 2) })
  await expect(acme).toBeVisible()
  const prod2 = window.getByRole('button', { name: words.environment('prod2', 1) })
  await expect(prod2).toHaveCount(1)
  await expectAccessibleInBoth(first, 'board, by client and environment')

  await prod2.focus()
  await window.keyboard.press('ArrowLeft')
  await expect(prod2).toHaveAttribute('aria-expanded', 'false')
  await expect(profileItem(window, 'Acme weekly')).toHaveCount(0)
  await expect(profileItem(window, 'Acme daily')).toBeVisible()
  await acme.focus()
  await window.keyboard.press('ArrowLeft')
  await expect(profileItem(window, 'Acme daily')).toHaveCount(0)
  await expect(acme).toBeFocused()

  // Nothing that is searched for is folded away.
  await window.getByRole('searchbox', { name: words.search }).fill('acme')
  await expect(profileItem(window, 'Acme weekly')).toBeVisible()
  await window.getByRole('button', { name: words.views.save }).click()
  const dialog = window.getByRole('dialog', { name: words.views.title })
  await dialog.getByRole('textbox', { name: words.views.name }).fill('All of Acme')
  await expectAccessibleInBoth(first, 'saved views')
  await dialog.getByRole('button', { name: text.app.save }).click()
  const chip = window.getByRole('button', { name: 'All of Acme', exact: true })
  await expect(chip).toHaveAttribute('aria-pressed', 'true')
  await first.close()

  const again = await start({ dataFolder: first.dataFolder })
  const later = again.window
  const folded = later.getByRole('button', { name: words.client('Acme', 2) })
  await expect(folded).toHaveAttribute('aria-expanded', 'false')
  await expect(profileItem(later, 'Globex audit')).toBeVisible()
  await later.getByRole('button', { name: 'All of Acme', exact: true }).click()
  await expect(profileItem(later, 'Globex audit')).toHaveCount(0)
  await expect(profileItem(later, 'Acme weekly')).toBeVisible()

  await later.getByRole('button', { name: words.views.edit }).click()
  const views = later.getByRole('dialog', { name: words.views.title })
  await views.getByRole('textbox', { name: words.views.nameOf('All of Acme') }).fill('Acme')
  await views.getByRole('button', { name: words.views.renameOf('All of Acme') }).click()
  await views.getByRole('button', { name: words.views.deleteOf('Acme') }).click()
  await expect(views.getByText(words.views.none)).toBeVisible()
})
