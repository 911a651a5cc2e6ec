import { practice as provider } from '#core/providers/practice'
import { text } from '#core/text/text'
import { expect, test, type RunningApp } from './app'
import { atRest } from './at-rest'
import { wear } from './axe'
import { command } from './palette-steps'
import { backToBoard, openDetails } from './profile-page'
import { settleWords } from './settled-words'
import { openSettings } from './settings-page'
import { addPracticeProfile, expectStep, openWizard, profileItem } from './wizard-steps'

/**
 * The screens people see most, as pictures that were looked at. After a change that is wanted:
 * `npm run test:e2e -- key-screens --update-snapshots=all`, and look at each.
 */
test.describe.configure({ timeout: 240_000 })

const name = 'Acme weekly'
const second = 'Globex daily'

/** Letters are drawn a little differently from machine to machine; a missing button is more than this. */
const tolerance = { maxDiffPixelRatio: 0.002, threshold: 0.25 }

async function compare(running: RunningApp, screen: string): Promise<void> {
  const { window } = running
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await atRest(window)
    expect.soft(await window.evaluate(() => document.documentElement.scrollHeight)).toBe(800)
    await settleWords(window)
    await expect.soft(window).toHaveScreenshot(`${screen}-${scheme}.png`, {
      ...tolerance,
      animations: 'disabled',
      caret: 'hide',
    })
  }
}

async function sized({ app, window }: RunningApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const one of BrowserWindow.getAllWindows()) one.setContentSize(1280, 800)
  })
  await expect.poll(() => window.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800])
}

const button = ({ window }: RunningApp, words: string) =>
  window.getByRole('button', { name: words, exact: true })

/** What was said at the foot of the window is read and gone. */
async function nothingSaid({ window }: RunningApp): Promise<void> {
  const dismiss = window.getByRole('button', { name: text.app.dismiss, exact: true })
  if (await dismiss.isVisible()) await dismiss.click()
  await expect(dismiss).toHaveCount(0)
}

/** The least contrast of a client’s mark with the card it stands on, whatever its hue. */
function leastContrast(): number {
  const mark = document.querySelector<HTMLElement>('li [data-client-mark]')
  const paint = document.createElement('canvas').getContext('2d')
  if (mark === null || paint === null) throw new Error('no mark to be seen')
  const light = (colour: string): number => {
    paint.fillStyle = colour
    paint.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = Array.from(
      paint.getImageData(0, 0, 1, 1).data.slice(0, 3),
      (part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4),
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const card = light(getComputedStyle(document.documentElement).getPropertyValue('--surface'))
  const ratios = Array.from({ length: 72 }, (_, at) => {
    mark.style.setProperty('--hue', String(at * 5))
    const own = light(getComputedStyle(mark).backgroundColor)
    return (Math.max(own, card) + 0.05) / (Math.min(own, card) + 0.05)
  })
  return Math.min(...ratios)
}

test('the mark of a client stands out from its card, whatever its colour', async ({ start }) => {
  const running = await start()
  await addPracticeProfile(running, { name })
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await atRest(running.window)
    expect(await running.window.evaluate(leastContrast), scheme).toBeGreaterThan(3)
  }
})

async function expectSteps(running: RunningApp): Promise<void> {
  const { window } = running
  await openWizard(window)
  await expect(window.getByRole('radio', { name: 'Sprinklr' })).toBeChecked()
  await compare(running, 'environment')
  await window.getByRole('radio', { name: 'Practice' }).check()
  await button(running, text.wizard.continue).click()
  await expectStep(window, 'Keys')
  await button(running, text.wizard.keys.example).click()
  await expect(window.getByRole('textbox', { name: 'Callback URL' })).toHaveValue(
    provider.example.redirectUri,
  )
  await compare(running, 'keys')
  await button(running, text.app.close).click()
  const leave = window.getByRole('dialog').getByRole('button', { name: text.wizard.leave.leave })
  await leave.click()
}

async function expectBoards(running: RunningApp): Promise<void> {
  const { window } = running
  await expect(profileItem(window, second).getByText(/^Works until /)).toBeVisible()
  await nothingSaid(running)
  await compare(running, 'board')
  const byClient = window.getByRole('checkbox', { name: text.board.byClient })
  await byClient.check()
  await compare(running, 'board-by-client')
  await byClient.uncheck()
  await button(running, text.bulk.select).click()
  await window.getByRole('checkbox', { name: text.bulk.selectOne(name) }).check()
  await compare(running, 'board-selecting')
  const bar = window.getByRole('group', { name: text.bulk.bar })
  await bar.getByRole('button', { name: text.bulk.done }).click()
}

async function expectDialogs(running: RunningApp): Promise<void> {
  const { window } = running
  await profileItem(window, name).getByRole('button', { name: text.board.export }).click()
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: text.exports.preview })).toBeVisible()
  await compare(running, 'export')
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await window.keyboard.press('ControlOrMeta+K')
  await expect(window.getByRole('dialog', { name: text.palette.title })).toBeVisible()
  await compare(running, 'commands')
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

test('the twelve key screens look as they were looked at, in both themes', async ({ start }) => {
  const running = await start()
  const { window, practice } = running
  await sized(running)
  await expect(button(running, text.board.addProfile)).toBeVisible()
  await compare(running, 'empty')
  await expectSteps(running)

  // Long enough that the hours left stay the same through the whole run.
  const expiresInSeconds = (20 * 24 + 12) * 3_600 + 1_800
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds } })
  for (const one of [name, second]) await addPracticeProfile(running, { name: one })
  await expectBoards(running)
  await expectDialogs(running)
  await openDetails(window, name)
  await compare(running, 'profile')
  await backToBoard(window)
  await command(window, 'monday', text.due.open)
  await expect(window.getByText(text.due.nothing)).toBeVisible()
  await compare(running, 'due')
  await command(window, 'where tokens', text.ledger.open)
  await expect(window.getByText(text.ledger.none)).toBeVisible()
  await compare(running, 'ledger')
  await openSettings(window, 'appearance')
  await compare(running, 'settings')
})
