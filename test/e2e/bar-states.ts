import type { ElectronApplication, Page } from '@playwright/test'
import type {
  CertificateChoice,
  SignInBarState,
  SignInNote,
  SignInQuestion,
} from '#core/sign-in-bar'
import { text } from '#core/text/text'
import { expect } from './app'

const page: SignInBarState = {
  origin: 'https://app.sprinklr.com',
  lock: 'secure',
  isPractice: false,
  isPopup: false,
  note: 'none',
}
const beforeAnyPage: SignInBarState = { ...page, origin: '', lock: 'loading' }
const failed: SignInBarState = { ...page, lock: 'failed' }
const popup: SignInBarState = { ...page, isPopup: true, origin: 'https://login.company.example' }

/** As long as a host may be (253 characters); whose it is stands at its end. */
export const longHost = `${'this-label-is-exactly-as-long-as-a-label-of-a-host-name-can-be1.'.repeat(3)}app-sprinklr-com.signs-you-in-just-here.somebody-else.example`

const passwordOf: Extract<SignInQuestion, { type: 'password' }> = {
  type: 'password',
  number: 1,
  host: 'proxy.company.example:8080',
  realm: 'Company web gateway',
  isProxy: true,
  isReadable: true,
  isRepeated: false,
}

const certificate = (number: number, subject: string): CertificateChoice => ({
  fingerprint: `fingerprint-${number}`,
  subject,
  issuer: 'Acme Device Authority 2',
  endsAt: Date.UTC(2031, 2, 3),
})

const certificatesOf = (
  certificates: readonly CertificateChoice[],
): Extract<SignInQuestion, { type: 'certificate' }> => ({
  type: 'certificate',
  number: 2,
  host: 'sso.company.example',
  certificates,
})

const sentCertificate = { host: 'app.sprinklr.com', subject: 'Ada Analyst' }
const endless = 'As much as a server likes to say of itself. '.repeat(5)

/** `state` with every note that there are words for. */
function noted(
  name: string,
  state: SignInBarState,
  words: Partial<Record<SignInNote, string>>,
): Readonly<Record<string, SignInBarState>> {
  const notes = Object.keys(words) as SignInNote[]
  return Object.fromEntries(notes.map((note) => [`${name}, ${note}`, { ...state, note }]))
}

/** The bar in every state a sign-in can bring it into. */
export const barStates: Readonly<Record<string, SignInBarState>> = {
  'a page': page,
  practice: { ...page, origin: 'http://127.0.0.1:35123', lock: 'practice', isPractice: true },
  'an insecure page': { ...page, origin: 'http://intranet.company.example', lock: 'insecure' },
  'a host of 253 characters': { ...page, origin: `https://${longHost}` },
  'a host in other letters': { ...page, origin: 'https://xn--e1awd7f.xn--80akhbyknj4f:8443' },
  'before any page': beforeAnyPage,
  ...noted('before any page', beforeAnyPage, text.signIn.beforeAnyPage),
  ...noted('a page', page, text.signIn.notes),
  'certificate sent': { ...page, sentCertificate },
  'certificate sent, with a note': { ...page, note: 'embedding-refused', sentCertificate },
  'certificate forgotten': { ...page, note: 'certificate-after-restart', sentCertificate },
  popup,
  ...noted('popup', popup, text.signIn.popupNotes),
  'popup, failed': {
    ...popup,
    lock: 'failed',
    failure: { code: 'connect-failed', facts: {}, technical: 'ERR_CONNECTION_REFUSED' },
  },
  crashed: { ...failed, failure: { code: 'page-crashed', facts: {} } },
  hangs: { ...failed, failure: { code: 'page-hangs', facts: {} } },
  'proxy sign-in declined': { ...failed, failure: { code: 'proxy-sign-in-needed', facts: {} } },
  'certificate refused': {
    ...failed,
    sentCertificate,
    failure: { code: 'certificate-needed', facts: {}, technical: 'ERR_BAD_SSL_CLIENT_AUTH_CERT' },
  },
  'certificate refused, forgotten': {
    ...failed,
    sentCertificate,
    note: 'certificate-after-restart',
    failure: { code: 'certificate-needed', facts: {}, technical: 'ERR_BAD_SSL_CLIENT_AUTH_CERT' },
  },
  'not safe': {
    ...failed,
    failure: { code: 'tls-failed', facts: {}, technical: 'ERR_CERT_AUTHORITY_INVALID' },
  },
  'proxy asks': { ...beforeAnyPage, question: passwordOf },
  'proxy asks again': { ...beforeAnyPage, question: { ...passwordOf, isRepeated: true } },
  'site asks': {
    ...page,
    question: { ...passwordOf, realm: '', isProxy: false, isReadable: false },
  },
  'site asks, at length': {
    ...page,
    question: { ...passwordOf, host: `${longHost}:443`, realm: endless, isProxy: false },
  },
  'certificate asked for': {
    ...page,
    question: certificatesOf([certificate(1, 'Ada Analyst'), certificate(2, 'LAPTOP-4711')]),
  },
  'certificate asked for, many': {
    ...page,
    question: certificatesOf([
      certificate(1, endless),
      ...[2, 3, 4, 5, 6, 7, 8].map((number) => certificate(number, `Certificate ${number}`)),
    ]),
  },
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Puts the bar of the open sign-in window into `state`, in a bar of `size`. */
export async function showInBar(
  app: ElectronApplication,
  bar: Page,
  shown: { readonly state: SignInBarState; readonly size: Size },
): Promise<void> {
  await app.evaluate(
    ({ BaseWindow, WebContentsView }, { state, size }) => {
      const bars = BaseWindow.getAllWindows()
        .flatMap(({ contentView }) => contentView.children)
        .filter((view) => view instanceof WebContentsView)
        .filter(({ webContents }) => webContents.getURL().includes('/sign-in-bar/'))
      for (const one of bars) {
        one.setBounds({ x: 0, y: 0, ...size })
        one.webContents.send('sign-in-bar-event:stateChanged', state)
      }
    },
    { state: shown.state, size: shown.size },
  )
  const read = () => bar.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await expect.poll(read, { message: 'the bar has its size' }).toEqual(shown.size)
  await expect(bar.locator('main')).toContainText(saidOf(shown.state))
}

/** What is read in the bar when it shows this state. */
function saidOf({ question, failure, lock, note, origin, isPopup }: SignInBarState): string {
  const { password, certificate, popupNotes, notes, failedPages, opening } = text.signIn
  const beforeAnyPage: Partial<Record<SignInNote, string>> = text.signIn.beforeAnyPage
  if (question?.type === 'certificate') return certificate.title
  if (question?.type === 'password') {
    if (question.isRepeated) return password.wrong
    return question.isProxy ? password.proxyTitle : password.siteTitle
  }
  if (failure !== undefined) {
    const { what } = failedPages[failure.code] ?? text.errors.failures[failure.code](failure.facts)
    return what
  }
  if (lock === 'loading') return beforeAnyPage[note] ?? opening
  if (note === 'none') return origin
  return (isPopup ? popupNotes[note] : undefined) ?? notes[note]
}
