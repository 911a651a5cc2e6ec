import { describe, expect, it } from 'vitest'
import { toFailure, WalletError, type Failure } from '#core/errors'
import type { SignInBarState, SignInNote } from '#core/sign-in-bar'
import { pageFailure } from '../../../main/network-failure'
import { createCertificateTrail } from '../../../main/sign-in/certificate-trail'
import { forgettingWay, healthNews, reloadWay, whyFailed } from '../../../main/sign-in/pane-rules'

const page: SignInBarState = {
  origin: 'https://sso.example',
  lock: 'secure',
  isPractice: false,
  isPopup: false,
  note: 'none',
}
const failed = (failure: Failure): SignInBarState => ({ ...page, lock: 'failed', failure })
const hung = failed({ code: 'page-hangs', facts: {} })
const offline = failed({ code: 'offline', facts: {} })
const url = 'https://sso.example/login'

/** Chromium has understood this refusal; the other one only hung up. */
const refused = failed(toFailure(pageFailure('ERR_BAD_SSL_CLIENT_AUTH_CERT')))
const hungUp = ((): SignInBarState => {
  const trail = createCertificateTrail()
  trail.answered('sso.example')
  return failed(toFailure(trail.explain(url, pageFailure('ERR_SOCKET_NOT_CONNECTED'))))
})()

describe('why a page did not come', () => {
  it('is the proxy once the person has sent it nothing', () => {
    const known = { hasDeclinedProxy: true, trail: createCertificateTrail() }
    expect(whyFailed({ url, name: 'ERR_TUNNEL_CONNECTION_FAILED' }, known)).toMatchObject({
      code: 'proxy-sign-in-needed',
      message: 'ERR_TUNNEL_CONNECTION_FAILED',
    })
  })

  it('is what the network says, after what became of certificates', () => {
    const trail = { explain: () => new WalletError('certificate-needed') }
    expect(whyFailed({ url, name: 'ERR_X' }, { hasDeclinedProxy: false, trail }).code).toBe(
      'certificate-needed',
    )
  })
})

describe('the health of a page', () => {
  it('is told beside it, and a page that hung is shown again first', () => {
    expect(healthNews(page, 'hangs')).toEqual({ type: 'hangs' })
    expect(healthNews(page, 'slow')).toEqual({ type: 'note', note: 'slow', isBack: false })
    expect(healthNews(hung, 'fine')).toEqual({ type: 'note', note: 'none', isBack: true })
    expect(healthNews(hung, 'blank')).toEqual({ type: 'note', note: 'blank', isBack: true })
  })

  it('leaves other notes, and says nothing under another failure', () => {
    const note: SignInNote = 'too-many-popups'
    expect(healthNews({ ...page, note }, 'fine')).toEqual({ type: 'note', note, isBack: false })
    expect(healthNews({ ...hung, note }, 'fine')).toEqual({ type: 'note', note, isBack: true })
    expect(healthNews(offline, 'slow')).toEqual({ type: 'none' })
  })
})

describe('Reload', () => {
  const may = { mayBeginAfresh: true, isPopup: false, shown: url }

  it('loads the page again, or the first address where there is none', () => {
    expect(reloadWay(page, may)).toBe('this-page')
    expect(reloadWay(hung, may)).toBe('this-page')
    expect(reloadWay(offline, { ...may, shown: '' })).toBe('from-the-start')
    expect(reloadWay(page, { ...may, shown: 'about:blank' })).toBe('from-the-start')
    expect(reloadWay(page, { ...may, shown: '', isPopup: true })).toBe('this-page')
  })

  it('begins afresh where Chromium would send the refused certificate for ever', () => {
    expect(reloadWay(hungUp, may)).toBe('begin-afresh')
    expect(reloadWay(refused, may)).toBe('this-page')
    expect(reloadWay(hungUp, { ...may, mayBeginAfresh: false })).toBe('this-page')
  })
})

describe('Choose another', () => {
  it('asks at once where it can, and says where it cannot', () => {
    expect(forgettingWay(refused, { mayBeginAfresh: false })).toBe('reload')
    expect(forgettingWay(refused, { mayBeginAfresh: true })).toBe('reload')
    expect(forgettingWay(hungUp, { mayBeginAfresh: true })).toBe('begin-afresh')
    expect(forgettingWay(page, { mayBeginAfresh: true })).toBe('begin-afresh')
    expect(forgettingWay(page, { mayBeginAfresh: false })).toBe('after-restart')
  })
})
