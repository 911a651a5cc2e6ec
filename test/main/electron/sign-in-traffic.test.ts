import type { CallbackResponse, OnBeforeRequestListenerDetails, Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { guardTraffic } from '../../../main/electron/sign-in-traffic'
import type { Gate, Verdict } from '../../../main/sign-in/gate'

type Listener = (
  details: Partial<OnBeforeRequestListenerDetails>,
  decide: (answer: CallbackResponse) => void,
) => void

type Sending = (
  details: { readonly requestHeaders: Readonly<Record<string, string>> },
  decide: (answer: CallbackResponse) => void,
) => void

const ownPage = 7

/** The traffic of one sign-in page whose gate gives one verdict about everything. */
function aTraffic(verdict: Verdict) {
  const judged: string[] = []
  let ask: Listener = () => undefined
  let send: Sending = () => undefined
  let sent: (details: { readonly url: string }) => void = () => undefined
  const contacted: string[] = []
  const ignored = {
    onHeadersReceived: ignore,
    onResponseStarted: ignore,
  }
  const session = {
    protocol: { handle: ignore },
    webRequest: {
      ...ignored,
      onBeforeRequest: (listener: Listener) => (ask = listener),
      onBeforeSendHeaders: (listener: Sending) => (send = listener),
      onSendHeaders: (listener: (details: { readonly url: string }) => void) => (sent = listener),
    },
  } as unknown as Session
  const judge = (url: string): Verdict => {
    judged.push(url)
    return verdict
  }
  const gate = { page: ({ url }: { readonly url: string }) => judge(url), other: judge }
  guardTraffic(session, {
    gate: () => gate as unknown as Gate,
    isPage: (id) => id === ownPage,
    onPageAnswer: ignore,
    onSent: (url) => contacted.push(url),
  })
  const request = (url: string): CallbackResponse => {
    const answers: CallbackResponse[] = []
    const details = { url, resourceType: 'mainFrame', webContentsId: ownPage } as const
    ask(details, (answer) => answers.push(answer))
    expect(answers).toHaveLength(1)
    return answers[0] ?? {}
  }
  const withHeaders = (requestHeaders: Readonly<Record<string, string>>): CallbackResponse => {
    const answers: CallbackResponse[] = []
    send({ requestHeaders }, (answer) => answers.push(answer))
    return answers[0] ?? {}
  }
  return { request, withHeaders, judged, contacted, leave: (url: string) => sent({ url }) }
}

function ignore(): void {
  return undefined
}

describe('a page that has to stay what it is', () => {
  it('is sent where nothing is, and the gate hears of its own way only once', () => {
    const { request, judged } = aTraffic('stay')
    const { redirectURL = '' } = request('https://www.sprinklr.com/')
    expect(new URL(redirectURL).protocol).not.toMatch(/^https?:/)
    expect(request(redirectURL)).toEqual({})
    expect(judged).toEqual(['https://www.sprinklr.com/'])
  })
})

describe('a request', () => {
  it.each([
    ['allow', false],
    ['cancel', true],
  ] as const)('that the gate answers with %s is cancelled: %s', (verdict, cancel) => {
    expect(aTraffic(verdict).request('https://app.sprinklr.com/')).toEqual({ cancel })
  })
})

describe('a service worker', () => {
  it('is never fetched, whoever asks; other requests are', () => {
    const { withHeaders } = aTraffic('allow')
    expect(withHeaders({ 'Service-Worker': 'script' })).toEqual({ cancel: true })
    expect(withHeaders({ 'service-worker': 'script' })).toEqual({ cancel: true })
    expect(withHeaders({ accept: '*/*' })).toEqual({ cancel: false })
  })
})

describe('where the requests of a page go', () => {
  it('is told of what leaves, not of what is only judged', () => {
    const { request, leave, contacted } = aTraffic('cancel')
    request('https://blocked.example/')
    expect(contacted).toEqual([])
    leave('https://sso.example/login')
    expect(contacted).toEqual(['https://sso.example/login'])
  })
})
