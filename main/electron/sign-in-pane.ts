import type { WebContents } from 'electron'
import { hostOf, parseAddress } from '#core/addresses'
import { assertNever, WalletError } from '#core/errors'
import { firstBarState, nextBarState, type PageEvent } from '../sign-in/bar-state'
import { createCertificateTrail, type CertificateTrail } from '../sign-in/certificate-trail'
import type { Gate } from '../sign-in/gate'
import type { PageHealth } from '../sign-in/page-health'
import type { PageJudge } from '../sign-in/page-judge'
import { forgettingWay, healthNews, reloadWay, whyFailed } from '../sign-in/pane-rules'
import { createQuestions, type Questions } from '../sign-in/questions'
import type { CertificateMemory, ProxyPasswords } from '../ports'
import { passOnQuestions } from './sign-in-asks'
import { openSignInBar, type SignInBar } from './sign-in-bar-ipc'
import { openSignInFrame, type SignInFrame } from './sign-in-frame'
import { openSignInPage, type PageListener, type SignInPage } from './sign-in-page'
import type { SignInSession } from './sign-in-session'
import { watchPage } from './sign-in-watch'

/** What every window of an attempt is made of. */
export interface PaneSurroundings {
  readonly session: SignInSession
  readonly gate: Gate
  readonly barPreload: string
  readonly isPractice: boolean
  readonly proxies: ProxyPasswords
  readonly certificates: CertificateMemory
  /** Begins the attempt once more in an empty session; absent where one is kept. */
  readonly beginAfresh?: () => void
}

/** What a window tells of its page, and what it asks of the attempt. */
export interface PaneListener extends PageJudge, Pick<PageListener, 'admitWindow' | 'opened'> {
  /** The person's buttons. */
  readonly cancelled: () => void
  readonly browserWanted: () => void
  /** The person or the page closed this window. */
  readonly closed: () => void
}

/** One window of an attempt: our bar above a page of the sign-in. */
export interface SignInPane {
  readonly bar: SignInBar
  readonly page: SignInPage
  readonly frame: SignInFrame
  tell(event: PageEvent): void
  /** Resolves after window, bar and page are gone. */
  destroy(): Promise<void>
}

/** Where a window begins: with an address, or with what a page above has opened. */
export type PaneBeginning =
  | { readonly type: 'address'; readonly url: string }
  | { readonly type: 'popup'; readonly contents: WebContents; readonly over: SignInPane }

export function openSignInPane(
  surroundings: PaneSurroundings,
  beginning: PaneBeginning,
  on: PaneListener,
): SignInPane {
  const isPopup = beginning.type === 'popup'
  const tell = (event: PageEvent): void => {
    bar.show(nextBarState(bar.state(), event))
    frame.arrange(bar.state())
  }
  const questions = createQuestions({
    ...surroundings,
    show: (question) => tell({ type: 'asked', question }),
  })
  const trail = createCertificateTrail()
  const own: Own = { surroundings, questions, trail, tell, bar: () => bar, page: () => page }
  const page: SignInPage = openSignInPage(
    surroundings,
    listenTo(own, on),
    isPopup ? beginning.contents : undefined,
  )
  const bar: SignInBar = openSignInBar({
    preload: surroundings.barPreload,
    first: firstBarState({ isPractice: surroundings.isPractice, isPopup }),
    commands: {
      reload: () => reload(own, beginning),
      cancel: on.cancelled,
      useBrowser: on.browserWanted,
      reply: (reply) => questions.reply(reply),
      forgetCertificate: () => forgetCertificate(own, beginning),
    },
  })
  const over = isPopup ? { over: beginning.over.frame } : {}
  const frame = openSignInFrame({ bar: bar.view, page: page.view, first: bar.state(), ...over })
  frame.window.once('closed', on.closed)
  const stopWatching = watchPage(page.contents, (health) => tellHealth(own, health))
  passOnQuestions(page.contents, questions, (host, subject) => {
    surroundings.session.noteCertificate()
    trail.answered(host)
    tell({ type: 'certificate-answered', host, subject })
  })
  if (!isPopup) page.load(beginning.url)
  return {
    bar,
    page,
    frame,
    tell,
    destroy: async () => {
      stopWatching()
      questions.close()
      frame.destroy()
      await Promise.all([page.destroy(), bar.destroy()])
    },
  }
}

/** The parts of a window that know one another; bar and page exist once it is open. */
interface Own {
  readonly surroundings: PaneSurroundings
  readonly questions: Questions
  readonly trail: CertificateTrail
  readonly tell: (event: PageEvent) => void
  readonly bar: () => SignInBar
  readonly page: () => SignInPage
}

function listenTo(own: Own, on: PaneListener): PageListener {
  const { tell, questions, trail } = own
  let isFirst = true
  return {
    shown: (url, status) => {
      // A proxy that refused: what follows is a failed load, not a page.
      if (status === 407) return
      on.shown({ url, status, isFirst: isFirst && !hasSentCertificateTo(own, url) })
      if (isFirst) own.page().contents.focus()
      isFirst = false
      trail.shown(url)
      tellShown(own, url)
    },
    readable: on.readable,
    failed: (url, name) => {
      const hasDeclinedProxy = questions.hasDeclinedProxy()
      const error = whyFailed({ url, name }, { hasDeclinedProxy, trail })
      const ends =
        error.code !== 'proxy-sign-in-needed' &&
        on.failed({ url, name, error, isFirst: isFirst && !hasSentCertificateTo(own, url) })
      if (!ends) tell({ type: 'failed', url, error })
    },
    crashed: () => {
      const url = own.page().contents.getURL()
      tell({ type: 'failed', url, error: new WalletError('page-crashed') })
    },
    closed: on.closed,
    admitWindow: on.admitWindow,
    opened: on.opened,
  }
}

/** Perhaps it was the wrong one: another is chosen in the bar, so the window has to stay. */
function hasSentCertificateTo({ bar }: Own, url: string): boolean {
  return bar().state().sentCertificate?.host === hostOf(url)
}

function tellShown({ tell, surroundings }: Own, url: string): void {
  const host = parseAddress(url)?.hostname ?? ''
  tell({ type: 'shown', url, isTrusted: surroundings.session.trusts(host) })
}

function tellHealth(own: Own, health: PageHealth): void {
  const { tell } = own
  const url = own.page().contents.getURL()
  const news = healthNews(own.bar().state(), health)
  switch (news.type) {
    case 'hangs':
      tell({ type: 'failed', url, error: new WalletError('page-hangs') })
      return
    case 'note':
      if (news.isBack) tellShown(own, url)
      tell({ type: 'noted', note: news.note })
      return
    case 'none':
      return
    default:
      assertNever(news)
  }
}

function reload(own: Own, beginning: PaneBeginning): void {
  const { contents } = own.page()
  const { beginAfresh } = own.surroundings
  const { failure } = own.bar().state()
  const way = reloadWay(own.bar().state(), {
    shown: contents.getURL(),
    mayBeginAfresh: beginAfresh !== undefined,
    isPopup: beginning.type === 'popup',
  })
  if (way === 'begin-afresh') {
    beginAfresh?.()
    return
  }
  own.questions.startAgain()
  if (failure?.code === 'page-hangs') own.page().discardProcess()
  own.tell({ type: 'loads-again' })
  if (way === 'from-the-start' && beginning.type === 'address') own.page().load(beginning.url)
  else contents.reload()
}

function forgetCertificate(own: Own, beginning: PaneBeginning): void {
  const { sentCertificate } = own.bar().state()
  const { certificates, beginAfresh } = own.surroundings
  if (sentCertificate === undefined) return
  certificates.forgetCertificate(sentCertificate.host)
  const way = forgettingWay(own.bar().state(), { mayBeginAfresh: beginAfresh !== undefined })
  switch (way) {
    case 'reload':
      reload(own, beginning)
      return
    case 'begin-afresh':
      beginAfresh?.()
      return
    case 'after-restart':
      own.tell({ type: 'noted', note: 'certificate-after-restart' })
      return
    default:
      assertNever(way)
  }
}
