import type { Page, TestInfo } from '@playwright/test'
import { keyringRemedies } from '#core/keyring'
import { text } from '#core/text/text'
import type { TypedWrap } from '../../main/vault/typed-wraps'
import { expect, freshFolder, test, type RunningApp, type StartOptions } from './app'
import { aKeyringHome, openDesk, type KeyringHome } from './keyring-desks'
import { changesBetween } from './disk'
import { stateOf } from './inside'
import { expectNoQuestion, expectQuestion } from './keyring-prompt'
import { expectGoodLooks, type Looks } from './keyring-looks'
import { startRestarting, type RestartingApp } from './keyring-restarts'
import {
  expectFailure,
  expectScreen,
  needsRestart,
  pressRemedy,
  states,
  type Place,
  type State,
} from './keyring-states'
import {
  dataKeyOf,
  folderFor,
  passphrase,
  passphraseWrapOf,
  situations,
  stampOf,
  type Situation,
} from './keyring-wallets'
import { addPracticeProfile, profileItem } from './wizard-steps'

const words = text.vault
const profile = 'Acme weekly'
const realKeyring = ['--password-store=gnome-libsecret']

interface Original {
  readonly home: KeyringHome
  readonly otherHome: KeyringHome
  readonly dataFolder: string
  readonly dataKey: string
  readonly wrap: TypedWrap
}

interface At {
  readonly state: State
  readonly situation: Situation
  readonly place: Place
}

interface Row {
  readonly state: string
  readonly situation: string
  readonly shown: string
  readonly wayOn: string
  readonly looks: Looks
}

let original: Promise<Original> | undefined
const rows: Row[] = []
let begun = 0
let changesWhileRefused = 0

/** Nothing was written or deleted since `before`; what was is counted all the same. */
function expectUntouched(dataFolder: string, before: ReturnType<typeof stampOf>): void {
  const now = stampOf(dataFolder)
  changesWhileRefused += changesBetween(before, now)
  expect(now).toEqual(before)
}

/** One real keyring and a wallet made with it; every test starts from copies of that wallet. */
async function makeOriginal(
  start: (options: StartOptions) => Promise<RunningApp>,
): Promise<Original> {
  const home = aKeyringHome()
  const desk = await openDesk()
  try {
    await desk.serve(home, 'unlocked')
    const running = await start({ bus: desk.bus, dataFolder: freshFolder('data') })
    await addPracticeProfile(running, { name: profile })
    const { dataFolder } = running
    const dataKey = await dataKeyOf(running)
    await running.close()
    const wrap = await passphraseWrapOf(dataFolder, dataKey)
    return { home, otherHome: aKeyringHome(), dataFolder, dataKey, wrap }
  } finally {
    await desk.end()
  }
}

async function withPlace(
  situation: Situation,
  start: (options: StartOptions) => Promise<RunningApp>,
  work: (place: Place) => Promise<void>,
): Promise<void> {
  const made = await (original ??= makeOriginal(start))
  const dataFolder = folderFor(situation, made.dataFolder, made.wrap)
  const desk = await openDesk()
  try {
    await work({ ...made, desk, dataFolder })
  } finally {
    await desk.end()
  }
}

/** The keyring works and has the wrong key: once the passphrase has opened the wallet, it gets the right one. */
function isMended({ trouble }: State, situation: Situation): boolean {
  const isWrongKey = trouble === 'keyring-changed' || trouble === 'forged-key'
  return situation === 'wallet with passphrase' && isWrongKey
}

async function expectOpen(window: Page, { state, situation }: At): Promise<void> {
  if (situation === 'first start') {
    await expect(window.getByRole('button', { name: text.board.addProfile }).first()).toBeVisible()
  } else {
    await expect(profileItem(window, profile).getByText(/^Works until /)).toBeVisible()
  }
  const inMemory = situation === 'first start' && state.lasts === true
  const byPassphrase = situation === 'wallet with passphrase'
  const stays = byPassphrase && !isMended(state, situation)
  const protection = inMemory ? 'memory' : stays ? 'passphrase' : 'keyring'
  expect(await stateOf(window)).toMatchObject({ ok: true, value: { vault: { protection } } })
}

async function unlockWithPassphrase(window: Page): Promise<void> {
  await window.getByLabel(words.passphrase, { exact: true }).fill(passphrase)
  await window.getByRole('button', { name: words.locked.unlock, exact: true }).click()
}

/** Reaches the state, and proves what is seen there and that nothing is touched. */
async function expectState(window: Page, at: At, info: TestInfo): Promise<Looks> {
  const { state, situation } = at
  await state.enter?.(window)
  await expectScreen(window, state, situation)
  return expectGoodLooks(window, (scheme) =>
    info.outputPath(`${state.trouble} ${situation} ${scheme}.png`.replaceAll(' ', '-')),
  )
}

/** The button that helps, before and after the cause is gone, in the same process. */
async function wayByKeyring(window: Page, { state, situation, place }: At): Promise<string> {
  if (keyringRemedies[state.trouble] === 'try-again') {
    await pressRemedy(window, state.trouble)
    await expectFailure(window, state.trouble, situation)
  }
  await state.mend(place)
  await pressRemedy(window, state.trouble)
  await state.afterPress?.()
  await expectNoQuestion()
  return `“${words.keyring[state.trouble].act}” opens it, same process`
}

for (const state of states.filter((one) => !needsRestart(one))) {
  for (const situation of situations) {
    if (situation === 'first start' && state.needsWallet === true) continue
    test(`a keyring that is ${state.name}: ${situation}`, async ({ start }, info) => {
      test.setTimeout(180_000)
      begun += 1
      await withPlace(situation, start, async (place) => {
        await state.begin(place)
        const before = stampOf(place.dataFolder)
        const { bus } = place.desk
        const { dataFolder } = place
        const running = await start({ bus, dataFolder, switches: state.switches ?? [] })
        const { window } = running
        const looks = await expectState(window, { state, situation, place }, info)
        expectUntouched(dataFolder, before)
        let wayOn = 'passphrase opens it meanwhile'
        if (situation === 'wallet with passphrase') await unlockWithPassphrase(window)
        else wayOn = await wayByKeyring(window, { state, situation, place })
        await expectOpen(window, { state, situation, place })
        await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
        await running.close()
        if (state.trouble !== 'forged-key') expectUntouched(dataFolder, before)
        rows.push({ state: state.name, situation, shown: state.trouble, wayOn, looks })
      })
    })
  }
}

/** A new process that Chromium's memory of the old answer does not bind. */
async function wayByRestart(
  app: RestartingApp,
  { state, situation, place }: At,
): Promise<{ readonly app: RestartingApp; readonly wayOn: string }> {
  await state.mend(place)
  await pressRemedy(app.window, state.trouble)
  const next = await app.restarted()
  const act = words.keyring[state.trouble].act
  if (state.lasts !== true) return { app: next, wayOn: `“${act}” opens it, new process` }
  await expectScreen(next.window, state, situation)
  if (situation === 'first start') {
    await next.window.getByRole('button', { name: words.unprotected.memory }).click()
    await expect(next.window.getByText(words.memoryBanner)).toBeVisible()
    return { app: next, wayOn: `“${act}” asks afresh; memory only works meanwhile` }
  }
  await next.close()
  const { dataFolder, desk } = place
  const again = await startRestarting({ dataFolder, bus: desk.bus, switches: realKeyring })
  return { app: again, wayOn: `“${act}” asks afresh; opens once the keyring is there` }
}

for (const state of states.filter(needsRestart)) {
  for (const situation of situations) {
    if (situation === 'first start' && state.needsWallet === true) continue
    test(`a keyring that is ${state.name}: ${situation}`, async ({ start }, info) => {
      test.setTimeout(180_000)
      begun += 1
      await withPlace(situation, start, async (place) => {
        await state.begin(place)
        const { dataFolder, desk } = place
        const before = stampOf(dataFolder)
        const switches = state.switches ?? realKeyring
        let app = await startRestarting({ dataFolder, bus: desk.bus, switches })
        const looks = await expectState(app.window, { state, situation, place }, info)
        expectUntouched(dataFolder, before)
        let wayOn = 'passphrase opens it meanwhile'
        if (situation === 'wallet with passphrase') await unlockWithPassphrase(app.window)
        else ({ app, wayOn } = await wayByRestart(app, { state, situation, place }))
        await expectOpen(app.window, { state, situation, place })
        await app.close()
        if (!isMended(state, situation)) expectUntouched(dataFolder, before)
        rows.push({ state: state.name, situation, shown: state.trouble, wayOn, looks })
      })
    })
  }
}

test('a keyring that is changed for another: first start, which is no trouble', async ({
  start,
}) => {
  begun += 1
  await withPlace('first start', start, async ({ desk, otherHome, dataFolder }) => {
    await desk.serve(otherHome, 'unlocked')
    const { window } = await start({ bus: desk.bus, dataFolder })
    await expect(window.getByRole('button', { name: text.board.addProfile }).first()).toBeVisible()
    const wayOn = 'opens: there is no wallet yet that it could not open'
    const state = 'changed for another'
    const looks = { held: 0, broken: 0 }
    rows.push({ state, situation: 'first start', shown: 'none', wayOn, looks })
  })
})

test('the window lives while the keyring’s question is open, and quitting takes the question back', async ({
  start,
}) => {
  await withPlace('wallet', start, async ({ desk, home, dataFolder }) => {
    await desk.serve(home, 'locked')
    await desk.offerPrompter()
    const before = stampOf(dataFolder)
    const running = await start({ bus: desk.bus, dataFolder })
    const { window, app } = running
    await expectNoQuestion()
    await pressRemedy(window, 'keyring-locked')
    await expectQuestion()
    await expect(window.getByRole('status')).toHaveText(words.keyringAsks)
    for (let asked = 0; asked < 20; asked += 1) {
      expect(await stateOf(window)).toMatchObject({
        ok: true,
        value: { vault: { type: 'locked' } },
      })
      expect(await app.evaluate(() => 'main answers')).toBe('main answers')
    }
    await running.close()
    await expectNoQuestion()
    expectUntouched(dataFolder, before)
  })
})

test.afterAll(() => {
  if (rows.length === 0) return
  const lines = rows.map(
    ({ state, situation, shown, wayOn, looks }) =>
      `  ${state} | ${situation} | ${shown} | ${wayOn} | axe ${looks.held} rules, ${looks.broken} broken`,
  )
  const count = new Set(rows.map(({ state }) => state)).size
  process.stdout.write(
    `${lines.join('\n')}\nkeyring: ${count} states × situations = ${rows.length} rows of ${begun} begun; ` +
      `writes and deletes while refused ${changesWhileRefused}\n`,
  )
})
