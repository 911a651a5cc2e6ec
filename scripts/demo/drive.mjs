// @ts-check
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { _electron } from '@playwright/test'
import { ExpectedFailure } from '../progress.mjs'
import { createPerson } from './person.mjs'
import { passProviderPages, waitForSignInWindow } from './provider.mjs'

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').ElectronApplication} App
 * @typedef {import('./person.mjs').Person} Person
 * @typedef {{ files: string[], screenshots: string[], clicks: number, fields: number, seconds: number }} MainJob
 */

const PATIENCE_MS = 20_000
const QUITS_WITHIN_MS = 10_000
const EXPORTS = [
  { format: 'Sprinklr.conf', file: 'Sprinklr.conf' },
  { format: '.env', file: '.env' },
]

/**
 * From the first start to two saved exports, the way a newcomer goes.
 * @param {import('../session.mjs').Session} session
 * @param {string} out
 * @returns {Promise<MainJob>}
 */
export async function driveMainJob(session, out) {
  const app = await open(session).catch((error) => {
    throw notFinished(error, 'No picture')
  })
  const electron = app.process()
  const page = await app.firstWindow()
  page.setDefaultTimeout(PATIENCE_MS)
  const person = createPerson(out)
  const startedAt = Date.now()
  try {
    await addPracticeProfile(app, page, person)
    const files = await saveExports(app, page, { person, out })
    const seconds = Math.round((Date.now() - startedAt) / 100) / 10
    await quit(app)
    return { files, ...person.effort(), seconds }
  } catch (error) {
    const picture = join(out, 'failure.png')
    await page.screenshot({ path: picture }).catch(() => undefined)
    throw notFinished(error, picture)
  } finally {
    electron.kill('SIGKILL')
  }
}

/**
 * An app that does not quit when asked is as broken as one that does not open.
 * @param {App} app
 */
async function quit(app) {
  const late = sleep(QUITS_WITHIN_MS, 'late', { ref: false })
  if ((await Promise.race([app.close(), late])) !== 'late') return
  throw new Error(`the app did not quit within ${QUITS_WITHIN_MS / 1000} seconds`)
}

/** @param {import('../session.mjs').Session} session */
function open(session) {
  const dataFolder = join(session.temp, 'demo')
  return _electron.launch({
    executablePath: session.executable,
    chromiumSandbox: session.sandbox,
    args: [`--user-data-dir=${dataFolder}`, session.app],
    env: session.env,
    timeout: PATIENCE_MS,
  })
}

/**
 * @param {App} app
 * @param {Page} page
 * @param {Person} person
 */
async function addPracticeProfile(app, page, person) {
  const button = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true })
  await button('Add profile').waitFor()
  await person.look(page, 'empty-state')
  await person.click(button('Try the practice environment'))
  await page.getByRole('radio', { name: 'Practice' }).waitFor()
  await person.look(page, 'environment')
  await person.click(button('Continue'))
  const key = page.getByRole('textbox', { name: 'API key', exact: true })
  await key.waitFor()
  if ((await key.inputValue()) === '') await person.click(button('Use the example app'))
  await person.look(page, 'keys')
  await person.click(button('Continue'))
  await button('Sign in to Practice').waitFor()
  await person.look(page, 'sign-in')
  await person.click(button('Sign in to Practice'))
  await passProviderPages(await waitForSignInWindow(app), person)
  await page.getByRole('textbox', { name: 'Profile name' }).waitFor()
  await person.look(page, 'done')
  await person.click(button('Finish'))
  await page.getByRole('list', { name: 'Profiles' }).getByRole('listitem').first().waitFor()
  await person.look(page, 'board')
}

/**
 * @param {App} app
 * @param {Page} page
 * @param {{ person: Person, out: string }} options
 */
async function saveExports(app, page, { person, out }) {
  const item = page.getByRole('list', { name: 'Profiles' }).getByRole('listitem').first()
  await person.click(item.getByRole('button', { name: 'Export…' }))
  const dialog = page.getByRole('dialog', { name: /^Export / })
  await dialog.waitFor()
  /** @type {string[]} */
  const files = []
  for (const { format, file } of EXPORTS) {
    const path = join(out, file)
    await answerSaveDialog(app, path)
    const choice = dialog.getByRole('radio', { name: format })
    if (!(await choice.isChecked())) await person.click(choice)
    await person.look(page, `export-${file.replace(/^\./, '')}`)
    await person.click(dialog.getByRole('button', { name: 'Save file…' }))
    await dialog.getByText(`Saved to ${path}`).waitFor()
    if (!existsSync(path)) throw new Error(`the app said it saved ${basename(path)}, but did not`)
    files.push(path)
  }
  await person.look(page, 'exported')
  return files
}

/**
 * The system's own file dialog cannot be driven, so it is answered in its place.
 * @param {App} app
 * @param {string} filePath
 */
async function answerSaveDialog(app, filePath) {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
}

/**
 * @param {unknown} error
 * @param {string} picture
 */
function notFinished(error, picture) {
  const told = stripVTControlCharacters(error instanceof Error ? error.message : String(error))
  const why = told.split('\n').filter(Boolean).slice(0, 3).join(' ').replaceAll(/\s+/g, ' ')
  return new ExpectedFailure(
    `The demo got stuck: ${why}`,
    `${picture} shows the window at that moment. "npm run test:e2e" tells what is broken.`,
  )
}
