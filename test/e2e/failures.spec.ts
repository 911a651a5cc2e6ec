import type { ControlOrder } from '../../main/practice/control'
import { expect, test, type RunningApp } from './app'
import { closeSignInWindow, pressLast, walkPages, type SignInWindow } from './provider-pages'
import { aTlsServer } from './tls-server'
import {
  addPracticeProfile,
  expectStep,
  finishWizard,
  pressSignIn,
  wizardToSignIn,
  type Typed,
} from './wizard-steps'

type Fault = Extract<ControlOrder, { type: 'set-fault' }>['order']

/** What the person reads first, the button that helps, and the step it leads to. */
interface Ending {
  readonly says: string
  readonly offers: 'Try again' | 'Dismiss' | 'Edit keys…' | 'Change environment'
}

async function expectFailure({ window }: RunningApp, { says, offers }: Ending): Promise<void> {
  const alert = window.getByRole('alert')
  await expect(alert).toContainText(says)
  const helps = alert.getByRole('button', { name: offers, exact: true })
  await expect(helps).toBeVisible()
  await expect(alert.getByRole('button', { name: 'Details' })).toBeVisible()
  await expectStep(window, 'Sign in')
  if (offers === 'Try again' || offers === 'Dismiss') return
  await helps.click()
  await expectStep(window, offers === 'Edit keys…' ? 'Keys' : 'Environment')
}

/** Ends the attempt that was meant to fail with a saved profile: nothing typed was lost on the way. */
async function expectSecondTryToWork(running: RunningApp): Promise<void> {
  await running.practice.send({ type: 'clear-faults' })
  await running.practice.send({ type: 'set-switches', switches: { clockOffsetMs: 0 } })
  await walkPages(await pressSignIn(running))
  await expectStep(running.window, 'Done')
}

const answers: readonly (readonly [string, Fault, Ending])[] = [
  [
    'a redirect with another state',
    { until: 'once', endpoint: 'redirect', fault: { type: 'state-wrong' } },
    { says: 'its answer did not belong to it', offers: 'Try again' },
  ],
  [
    'a code that has run out',
    { until: 'once', endpoint: 'token', fault: { type: 'expired-code' } },
    { says: 'The sign-in took too long to finish.', offers: 'Try again' },
  ],
  [
    'over rate as HTTP 429',
    { until: 'once', endpoint: 'token', fault: { type: 'over-rate-429', retryAfterSeconds: 120 } },
    { says: 'Wait 2 min, then try again.', offers: 'Try again' },
  ],
  [
    'over rate as HTTP 403',
    { until: 'once', endpoint: 'token', fault: { type: 'over-rate-403' } },
    { says: 'limit for this API key is used up', offers: 'Try again' },
  ],
  [
    'a server in trouble',
    { until: 'once', endpoint: 'token', fault: { type: 'server-error', status: 503 } },
    { says: 'The provider has a problem of its own.', offers: 'Try again' },
  ],
  [
    'a web page in place of the answer',
    { until: 'once', endpoint: 'token', fault: { type: 'html' } },
    { says: 'The answer was not the one the provider documents.', offers: 'Try again' },
  ],
  [
    'a connection cut after the request was read',
    { until: 'once', endpoint: 'token', fault: { type: 'cut-after-reading' } },
    { says: 'answer was lost on the way', offers: 'Try again' },
  ],
]

for (const [what, order, ending] of answers) {
  test(`${what} ends in words, and the second try works`, async ({ start }) => {
    const running = await start()
    await running.practice.send({ type: 'set-fault', order })
    await wizardToSignIn(running)
    await walkPages(await pressSignIn(running))
    await expectFailure(running, ending)
    await expectSecondTryToWork(running)
  })
}

const refusals: readonly (readonly [string, Fault, Ending])[] = [
  [
    'a key that is not active',
    { until: 'cleared', endpoint: 'authorize', fault: { type: 'developer-inactive' } },
    { says: 'not active (“Developer Inactive”)', offers: 'Edit keys…' },
  ],
  [
    'HTTP 421 on the sign-in page',
    { until: 'cleared', endpoint: 'authorize', fault: { type: 'wrong-environment' } },
    { says: 'This API key belongs to another environment.', offers: 'Change environment' },
  ],
  [
    'over rate on the sign-in page',
    {
      until: 'cleared',
      endpoint: 'authorize',
      fault: { type: 'over-rate-429', retryAfterSeconds: 60 },
    },
    { says: 'limit for this API key is used up', offers: 'Try again' },
  ],
]

for (const [what, order, ending] of refusals) {
  test(`${what} closes the window and ends in words`, async ({ start }) => {
    const running = await start()
    await running.practice.send({ type: 'set-fault', order })
    await wizardToSignIn(running)
    await running.window.getByRole('button', { name: 'Sign in to Practice' }).click()
    await expectFailure(running, ending)
  })
}

test('no consent ends in words, and the second try works', async ({ start }) => {
  const running = await start()
  await wizardToSignIn(running)
  await walkPages(await pressSignIn(running), { deny: true })
  await expectFailure(running, { says: 'Access was not granted.', offers: 'Try again' })
  await expectSecondTryToWork(running)
})

const typedWrong: readonly (readonly [string, Typed, Ending])[] = [
  [
    'a Callback URL that is not the registered one',
    { callbackUrl: 'https://practice.example/callback/' },
    { says: 'The Callback URL is not the registered one.', offers: 'Edit keys…' },
  ],
  [
    'the environment of other keys',
    { environment: 'prod0' },
    { says: 'This API key belongs to another environment.', offers: 'Change environment' },
  ],
  [
    'an API key nobody knows',
    { apiKey: 'nobody0knows0this0key000', apiSecret: 'x'.repeat(64) },
    { says: 'not active (“Developer Inactive”)', offers: 'Edit keys…' },
  ],
  [
    'an address whose name cannot be found',
    {
      provider: 'Sprinklr',
      environment: 'prod2',
      apiKey: 'k'.repeat(24),
      apiSecret: 's'.repeat(64),
    },
    { says: 'The provider’s address could not be found.', offers: 'Try again' },
  ],
  [
    'an address that does not answer',
    {
      provider: 'Sprinklr',
      environment: 'prod2',
      apiAddress: 'https://127.0.0.1:9',
      apiKey: 'k'.repeat(24),
      apiSecret: 's'.repeat(64),
    },
    { says: 'did not answer', offers: 'Try again' },
  ],
]

for (const [what, typed, ending] of typedWrong) {
  test(`${what} ends in words before anything is sent on`, async ({ start }) => {
    const running = await start()
    await wizardToSignIn(running, typed)
    await running.window.getByRole('button', { name: /^Sign in to / }).click()
    await expectFailure(running, ending)
  })
}

test('a wrong API secret is found out when the code is exchanged', async ({ start }) => {
  const running = await start()
  const apiKey = 'practice0key0for0learning'
  await wizardToSignIn(running, {
    apiKey,
    apiSecret: 'x'.repeat(64),
    callbackUrl: 'https://practice.example/callback',
  })
  await walkPages(await pressSignIn(running))
  await expectFailure(running, {
    says: 'The provider did not accept the API key and secret.',
    offers: 'Edit keys…',
  })
})

test('a certificate nobody vouches for ends in words, and the server sees no request', async ({
  start,
}) => {
  const server = await aTlsServer()
  const running = await start()
  await wizardToSignIn(running, {
    provider: 'Sprinklr',
    environment: 'prod2',
    apiAddress: server.origin,
    apiKey: 'k'.repeat(24),
    apiSecret: 's'.repeat(64),
  })
  await running.window.getByRole('button', { name: 'Sign in to Sprinklr' }).click()
  await expectFailure(running, { says: 'The connection is not safe', offers: 'Try again' })
  expect(server.requests()).toBe(0)
  await server.close()
})

const closings: readonly (readonly [string, (open: OpenSignIn) => Promise<void>, string])[] = [
  [
    'Cancel in the sign-in window',
    ({ signIn }) => pressLast(signIn.bar, 'Cancel'),
    'The sign-in was cancelled.',
  ],
  [
    'Cancel sign-in in the wizard',
    ({ running }) => running.window.getByRole('button', { name: 'Cancel sign-in' }).click(),
    'The sign-in was cancelled.',
  ],
  [
    'the window’s own close button',
    ({ running }) => closeSignInWindow(running.app),
    'The sign-in window was closed.',
  ],
]

interface OpenSignIn {
  readonly running: RunningApp
  readonly signIn: SignInWindow
}

for (const [what, end, says] of closings) {
  test(`${what} keeps what was typed, and the second try works`, async ({ start }) => {
    const running = await start()
    await wizardToSignIn(running)
    const signIn = await pressSignIn(running)
    await expect(running.window.getByRole('button', { name: 'Cancel sign-in' })).toBeVisible()
    const closed = signIn.page.waitForEvent('close')
    await end({ running, signIn })
    await closed
    await expectFailure(running, {
      says,
      offers: says.includes('cancelled') ? 'Dismiss' : 'Try again',
    })
    await expectSecondTryToWork(running)
  })
}

test('emptying that never ends holds up neither the answer nor the next sign-in', async ({
  start,
}) => {
  const running = await start()
  await wizardToSignIn(running)
  const signIn = await pressSignIn(running)
  await running.app.evaluate(({ session }) => {
    const own = session.fromPartition('sign-in')
    own.clearStorageData = () => new Promise<void>(() => undefined)
  })
  await walkPages(signIn)
  await finishWizard(running.window, 'First')
  await addPracticeProfile(running, { name: 'Second' })
})
