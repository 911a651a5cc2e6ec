import type { Page } from '@playwright/test'
import type { SignInBarBridge } from '#core/sign-in-bar'
import { text } from '#core/text/text'
import { expect } from '../app'
import type { Password } from './proxy'

const { password: passwordWords, certificate: certificateWords } = text.signIn

/** A question for name and password as the bar has to show it. */
export interface AskedPassword {
  readonly by: 'proxy' | 'site'
  /** With its port. */
  readonly host: string
  readonly realm: string
  /** Which question of its window it is, from 1. */
  readonly number: number
  readonly isRepeated?: boolean
}

export async function expectPasswordQuestion(bar: Page, asked: AskedPassword): Promise<void> {
  const { proxyTitle, siteTitle, proxyWhy, siteWhy, readable, wrong, quoted } = passwordWords
  const isProxy = asked.by === 'proxy'
  await expect.poll(() => questionNumber(bar), { message: 'the question' }).toBe(asked.number)
  const form = bar.getByRole('form', { name: isProxy ? proxyTitle : siteTitle })
  await expect(form).toBeVisible()
  await expect(form.getByText(asked.host, { exact: true })).toBeVisible()
  await expect(form.getByText(quoted(asked.realm), { exact: true })).toBeVisible()
  await expect(form.getByText(isProxy ? proxyWhy : siteWhy)).toBeVisible()
  await expect(form.getByText(readable)).toHaveCount(isProxy ? 1 : 0)
  await expect(form.getByText(wrong)).toHaveCount(asked.isRepeated === true ? 1 : 0)
  await expect(form.getByLabel(passwordWords.userName)).toHaveValue('')
  await expect(form.getByLabel(passwordWords.password, { exact: true })).toHaveValue('')
}

/** How a failure reads in the page’s place. */
export async function expectFailurePage(bar: Page, says: readonly string[]): Promise<void> {
  const alert = bar.getByRole('alert')
  for (const sentence of says) await expect(alert).toContainText(sentence)
}

/** As the person does it. */
export async function sendPassword(bar: Page, { userName, password }: Password): Promise<void> {
  await bar.getByLabel(passwordWords.userName).fill(userName)
  await bar.getByLabel(passwordWords.password, { exact: true }).fill(password)
  await bar.getByRole('button', { name: passwordWords.send, exact: true }).click()
}

export const sendNoPassword = (bar: Page): Promise<void> =>
  bar.getByRole('button', { name: passwordWords.decline, exact: true }).click()

export interface AskedCertificate {
  readonly host: string
  readonly offers: readonly string[]
  readonly number: number
}

/** Nothing is chosen beforehand. */
export async function expectCertificateQuestion(bar: Page, asked: AskedCertificate): Promise<void> {
  await expect.poll(() => questionNumber(bar), { message: 'the question' }).toBe(asked.number)
  const form = bar.getByRole('form', { name: certificateWords.title })
  await expect(form).toBeVisible()
  await expect(form.getByText(asked.host, { exact: true })).toBeVisible()
  await expect(form.getByRole('radio')).toHaveCount(asked.offers.length)
  for (const name of asked.offers) {
    await expect(form.getByRole('radio', { name, exact: true })).not.toBeChecked()
  }
  await expect(form.getByRole('checkbox', { name: certificateWords.remember })).not.toBeChecked()
}

export async function sendCertificate(
  bar: Page,
  name: string,
  memory: 'once' | 'remembered' = 'once',
): Promise<void> {
  await bar.getByRole('radio', { name, exact: true }).check()
  if (memory === 'remembered') {
    await bar.getByRole('checkbox', { name: certificateWords.remember }).check()
  }
  await bar.getByRole('button', { name: certificateWords.send, exact: true }).click()
}

export const sendNoCertificate = (bar: Page): Promise<void> =>
  bar.getByRole('button', { name: certificateWords.decline, exact: true }).click()

/** The bridge as the bar's own page has it. */
interface InBar {
  readonly signInBar: SignInBarBridge
}

/** How many questions this window has had when it asks one now; undefined while it asks none. */
export function questionNumber(bar: Page): Promise<number | undefined> {
  return bar.evaluate(async () => {
    const { signInBar } = globalThis as unknown as InBar
    return (await signInBar.state()).question?.number
  })
}

/** Every question this window shows from now on, by number; also after it has closed. */
export async function watchQuestions(bar: Page): Promise<() => readonly number[]> {
  const shown = new Set<number>()
  const mark = 'question shown: '
  bar.on('console', (message) => {
    const said = message.text()
    if (said.startsWith(mark)) shown.add(Number(said.slice(mark.length)))
  })
  await bar.evaluate((before) => {
    const { signInBar } = globalThis as unknown as InBar
    signInBar.onStateChanged(({ question }) => {
      // eslint-disable-next-line no-console -- the way out of a page that may close at any moment
      if (question !== undefined) console.log(`${before}${String(question.number)}`)
    })
  }, mark)
  return () => [...shown]
}
