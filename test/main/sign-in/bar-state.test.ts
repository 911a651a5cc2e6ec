import { describe, expect, it } from 'vitest'
import { WalletError, type ErrorCode } from '#core/errors'
import { firstBarState, nextBarState } from '../../../main/sign-in/bar-state'

const shown = (url: string, isTrusted = true) => ({ type: 'shown', url, isTrusted }) as const

describe('the bar', () => {
  it.each([
    ['https://app.sprinklr.com/ui/login?x=1', false, 'https://app.sprinklr.com', 'secure'],
    ['https://app.sprinklr.com:8443/', false, 'https://app.sprinklr.com:8443', 'secure'],
    ['https://bücher.example/', false, 'https://xn--bcher-kva.example', 'secure'],
    ['https://a.example\\@b.example/', false, 'https://a.example', 'secure'],
    ['http://127.0.0.1:4711/login', true, 'http://127.0.0.1:4711', 'practice'],
    ['http://127.0.0.1:4711/login', false, 'http://127.0.0.1:4711', 'insecure'],
    ['http://a.example/', true, 'http://a.example', 'insecure'],
    ['about:blank', false, '', 'insecure'],
  ] as const)('shows %s (practice: %s) as %s, %s', (url, isPractice, origin, lock) => {
    expect(nextBarState(firstBarState({ isPractice, isPopup: false }), shown(url))).toEqual({
      origin,
      lock,
      isPractice,
      isPopup: false,
      note: 'none',
    })
  })

  it('never calls a page secure whose certificate was refused', () => {
    const state = nextBarState(
      firstBarState({ isPractice: false, isPopup: false }),
      shown('https://a.example/', false),
    )
    expect(state.lock).toBe('insecure')
  })

  it('keeps a note until another page is shown', () => {
    const first = nextBarState(
      firstBarState({ isPractice: false, isPopup: false }),
      shown('https://a.example/'),
    )
    const noted = nextBarState(first, { type: 'noted', note: 'visited-without-answer' })
    expect(noted).toEqual({ ...first, note: 'visited-without-answer' })
    expect(nextBarState(noted, shown('https://a.example/next')).note).toBe('none')
  })

  it('names the address that failed, and forgets the failure with the next page', () => {
    const failed = nextBarState(firstBarState({ isPractice: true, isPopup: false }), {
      type: 'failed',
      url: 'https://b.example/x',
      error: new WalletError('offline', 'ERR_NAME_NOT_RESOLVED'),
    })
    expect(failed).toMatchObject({
      origin: 'https://b.example',
      lock: 'failed',
      failure: { code: 'offline' },
    })
    expect(nextBarState(failed, shown('https://b.example/x'))).not.toHaveProperty('failure')
  })

  it('keeps what was said of a page that hangs: it is the same one when it answers again', () => {
    const page = nextBarState(
      firstBarState({ isPractice: true, isPopup: false }),
      shown('https://a.example/'),
    )
    const noted = nextBarState(page, { type: 'noted', note: 'too-many-popups' })
    const fails = (code: ErrorCode) =>
      nextBarState(noted, {
        type: 'failed',
        url: 'https://a.example/',
        error: new WalletError(code),
      })
    expect(fails('page-hangs').note).toBe('too-many-popups')
    expect(fails('page-crashed').note).toBe('none')
  })

  it('says that a page is asked for again, and takes nothing away where one is shown', () => {
    const first = firstBarState({ isPractice: false, isPopup: true })
    const page = nextBarState(first, shown('https://a.example/'))
    const failed = nextBarState(page, {
      type: 'failed',
      url: 'https://b.example/x',
      error: new WalletError('offline', 'ERR_NAME_NOT_RESOLVED'),
    })
    expect(nextBarState(failed, { type: 'loads-again' })).toEqual(first)
    expect(nextBarState(page, { type: 'loads-again' })).toEqual(page)
  })

  it('names a certificate that was sent unasked until another one is chosen for its host', () => {
    const answered = (host: string, subject: string | undefined) =>
      ({ type: 'certificate-answered', host, subject }) as const
    const first = firstBarState({ isPractice: false, isPopup: false })
    const sent = nextBarState(first, answered('a.example', 'Ada'))
    expect(sent.sentCertificate).toEqual({ host: 'a.example', subject: 'Ada' })
    expect(nextBarState(sent, answered('b.example', undefined))).toEqual(sent)
    expect(nextBarState(sent, answered('a.example', undefined))).toEqual(first)
  })
})
