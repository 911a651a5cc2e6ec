import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { makeCertificate } from '../../main/certificates/make-certificate'
import { dayMs } from '../helpers/builders'
import { anOpensslFolder } from '../helpers/openssl'
import { expect, test, type RunningApp } from './app'
import { expectAccessible, expectAccessibleInBoth, looksOfAxe, wear } from './axe'
import { look } from './look'
import { aDemandingServer } from './demanding-server'
import { choosingFile, filesOf } from './open-dialog'
import { historyTypes, noticeOn, openDetails } from './profile-page'
import {
  chooseEnvironment,
  expectStep,
  finishWizard,
  openWizard,
  profileItem,
} from './wizard-steps'

const words = text.keyFiles
const change = text.appChanges.mutualTls

/** By openssl: the server's pair, ours as one .p12 and as two files, and a stranger's; one that has run out is ours. */
async function certificates() {
  const made = anOpensslFolder()
  const pair = (name: string, more: string): void => {
    made.run(
      `req -x509 -newkey rsa:2048 -nodes -subj /CN=${name} -keyout ${name}.key -out ${name}.crt ${more}`,
    )
  }
  try {
    pair('server', '-days 2 -addext subjectAltName=IP:127.0.0.1')
    pair('ours', '-days 2')
    pair('next', '-days 400')
    pair('stranger', '-days 2')
    made.run('pkcs12 -export -inkey ours.key -in ours.crt -out ours.p12 -passout pass:right')
    const now = Date.now() - 400 * dayMs
    const old = await makeCertificate({ commonName: 'old', now }, randomBytes)
    const files = filesOf({
      'server.crt': made.read('server.crt'),
      'ours.p12': made.read('ours.p12'),
      'ours.crt': made.read('ours.crt'),
      'ours.key': made.read('ours.key'),
      'next.crt': made.read('next.crt'),
      'next.key': made.read('next.key'),
      'stranger.crt': made.read('stranger.crt'),
      'stranger.key': made.read('stranger.key'),
      'old.crt': old.certificate,
      'old.key': old.privateKey.reveal(),
    })
    const [key, cert] = [made.read('server.key'), made.read('server.crt')]
    const knows = Buffer.concat([made.read('ours.crt'), made.read('next.crt')])
    return { server: { key, cert, knows }, files }
  } finally {
    made.remove()
  }
}

/** Client credentials at this address, the box for mutual TLS ticked, no file chosen yet. */
async function wizardToMutualTls(window: Page, apiAddress: string): Promise<void> {
  await openWizard(window)
  await chooseEnvironment(window, { provider: 'Sprinklr', environment: 'prod2', apiAddress })
  await expectStep(window, 'Keys')
  await window
    .getByRole('combobox', { name: 'How this app gets tokens' })
    .selectOption('Client credentials')
  await window.getByRole('textbox', { name: 'API key' }).fill('a1b2c3d4e5f6a1b2c3d4e5f6')
  await window.getByRole('textbox', { name: 'API secret' }).fill('a made-up secret')
  await window.getByRole('checkbox', { name: words.mutualTls }).check()
}

async function choose(
  { app, window }: RunningApp,
  part: 'Certificate file' | 'Key file',
  path = '',
): Promise<void> {
  await choosingFile(app, path)
  await window.getByRole('button', { name: part }).click()
}

test('an app with mutual TLS: the certificate is shown with every request, and what is wrong with it is said', async ({
  start,
}) => {
  const { server: pair, files } = await certificates()
  const server = await aDemandingServer(pair)
  const running = await start({ authorityFile: files['server.crt'] })
  const { window } = running
  await wizardToMutualTls(window, server.origin)
  const refused = async (sentence: string): Promise<void> => {
    await window.getByRole('button', { name: 'Continue' }).click()
    await expect(window.getByRole('alert')).toContainText(sentence)
    await expectStep(window, 'Keys')
  }
  await refused('No certificate was chosen.')
  await choose(running, 'Certificate file', files['old.crt'])
  await choose(running, 'Key file', files['old.key'])
  await refused('The certificate has run out.')
  await choose(running, 'Key file', files['ours.key'])
  await refused('Private key and certificate do not belong together.')
  // A certificate the server does not know: nothing gets in. Node's server hangs up without a word about it.
  await choose(running, 'Certificate file', files['stranger.crt'])
  await choose(running, 'Key file', files['stranger.key'])
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(window, `keys, mutual TLS, ${scheme}`)
  }
  await window.getByRole('button', { name: 'Continue' }).click()
  await window.getByRole('button', { name: 'Get token' }).click()
  await expect(window.getByRole('alert')).toContainText('answer was lost on the way')
  expect(server.seen).toEqual([])

  await window.getByRole('button', { name: 'Back', exact: true }).click()
  await choose(running, 'Certificate file', files['ours.crt'])
  await choose(running, 'Key file', files['ours.key'])
  await window.getByRole('button', { name: 'Continue' }).click()
  await window.getByRole('button', { name: 'Get token' }).click()
  await finishWizard(window, 'Shown')
  const item = profileItem(window, 'Shown')
  await item.getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(() => server.seen.length).toBe(3)
  expect(server.seen).toEqual([
    'POST /prod2/oauth/token by ours',
    'GET /prod2/api/v2/me by ours',
    'POST /prod2/oauth/token by ours',
  ])
  await server.close()
  process.stdout.write(looksOfAxe())
})

test('a .p12 file with its passphrase is enough', async ({ start }) => {
  const { server: pair, files } = await certificates()
  const server = await aDemandingServer(pair)
  const running = await start({ authorityFile: files['server.crt'] })
  const { window } = running
  await wizardToMutualTls(window, server.origin)
  await choose(running, 'Certificate file', files['ours.p12'])
  const passphrase = window.getByRole('textbox', { name: 'Passphrase' })
  await passphrase.fill('wrong')
  await window.getByRole('button', { name: 'Continue' }).click()
  await expect(window.getByRole('alert')).toContainText('The passphrase does not open')
  await passphrase.fill('right')
  await window.getByRole('button', { name: 'Continue' }).click()
  await window.getByRole('button', { name: 'Get token' }).click()
  await finishWizard(window, 'One file')
  expect(server.seen).toContain('POST /prod2/oauth/token by ours')
  await server.close()
})

test('a server that nobody vouches for gets nothing, certificate or not', async ({ start }) => {
  const { server: pair, files } = await certificates()
  const server = await aDemandingServer(pair)
  const running = await start()
  const { window } = running
  await wizardToMutualTls(window, server.origin)
  await choose(running, 'Certificate file', files['ours.p12'])
  await window.getByRole('textbox', { name: 'Passphrase' }).fill('right')
  await window.getByRole('button', { name: 'Continue' }).click()
  await window.getByRole('button', { name: 'Get token' }).click()
  await expect(window.getByRole('alert')).toContainText('The connection is not safe')
  expect(server.seen).toEqual([])
  await server.close()
})

test('the certificate is replaced from its notice: one that is not let in leaves the old one in place', async ({
  start,
}) => {
  const { server: pair, files } = await certificates()
  const server = await aDemandingServer(pair)
  const running = await start({ authorityFile: files['server.crt'] })
  const { window } = running
  await wizardToMutualTls(window, server.origin)
  await choose(running, 'Certificate file', files['ours.p12'])
  await window.getByRole('textbox', { name: 'Passphrase' }).fill('right')
  await window.getByRole('button', { name: 'Continue' }).click()
  await window.getByRole('button', { name: 'Get token' }).click()
  await finishWizard(window, 'Nightly')
  await openDetails(window, 'Nightly')
  const ending = noticeOn(window, text.notices.headings['tls-certificate-ends'].one('Nightly'))
  await ending.getByRole('button', { name: text.notices.actionFor(change.open, 'Nightly') }).click()

  const dialog = window.getByRole('dialog', { name: change.title('Nightly') })
  const refused = async (sentence: string): Promise<void> => {
    await dialog.getByRole('button', { name: change.submit }).click()
    await expect(dialog.getByRole('alert')).toContainText(sentence)
  }
  await refused('No certificate was chosen.')
  await choose(running, 'Certificate file', files['old.crt'])
  await choose(running, 'Key file', files['old.key'])
  await refused('The certificate has run out.')
  await choose(running, 'Certificate file', files['stranger.crt'])
  await choose(running, 'Key file', files['stranger.key'])
  await refused('answer was lost on the way')
  await look(running, 'replace the mutual TLS certificate')
  await dialog.getByRole('button', { name: text.app.cancel }).click()
  await window.getByRole('button', { name: 'Check now' }).click()
  await expect(window.getByText(/^It works\./)).toBeVisible()
  expect(server.seen.at(-1)).toBe('GET /prod2/api/v2/me by ours')

  const card = window.getByRole('region', { name: change.card })
  await expectAccessibleInBoth(running, 'profile page, mutual TLS')
  await card.getByRole('button', { name: change.open }).click()
  // Nothing is left of what was chosen before.
  await expect(dialog.getByRole('status')).toHaveText('')
  await choose(running, 'Certificate file', files['next.crt'])
  await choose(running, 'Key file', files['next.key'])
  await dialog.getByRole('button', { name: change.submit }).click()
  await expect(dialog).toBeHidden()
  await expect(ending).toBeHidden()
  expect(server.seen.at(-1)).toBe('GET /prod2/api/v2/me by next')
  await window.getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(() => server.seen.at(-1)).toBe('POST /prod2/oauth/token by next')
  expect(await historyTypes(window, 'Nightly')).toContain('changed-certificate')
  await server.close()
})
