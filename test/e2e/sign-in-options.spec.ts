import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { aHostileProvider, type HostileProvider } from './hostile-provider'
import {
  addProfileAt,
  answeringWell,
  expectTaken,
  pressSignInAgain,
  pressSprinklr,
  typedFor,
} from './hostile-sign-in'
import { offerEnvironment, practiceDraft } from './inside'
import { expectSignIns } from './profile-page'
import { chooseWorkspace, expectWindowGone, openingSignIn, walkPages } from './provider-pages'
import { aTally } from './tally'
import {
  addPracticeProfile,
  chooseEnvironment,
  expectStep,
  finishWizard,
  openWizard,
  pressSignIn,
  profileItem,
  wizardToSignIn,
} from './wizard-steps'

const words = text.wizard.environment
const name = 'Acme weekly'

/** What a sign-in said to the provider, in its first address and in its token request. */
interface Said {
  readonly domain: readonly string[]
  readonly challenge: 'S256' | 'none'
  readonly verifier: boolean
}

const usual: Said = { domain: [], challenge: 'S256', verifier: true }

function saidTo(provider: HostileProvider): Said {
  const [asked, ...more] = provider.seen('/oauth/authorize')
  const [sent, ...others] = provider.seen('/oauth/token')
  if (asked === undefined || sent === undefined) throw new Error('no sign-in was seen')
  expect([...more, ...others]).toEqual([])
  const method = asked.query.get('code_challenge_method')
  expect(asked.query.has('code_challenge')).toBe(method === 'S256')
  return {
    domain: [...asked.query.getAll('domain_name'), ...sent.form.getAll('domain_name')],
    challenge: method === 'S256' ? 'S256' : 'none',
    verifier: sent.form.has('code_verifier'),
  }
}

async function signInAgain(
  running: Parameters<typeof expectTaken>[0],
  provider: HostileProvider,
  profile = name,
): Promise<Said> {
  provider.play(answeringWell, 'again')
  await pressSignInAgain(running.window, profile)
  await expectTaken(running, provider, { code: 'again', name: profile })
  return saidTo(provider)
}

const domainField = (where: Page | Locator) => where.getByRole('textbox', { name: words.domain })
const pkceBox = (where: Page | Locator) => where.getByRole('checkbox', { name: words.pkce })

/** Opens *Edit keys…* with its fold, changes what `change` changes, and presses *Save*. */
async function editOptions(
  window: Page,
  change: (dialog: Locator) => Promise<void>,
): Promise<Locator> {
  await window.getByRole('button', { name: text.profile.editKeys }).click()
  const dialog = window.getByRole('dialog', { name: text.profile.edit.title(name) })
  await dialog.getByRole('button', { name: words.advanced }).click()
  await change(dialog)
  await dialog.getByRole('button', { name: text.app.save }).click()
  return dialog
}

const openDetails = (window: Page): Promise<void> =>
  profileItem(window, name).getByRole('button', { name, exact: true }).click()

const goBack = (window: Page): Promise<void> =>
  window.getByRole('button', { name: text.profile.back, exact: true }).click()

test('SSO domain and PKCE go out as they were chosen, stay with the keys, and can be edited', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const tally = aTally()
  const run = (): Promise<RunningApp> => {
    tally.add('runs of the app')
    return start({ dataFolder })
  }
  /** What a sign-in said was what had been chosen. */
  const expectSaid = (said: Said, chosenBefore: Said): void => {
    expect(said).toEqual(chosenBefore)
    tally.add('sign-ins with the domain and the PKCE that were chosen')
  }
  const first = await run()
  const provider = await aHostileProvider()
  await addProfileAt(first, provider, { name: 'Usual' })
  expectSaid(saidTo(provider), usual)
  await addProfileAt(first, provider, {
    name,
    domainName: ' https://Example.Sprinklr.com/ui/login ',
    usesPkce: false,
  })
  const chosen: Said = { domain: ['example.sprinklr.com'], challenge: 'none', verifier: false }
  expectSaid(saidTo(provider), chosen)
  await openDetails(first.window)
  await expect(first.window.getByText('example.sprinklr.com')).toBeVisible()
  await expect(first.window.getByText(text.profile.noPkce)).toBeVisible()
  await first.close()

  const second = await run()
  const { window } = second
  expectSaid(await signInAgain(second, provider), chosen)
  await openDetails(window)
  const closed = await editOptions(window, async (dialog) => {
    await expect(domainField(dialog)).toHaveValue('example.sprinklr.com')
    await expect(pkceBox(dialog)).not.toBeChecked()
    await domainField(dialog).fill('other.sprinklr.com')
    await pkceBox(dialog).check()
  })
  await expect(closed).toBeHidden()
  await expect(window.getByText('other.sprinklr.com')).toBeVisible()
  await expect(window.getByText(text.profile.noPkce)).toHaveCount(0)
  await goBack(window)
  const edited: Said = { ...usual, domain: ['other.sprinklr.com'] }
  expectSaid(await signInAgain(second, provider), edited)
  await second.close()

  const third = await run()
  expectSaid(await signInAgain(third, provider), edited)
  await openDetails(third.window)
  const emptied = await editOptions(third.window, (dialog) => domainField(dialog).fill(''))
  await expect(emptied).toBeHidden()
  await goBack(third.window)
  expectSaid(await signInAgain(third, provider), usual)
  expectSaid(await signInAgain(third, provider, 'Usual'), usual)
  await provider.close()
  process.stdout.write(`sign-in options: ${tally.line()}\n`)
})

const refused: readonly (readonly [string, string])[] = [
  ['two words.example', 'not-an-address'],
  ['example', 'not-an-address'],
  ['ada@example.sprinklr.com', 'user-info'],
  ['https://ada:word@example.sprinklr.com', 'user-info'],
  ['a.example, b.example', 'not-an-address'],
]

const why = (reason: string): string => text.errors.failures['domain-invalid']({ reason }).why

test('a domain that is none is explained where it was typed, and gets no further', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const provider = await aHostileProvider()
  const tally = aTally()
  await openWizard(window)
  for (const [domainName, reason] of refused) {
    await window.getByRole('radio', { name: 'Practice' }).check()
    await chooseEnvironment(window, typedFor(provider, { domainName }))
    await expect(window.getByText(why(reason))).toBeVisible()
    await expectStep(window, 'Environment')
    await expect(domainField(window)).toHaveValue(domainName)
    tally.add('domains refused in words beside the field')
  }
  // Folded away, it comes back into sight: nobody looks for what they cannot see.
  await window.getByRole('button', { name: words.advanced }).click()
  await window.getByRole('button', { name: text.wizard.continue }).click()
  await expect(domainField(window)).toBeVisible()
  await window.getByRole('button', { name: text.wizard.close }).click()
  await window.getByRole('button', { name: text.wizard.leave.leave }).click()
  tally.add('requests meanwhile', provider.seen('').length)
  expect(provider.seen('')).toEqual([])

  await addProfileAt(running, provider, { name, domainName: 'example.sprinklr.com' })
  await openDetails(window)
  const dialog = await editOptions(window, (opened) => domainField(opened).fill('two words'))
  await expect(dialog.getByText(why('not-an-address'))).toBeVisible()
  tally.add('domains refused in words beside the field')
  await dialog.getByRole('button', { name: text.app.cancel }).click()
  await expect(dialog).toBeHidden()
  await goBack(window)
  expect((await signInAgain(running, provider)).domain).toEqual(['example.sprinklr.com'])

  // Main believes no window: what the screen would refuse is refused there as well.
  const past = { ...practiceDraft.environment, domainName: 'two words' }
  expect(await offerEnvironment(window, past)).toMatchObject({
    ok: false,
    failure: { code: 'domain-invalid' },
  })
  tally.add('refused past the screen')
  await provider.close()
  process.stdout.write(`sign-in options: ${tally.line()}\n`)
})

test('keys that are in the wallet bring their own options, and what was typed beside them counts', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const provider = await aHostileProvider()
  await addProfileAt(running, provider, {
    name,
    domainName: 'example.sprinklr.com',
    usesPkce: false,
  })
  const theirs = saidTo(provider)
  const domainName = 'other.sprinklr.com'
  const typed = [
    [{}, theirs],
    [
      { domainName, usesPkce: true },
      { ...theirs, domain: [domainName] },
    ],
  ] as const
  for (const [at, [options, said]] of typed.entries()) {
    await openWizard(window)
    await chooseEnvironment(window, typedFor(provider, options))
    await window.getByRole('radio', { name: text.wizard.keys.existing }).check()
    await window.getByRole('radio', { name: /^Key · / }).check()
    await window.getByRole('button', { name: text.wizard.continue }).click()
    provider.play(answeringWell, `existing ${at}`)
    await pressSprinklr(running)
    await finishWizard(window, `With existing keys ${at}`)
    expect(provider.codes()).toEqual([`existing ${at}`])
    expect(saidTo(provider)).toEqual(said)
  }
  await provider.close()
  process.stdout.write(`sign-in options: ${typed.length} sign-ins with keys of the wallet\n`)
})

/** The practice's company sign-in, in the window it opened. */
async function companyWindow(app: ElectronApplication): Promise<Page> {
  const find = (): Page | undefined =>
    app.windows().find((page) => page.url().includes('/ui/company-login'))
  await expect
    .poll(() => find() !== undefined, { message: 'the company’s window opens' })
    .toBe(true)
  return find() ?? app.waitForEvent('window')
}

test('in practice a domain leads to the company’s sign-in in a window of its own, and PKCE may stay away', async ({
  start,
}) => {
  const running = await start()
  const { app, window, practice } = running
  await wizardToSignIn(running, { domainName: 'example.sprinklr.com', usesPkce: false })
  const { page } = await pressSignIn(running)
  const pages = text.practice
  await page.getByRole('button', { name: pages.consent.allow, exact: true }).click()
  await expect(page.getByText(pages.company.what('example.sprinklr.com'))).toBeVisible()
  await page.getByRole('button', { name: pages.company.open }).click()
  const company = await companyWindow(app)
  const windows = app.windows().filter((one) => one.url().includes('/ui/company-login')).length
  await company.getByLabel(pages.login.user).fill('Ada Analyst')
  await company.getByRole('button', { name: pages.login.submit }).click()
  const closed = page.waitForEvent('close')
  await chooseWorkspace(company)
  await closed
  await finishWizard(window, name)
  await expectWindowGone(app)
  await expect(profileItem(window, name).getByText(/^Works until /)).toBeVisible()
  const { token } = await practice.counters()
  expect(token).toBe(1)
  await openDetails(window)
  await expect(window.getByText('Ada Analyst')).toBeVisible()
  await expect(window.getByText(text.profile.noPkce)).toBeVisible()
  process.stdout.write(
    `sign-in options: the company sign-in of practice in ${windows} window of its own, ${String(token)} token request\n`,
  )
})

test('practice can answer behind the # and by a form as well, and the wallet takes both', async ({
  start,
}) => {
  const running = await start()
  const { window, app, practice } = running
  await addPracticeProfile(running, { name })
  const answered = ['query']
  for (const answersBy of ['fragment', 'form-post'] as const) {
    await practice.send({ type: 'set-switches', switches: { answersBy } })
    const signIn = await openingSignIn(app, () => pressSignInAgain(window, name))
    await walkPages(signIn, { inForm: answersBy === 'form-post' })
    await expectWindowGone(app)
    answered.push(answersBy)
    await expectSignIns(window, name, answered.length)
    await expect(window.getByRole('alert')).toHaveCount(0)
  }
  const { token } = await practice.counters()
  expect(token).toBe(answered.length)
  process.stdout.write(
    `sign-in options: practice answered by ${answered.join(', ')}: ${String(token)} token requests\n`,
  )
})

test('what is folded away opens at once: nothing moves away under the pointer', async ({
  start,
}) => {
  const { window } = await start()
  await openWizard(window)
  const pkce = window.getByRole('checkbox', { name: 'Send PKCE' })
  let opened = 0
  for (const provider of ['Sprinklr', 'Practice', 'Sprinklr', 'Practice']) {
    await window.getByRole('radio', { name: provider }).check()
    await window.getByRole('button', { name: 'Advanced' }).click()
    const moving = await pkce.evaluate((box) => {
      const isAround = ({ effect }: Animation): boolean =>
        effect instanceof KeyframeEffect && effect.target?.contains(box) === true
      return document.getAnimations().filter(isAround).length
    })
    expect(moving).toBe(0)
    await domainField(window).fill('example.sprinklr.com')
    await pkce.setChecked(false)
    opened += 1
  }
  expect(opened).toBe(4)
})
