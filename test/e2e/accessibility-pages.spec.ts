import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { looksOfAxe } from './axe'
import { confirm, openImport, paste } from './import-steps'
import { look, screensSeen } from './look'
import { command } from './palette-steps'
import { choosingFile } from './open-dialog'
import { summaryOf } from './profile-page'
import { saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 240_000 })

const name = 'Acme weekly'
const table = ['Acme daily,Acme,prod', 'Globex audit,Globex,prod2'].map(
  (one, at) => `${one},key-${at}-of-the-tests,secret-${at},https://a.example/,token-${at}`,
)
const head = 'name,client,environment,api key,api secret,callback url,access token'

/** Three profiles of two clients; one of practice, whose tokens can be renewed. */
async function aWallet(running: RunningApp): Promise<void> {
  const { window } = running
  await addPracticeProfile(running, { name })
  await openImport(window)
  await paste(window, [head, ...table].join('\n'))
  await confirm(window, 2)
}

const button = ({ window }: RunningApp, words: string) =>
  window.getByRole('button', { name: words, exact: true })

async function closeDialog({ window }: RunningApp): Promise<void> {
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)
}

async function dialogThere({ window }: RunningApp, title: string): Promise<void> {
  await expect(window.getByRole('dialog', { name: title })).toBeVisible()
}

test('axe finds nothing to complain about on the board and what opens above it', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await aWallet(running)
  await window.getByRole('checkbox', { name: text.board.byClient }).check()
  await expect(window.getByRole('button', { name: text.board.client('Acme', 1) })).toBeVisible()
  await look(running, 'board, by client and environment')
  await window.getByRole('searchbox', { name: text.board.search }).fill('acme')
  await button(running, text.board.views.save).click()
  await dialogThere(running, text.board.views.title)
  await look(running, 'saved views')
  await closeDialog(running)
  await window.getByRole('searchbox', { name: text.board.search }).fill('')

  const item = profileItem(window, name)
  const more = item.getByRole('button', { name: text.board.moreActions(name) })
  await more.click()
  await expect(window.getByRole('menuitem', { name: text.board.details })).toBeVisible()
  await look(running, 'menu of a profile')
  await window.getByRole('menuitem', { name: text.board.rename }).click()
  await dialogThere(running, text.board.renameTitle(name))
  await look(running, 'rename')
  await closeDialog(running)
  await more.click()
  await window.getByRole('menuitem', { name: text.moving.openOne }).click()
  await dialogThere(running, text.moving.title)
  await look(running, 'move profiles')
  await button(running, text.moving.save).click()
  await expect(window.getByText(text.vault.passphraseShort)).toBeVisible()
  await look(running, 'move profiles, with what is missing')
  await closeDialog(running)
  await window.keyboard.press('Control+k')
  await dialogThere(running, text.palette.title)
  await look(running, 'commands')
  await closeDialog(running)
  await bulkStates(running)
})

async function bulkStates(running: RunningApp): Promise<void> {
  const { window, app } = running
  const words = text.bulk
  await button(running, words.select).click()
  await window.getByRole('checkbox', { name: words.selectOne(name) }).check()
  await window.getByRole('button', { name: words.all(3) }).click()
  await look(running, 'board, selecting')
  const bar = window.getByRole('group', { name: words.bar })
  await choosingFile(app, freshFolder('bulk'))
  for (const [what, screen] of [
    ['renew', 'renewing many'],
    ['tag', 'tagging many'],
    ['export', 'exporting many'],
    ['trash', 'trashing many'],
  ] as const) {
    await bar.getByRole('button', { name: words.buttons[what] }).click()
    await dialogThere(running, words.titles[what](3))
    await look(running, screen)
    // Escape may close a list in it first.
    await window.getByRole('dialog').getByRole('button', { name: text.app.close }).first().click()
    await expect(window.getByRole('dialog')).toHaveCount(0)
  }
  await bar.getByRole('button', { name: words.done }).click()
}

test('axe finds nothing to complain about on the pages', async ({ start }) => {
  const running = await start()
  const { window } = running
  await addPracticeProfile(running, { name })
  await command(window, 'where tokens', text.ledger.open)
  await expect(window.getByText(text.ledger.none)).toBeVisible()
  await look(running, 'ledger, empty')
  await command(window, 'trash', text.trash.title)
  await expect(window.getByText(text.trash.none)).toBeVisible()
  await look(running, 'trash, empty')
  await command(window, 'monday', text.due.open)
  await expect(window.getByText(text.due.nothing)).toBeVisible()
  await look(running, 'nothing is due')

  await command(window, 'profiles', text.board.title)
  await exported(running, freshFolder('exports'))
  await command(window, 'where tokens', text.ledger.open)
  await expect(window.getByRole('list', { name: text.ledger.list })).toBeVisible()
  await look(running, 'ledger')
  await window.getByRole('combobox', { name: text.ledger.filters.profile }).selectOption(name)
  await button(running, text.ledger.actions.removeAll).click()
  await dialogThere(running, text.ledger.removal.title)
  await look(running, 'ledger, removal')
  await closeDialog(running)

  await profileStates(running)
  await command(window, 'timeline', text.timeline.open)
  await expect(window.getByRole('list', { name: text.timeline.picture })).toBeVisible()
  await look(running, 'timeline')
  await button(running, text.timeline.asTable).click()
  await look(running, 'timeline as a table')
  await button(running, text.reminders.add).click()
  await dialogThere(running, text.reminders.addTitle)
  await look(running, 'reminder')
  await closeDialog(running)

  await command(window, 'profiles', text.board.title)
  const item = profileItem(window, name)
  await item.getByRole('button', { name: text.board.moreActions(name) }).click()
  await window.getByRole('menuitem', { name: text.board.delete }).click()
  await expect(window.getByText(text.board.deleted(name))).toBeVisible()
  await command(window, 'trash', text.trash.title)
  await look(running, 'trash')
  await button(running, text.trash.empty).click()
  await dialogThere(running, text.trash.question.titleAll)
  await look(running, 'trash, question')
  await closeDialog(running)
})

async function exported({ window, app }: RunningApp, folder: string): Promise<void> {
  await saveInto(app, folder)
  await profileItem(window, name).getByRole('button', { name: text.board.export }).click()
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Preview' })).toHaveValue(/=/)
  await dialog.getByRole('button', { name: text.exports.save }).click()
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

async function profileStates(running: RunningApp): Promise<void> {
  const { window } = running
  await command(window, 'profiles', text.board.title)
  const item = profileItem(window, name)
  await item.getByRole('button', { name: text.board.renewNow }).click()
  await dialogThere(running, text.board.confirm.renewTitle(name))
  await look(running, 'renewal that copies lose by')
  await renewedForShort(running)
  await item.getByRole('button', { name, exact: true }).click()
  await button(running, 'Show token').click()
  await expect(window.getByRole('textbox', { name: text.profile.token })).toBeVisible()
  await look(running, 'profile page')
  await button(running, 'Edit keys…').click()
  await dialogThere(running, text.profile.edit.title(name))
  await look(running, 'edit keys')
  await closeDialog(running)
  await command(window, 'profiles', text.board.title)
  await running.practice.send({ type: 'set-switches', switches: { expiresInSeconds: 2_592_000 } })
  // Of the same key: its token would end when the other is renewed.
  await addPracticeProfile(running, { name: 'Acme daily' })
  await command(window, 'monday', text.due.open)
  await button(running, text.due.renewAll).click()
  await dialogThere(running, text.due.question.title)
  await look(running, 'renewing all that is due')
  await closeDialog(running)
}

/** The question is answered: from then on the token is past its end soon, and nothing renews it by itself. */
async function renewedForShort({ window: page, practice }: RunningApp): Promise<void> {
  const { id, obtainedAt } = await summaryOf(page, name)
  await page.evaluate((one) => window.wallet.setKeepAlive(one, 'off'), id)
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 3 } })
  await page.getByRole('button', { name: text.board.confirm.renewAnyway }).click()
  await expect.poll(async () => (await summaryOf(page, name)).obtainedAt).not.toBe(obtainedAt)
}

test('axe finds nothing to complain about in the settings, the doctor and while locked', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await command(window, 'settings', text.security.settings)
  await expect(window.getByRole('region', { name: text.extras.command.title })).toBeVisible()
  await look(running, 'settings')
  await button(running, text.clinic.request.open).click()
  const clinic = window.getByRole('dialog', { name: text.clinic.request.title })
  await clinic
    .getByRole('textbox', { name: text.clinic.request.label })
    .fill('curl https://api3.sprinklr.com/{prod2}/api/v2/me -H "Authorization: Bearer Bearer x"')
  await clinic.getByRole('button', { name: text.clinic.request.read }).click()
  await expect(clinic.getByRole('status').first()).toContainText('stands there twice')
  await look(running, 'a request that was read')
  await closeDialog(running)
  await button(running, text.removal.open).click()
  await expect(window.getByText(text.removal.dialog.goes)).toBeVisible()
  await look(running, 'remove everything')
  await closeDialog(running)

  await command(window, 'doctor', text.doctor.command)
  const looked = window.getByRole('status').filter({ hasText: /^Looked at/ })
  await expect(looked).toBeVisible({ timeout: 30_000 })
  await look(running, 'doctor')
  await button(running, text.doctor.support.open).click()
  const preview = window.getByRole('textbox', { name: text.doctor.support.preview })
  await expect(preview).toHaveValue(/"log": \[/, { timeout: 30_000 })
  await look(running, 'support file')
  await closeDialog(running)

  await command(window, 'settings', text.security.settings)
  await button(running, text.security.passphrase.set).click()
  await dialogThere(running, text.security.passphrase.setTitle)
  await look(running, 'set a passphrase')
  await window.getByRole('radio', { name: text.security.passphrase.modes.lock }).check()
  for (const label of [text.vault.passphrase, text.vault.repeatPassphrase]) {
    await window.getByLabel(label, { exact: true }).fill('four words are quite enough')
  }
  await button(running, text.security.passphrase.save).click()
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await button(running, text.security.lock).first().click()
  await expect(window.getByRole('heading', { name: text.vault.locked.title })).toBeVisible()
  await look(running, 'locked')
})

test.afterAll(() => {
  process.stdout.write(
    `${looksOfAxe()}${screensSeen().length} states: ${screensSeen().join('; ')}\n`,
  )
})
