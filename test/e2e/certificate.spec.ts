import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { anOpensslFolder } from '../helpers/openssl'
import { expect, test, type RunningApp } from './app'
import { expectAccessible, expectAccessibleInBoth, looksOfAxe, wear } from './axe'
import { accessTokenOf } from './inside'
import { choosingFile, filesOf } from './open-dialog'
import { summaryOf } from './profile-page'
import { expectWindowGone, walkPages } from './provider-pages'
import {
  addPracticeProfile,
  chooseEnvironment,
  enterKeys,
  expectStep,
  finishWizard,
  openWizard,
  pressSignIn,
  profileItem,
} from './wizard-steps'

const words = text.keyFiles
const user = 'ada.analyst@example.com'

/** Practice, its example keys not yet entered, the way chosen. */
async function wizardToCertificate({ window }: RunningApp): Promise<void> {
  await openWizard(window)
  await chooseEnvironment(window, {})
  await expectStep(window, 'Keys')
  await window
    .getByRole('combobox', { name: 'How this app gets tokens' })
    .selectOption('Certificate')
  await window.getByRole('textbox', { name: 'Sprinklr user name' }).fill(user)
}

const chosen = (window: Page) =>
  window.getByRole('group', { name: words.groups.signing }).getByRole('status')

async function openDetails(window: Page, name: string): Promise<void> {
  await profileItem(window, name)
    .getByRole('button', { name: `More actions for ${name}` })
    .click()
  await window.getByRole('menuitem', { name: 'Details' }).click()
  await expect(window.getByRole('heading', { name, level: 1 })).toBeVisible()
}

/** What openssl makes of the lines in Sprinklr's documentation, the key once more behind a passphrase. */
function documentedFiles() {
  const made = anOpensslFolder()
  try {
    made.run(
      'req -x509 -newkey rsa:2048 -nodes -sha256 -days 365 -subj /CN=acme -keyout server.key -out server.crt',
    )
    made.run('pkcs8 -topk8 -inform PEM -outform DER -in server.key -out server.der -nocrypt')
    made.run('pkcs8 -topk8 -in server.key -out locked.key -passout pass:right')
    return filesOf({
      'server.key': made.read('server.key'),
      'server.der': made.read('server.der'),
      'server.crt': made.read('server.crt'),
      'locked.key': made.read('locked.key'),
      'large.crt': Buffer.alloc(2 * 1024 * 1024, 'A'),
      'notes.txt': 'nothing of the kind',
    })
  } finally {
    made.remove()
  }
}

test('a key made here: one sign-in, then tokens by certificate, and a new certificate in the app', async ({
  start,
}) => {
  const running = await start()
  const { window, practice, app } = running
  await wizardToCertificate(running)
  await window.getByRole('button', { name: 'Create key and certificate' }).click()
  await expect(chosen(window)).toContainText('Created here.')
  await expect(window.getByRole('textbox', { name: 'Passphrase' })).toBeHidden()
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(window, `keys, certificate, ${scheme}`)
  }
  await enterKeys(window, {})
  await expect(window.getByText(words.replaces)).toBeVisible()
  await walkPages(await pressSignIn(running))
  await expectStep(window, 'Done')
  await finishWizard(window, 'Nightly')
  await expectWindowGone(app)
  expect(await practice.counters()).toMatchObject({ token: 1, register: 1, appToken: 1 })

  const item = profileItem(window, 'Nightly')
  await item.getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(async () => (await practice.counters())['appToken']).toBe(2)
  await openDetails(window, 'Nightly')
  const card = window.getByRole('region', { name: words.card.title })
  await expect(card.getByText(user)).toBeVisible()
  await card.getByRole('button', { name: words.card.renew }).click()
  await expect.poll(async () => (await practice.counters())['appToken']).toBe(3)
  await expect(card.getByRole('button', { name: words.card.renew })).toBeEnabled()
  expect(await practice.counters()).toMatchObject({ token: 1, register: 2 })
  await expect(window.getByText(text.profile.history.plain['certificate-registered'])).toBeVisible()
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(window, `profile page, certificate, ${scheme}`)
  }
  process.stdout.write(looksOfAxe())
})

test('files of the documented openssl lines: what is wrong with them is said, the right ones work', async ({
  start,
}) => {
  const running = await start()
  const { window, practice, app } = running
  const files = documentedFiles()
  await wizardToCertificate(running)
  await window.getByRole('button', { name: /^Use the example/ }).click()
  const choose = async (part: 'Certificate file' | 'Key file', path?: string): Promise<void> => {
    await choosingFile(app, path)
    await window.getByRole('button', { name: part }).click()
  }
  const refused = async (sentence: string): Promise<void> => {
    await window.getByRole('button', { name: 'Continue' }).click()
    await expect(window.getByRole('alert')).toContainText(sentence)
    await expectStep(window, 'Keys')
  }
  await refused('No certificate was chosen.')
  await choose('Certificate file')
  await expect(chosen(window)).toHaveText('')
  await choose('Certificate file', files['large.crt'])
  await expect(window.getByRole('alert')).toContainText('larger than any key or certificate')
  const pipe = join(dirname(files['notes.txt']), 'pipe')
  execFileSync('mkfifo', ['-m', '666', pipe])
  await choose('Certificate file', pipe)
  await expect(window.getByRole('alert')).toContainText('does not let it be read')
  await choose('Certificate file', files['notes.txt'])
  await expect(chosen(window)).toHaveText('Chosen: notes.txt')
  await refused('A chosen file cannot be used.')
  await choose('Certificate file', files['server.crt'])
  await refused('The private key is missing.')
  await choose('Key file', files['locked.key'])
  await refused('The private key is locked with a passphrase.')
  const passphrase = window.getByRole('textbox', { name: 'Passphrase' })
  await passphrase.fill('wrong')
  await refused('The passphrase does not open the private key.')
  await passphrase.fill('right')
  await window.getByRole('button', { name: 'Continue' }).click()
  await expectStep(window, 'Sign in')
  // The DER form the documentation signs with is the same key.
  await window.getByRole('button', { name: 'Back', exact: true }).click()
  await choose('Key file', files['server.der'])
  await expect(chosen(window)).toHaveText('Chosen: server.crt, server.der')
  await window.getByRole('button', { name: 'Continue' }).click()
  await practice.send({
    type: 'set-fault',
    order: {
      until: 'once',
      endpoint: 'register',
      fault: { type: 'server-error', status: 503 },
    },
  })
  await walkPages(await pressSignIn(running))
  await expect(window.getByRole('alert')).toContainText('The provider has a problem of its own.')
  await window.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await finishWizard(window, 'Files')
  expect(await practice.counters()).toMatchObject({ token: 1, register: 2, appToken: 1 })
})

test('a token from elsewhere registers the certificate in the place of a sign-in', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  const name = await addPracticeProfile(running)
  const { id } = await summaryOf(window, name)
  const own = await accessTokenOf(window, id)
  await window.getByRole('button', { name: text.board.moreActions(name) }).click()
  await window.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(window.getByRole('button', { name: 'Undo' })).toBeVisible()

  await wizardToCertificate(running)
  await window.getByRole('button', { name: 'Create key and certificate' }).click()
  await expect(chosen(window)).toContainText('Created here.')
  await enterKeys(window, {})
  await window.getByRole('button', { name: text.wizard.ownToken.open }).click()
  await window.getByRole('textbox', { name: 'Access token', exact: true }).fill(own)
  await expectAccessibleInBoth(running, 'sign in, certificate, with a token of one’s own')
  await practice.send({
    type: 'set-fault',
    order: { until: 'once', endpoint: 'register', fault: { type: 'server-error', status: 503 } },
  })
  const use = window.getByRole('button', { name: text.wizard.foundToken.use })
  await use.click()
  await expect(window.getByRole('alert')).toContainText('The provider has a problem of its own.')
  await use.click()
  await finishWizard(window, 'Brought along')
  expect(await practice.counters()).toMatchObject({ token: 1, register: 2, appToken: 1 })
  expect(await summaryOf(window, 'Brought along')).toMatchObject({ grant: 'certificate' })
})
