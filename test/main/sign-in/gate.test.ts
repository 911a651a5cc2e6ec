import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFailure, WalletError } from '#core/errors'
import { readRedirect } from '#core/oauth/redirect'
import { createGate, type Gate, type GateEvent } from '../../../main/sign-in/gate'
import type { SignInOrder } from '../../../main/ports'

const state = 's'.repeat(43)

function aGate(changes: Partial<SignInOrder> = {}): { gate: Gate; events: readonly GateEvent[] } {
  const events: GateEvent[] = []
  const order: SignInOrder = {
    authorizationUrl: 'https://api3.sprinklr.com/prod2/oauth/authorize?state=x',
    redirectUri: 'https://www.sprinklr.com',
    isPractice: false,
    cookies: { type: 'fresh' },
    onBrowserWanted: () => undefined,
    readRedirect: (visit) => {
      try {
        return { ok: true, value: readRedirect(visit, { state, isIssuer: () => false }) }
      } catch (error) {
        if (!(error instanceof WalletError)) throw error
        return { ok: false, failure: toFailure(error) }
      }
    },
    readPageFailure: () => undefined,
    onVisit: () => undefined,
    ...changes,
  }
  return { gate: createGate(order, (event) => events.push(event)), events }
}

const good = `https://www.sprinklr.com/?code=c&state=${state}`

describe('the gate at the redirect address', () => {
  it('takes the answer from the page and lets nothing through', () => {
    const { gate, events } = aGate()
    expect(gate.page({ url: good })).toBe('cancel')
    expect(events).toEqual([
      { type: 'answer', answer: { type: 'code', code: 'c', isMarked: true } },
    ])
  })

  it('takes the first answer only: a second, another code, an error change nothing', () => {
    const { gate, events } = aGate()
    gate.page({ url: good })
    for (const url of [
      good,
      good.replace('code=c', 'code=d'),
      `https://www.sprinklr.com/?error=access_denied&state=${state}`,
      'https://www.sprinklr.com/?code=c&state=wrong',
    ]) {
      expect(gate.page({ url: url })).toBe('cancel')
    }
    expect(events).toHaveLength(1)
  })

  it('ends with a wrong state and hears no right one after it', () => {
    const { gate, events } = aGate()
    gate.page({ url: 'https://www.sprinklr.com/?code=c&state=wrong' })
    gate.page({ url: good })
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ type: 'failed', error: { code: 'state-wrong' } })
  })

  it('stops a visit without an answer, leaves its page alone and stays open', () => {
    const { gate, events } = aGate()
    expect(gate.page({ url: 'https://www.sprinklr.com/' })).toBe('stay')
    expect(gate.page({ url: 'https://app.sprinklr.com/ui/login' })).toBe('allow')
    gate.page({ url: good })
    expect(events.map(({ type }) => type)).toEqual(['visited-without-answer', 'answer'])
  })

  it.each([
    ['behind the #', { url: `https://www.sprinklr.com/#code=c&state=${state}` }],
    ['in a posted form', { url: 'https://www.sprinklr.com', form: `code=c&state=${state}` }],
  ])('takes an answer %s', (_where, visit) => {
    const { gate, events } = aGate()
    expect(gate.page(visit)).toBe('cancel')
    expect(events).toMatchObject([{ type: 'answer', answer: { code: 'c' } }])
  })

  it('takes an answer before the page leaves; a form is waited for, and its request stopped', () => {
    const early = aGate()
    expect(early.gate.leaving(good)).toBe('cancel')
    expect(early.events).toMatchObject([{ type: 'answer' }])
    const posting = aGate()
    expect(posting.gate.leaving('https://www.sprinklr.com/')).toBe('allow')
    expect(posting.events).toEqual([])
    expect(posting.gate.page({ url: 'https://www.sprinklr.com/', form: 'x=1' })).toBe('stay')
    expect(posting.gate.leaving(good.replace('www.', 'user@www.'))).toBe('cancel')
  })

  it('takes an answer a page opens in a window of its own, and opens none', () => {
    const { gate, events } = aGate()
    expect(gate.popup({ url: 'https://www.sprinklr.com/' })).toBe('cancel')
    expect(gate.popup({ url: good.replace('www.', 'user@www.') })).toBe('cancel')
    expect(gate.popup({ url: good })).toBe('cancel')
    expect(events.map(({ type }) => type)).toEqual(['visited-without-answer', 'answer'])
    expect(gate.popup({ url: 'https://login.example/' })).toBe('cancel')
  })

  it('takes no answer from frames, images or fetches, and stops them all the same', () => {
    const { gate, events } = aGate()
    expect(gate.other(good)).toBe('cancel')
    expect(gate.other('https://www.sprinklr.com/')).toBe('cancel')
    expect(gate.other(good.replace('https', 'wss'))).toBe('cancel')
    expect(events).toEqual([])
  })

  it('stops an address with user info, which is no answer', () => {
    const { gate, events } = aGate()
    expect(gate.page({ url: good.replace('www.', 'user@www.') })).toBe('cancel')
    expect(gate.other(good.replace('www.', 'user@www.'))).toBe('cancel')
    expect(events).toEqual([])
  })

  it('counts an error only there', () => {
    const { gate, events } = aGate()
    expect(gate.page({ url: `https://app.sprinklr.com/?error=access_denied&state=${state}` })).toBe(
      'allow',
    )
    expect(events).toEqual([])
  })

  it('catches a redirect URI on plain http on this computer', () => {
    const { gate, events } = aGate({ redirectUri: 'http://localhost:8123/sprinklr/callback' })
    expect(
      gate.page({ url: `http://localhost:8123/sprinklr/callback?code=c&state=${state}` }),
    ).toBe('cancel')
    expect(events).toHaveLength(1)
  })

  it('lets no request out once it is closed', () => {
    const { gate } = aGate()
    gate.page({ url: good })
    expect(gate.page({ url: 'https://app.sprinklr.com/' })).toBe('cancel')
    expect(gate.other('https://app.sprinklr.com/logo.png')).toBe('cancel')
  })
})

describe('the gate elsewhere', () => {
  it.each([
    'https://login.microsoftonline.com/',
    'https://app.sprinklr.com/ui/login',
    'about:blank',
  ])('lets the page go to %s', (url) => {
    const { gate, events } = aGate()
    expect(gate.page({ url: url })).toBe('allow')
    expect(events).toEqual([])
  })

  it.each([
    'http://app.sprinklr.com/',
    'http://127.0.0.1:4711/',
    'http://localhost/',
    'ws://a.example/',
  ])('blocks %s with its reason', (url) => {
    const { gate, events } = aGate()
    expect(gate.page({ url: url })).toBe('cancel')
    expect(events).toEqual([{ type: 'insecure-page-blocked' }])
    expect(gate.other(url)).toBe('cancel')
  })

  it.each(['mailto:a@b.c', 'msauth://x', 'ms-settings:', 'file:///etc/passwd', 'app://bundle/x'])(
    'tells of %s, wherever the page wants it',
    (url) => {
      const { gate, events } = aGate()
      expect([gate.leaving(url), gate.page({ url }), gate.popup({ url })]).toEqual(
        Array(3).fill('cancel'),
      )
      expect(events).toEqual(Array(3).fill({ type: 'other-program-blocked' }))
    },
  )

  it.each(['about:version', 'data:text/html,x', 'blob:https://a.example/1', 'javascript:void 0'])(
    'says nothing of %s, which leads nowhere',
    (url) => {
      const { gate, events } = aGate()
      expect(gate.leaving(url)).toBe('cancel')
      expect(events).toEqual([])
    },
  )

  it.each([
    'app://bundle/index.html',
    'file:///etc/passwd',
    'chrome://settings',
    'devtools://devtools/bundled/inspector.html',
    'mailto:someone@a.example',
    'sprinklr://open',
    'ms-settings:display',
    'javascript:alert(1)',
    'view-source:https://a.example',
    'data:text/html,hello',
    'blob:https://a.example/1',
    'ftp://a.example/',
    '',
    'nonsense',
  ])('never lets the page go to %s', (url) => {
    const { gate } = aGate()
    expect(gate.page({ url: url })).toBe('cancel')
  })

  it('lets practice reach this computer, and still no other plain http', () => {
    const authorizationUrl = 'http://127.0.0.1:4711/prod2/oauth/authorize'
    const { gate } = aGate({ authorizationUrl, isPractice: true })
    expect(gate.page({ url: 'http://127.0.0.1:4711/login' })).toBe('allow')
    expect(gate.other('http://127.0.0.1:4711/style.css')).toBe('allow')
    expect(gate.page({ url: 'http://a.example/' })).toBe('cancel')
    expect(gate.other('ws://127.0.0.1:4711/live')).toBe('allow')
  })

  it.each([
    'data:image/png;base64,AA',
    'blob:https://a.example/1',
    'about:srcdoc',
    'wss://a.example/',
  ])('lets the page use %s inside', (url) => {
    expect(aGate().gate.other(url)).toBe('allow')
  })

  it.each(['app://bundle/index.html', 'file:///etc/passwd', 'chrome://version', 'mailto:a@b.c'])(
    'lets nothing inside the page reach %s',
    (url) => {
      expect(aGate().gate.other(url)).toBe('cancel')
    },
  )

  it.each([
    ['https://login.example/', 'allow'],
    ['about:blank', 'allow'],
    ['http://login.example/', 'cancel'],
    ['data:text/html,hello', 'cancel'],
    ['app://bundle/index.html', 'cancel'],
    ['javascript:alert(1)', 'cancel'],
  ])('answers a window for %s with %s', (url, verdict) => {
    expect(aGate().gate.popup({ url: url })).toBe(verdict)
  })

  it(
    'never lets anything through to the redirect address, whatever the query',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(fc.webQueryParameters(), fc.webFragments(), (query, fragment) => {
          const { gate } = aGate()
          const url = `https://www.sprinklr.com/?${query}#${fragment}`
          const verdicts = [gate.other(url), gate.popup({ url }), gate.page({ url })]
          expect(verdicts).not.toContain('allow')
        }),
      )
    },
  )
})
