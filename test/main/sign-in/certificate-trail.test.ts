import { describe, expect, it } from 'vitest'
import { toFailure, WalletError } from '#core/errors'
import { pageFailure } from '../../../main/network-failure'
import { createCertificateTrail, isAskedAgain } from '../../../main/sign-in/certificate-trail'

const hungUp = pageFailure('ERR_SOCKET_NOT_CONNECTED')
const refused = pageFailure('ERR_BAD_SSL_CLIENT_AUTH_CERT')

describe('a connection that breaks', () => {
  it('is a refusal where a certificate was asked for and no page has come since', () => {
    const trail = createCertificateTrail()
    trail.answered('sso.example:8443')
    expect(trail.explain('https://sso.example:8443/x', hungUp)).toMatchObject({
      code: 'certificate-needed',
      message: 'ERR_SOCKET_NOT_CONNECTED',
    })
  })

  it('is what it is everywhere else, and after a page has come', () => {
    const trail = createCertificateTrail()
    trail.answered('sso.example')
    expect(trail.explain('https://other.example/', hungUp)).toBe(hungUp)
    expect(trail.explain('https://sso.example:8443/', hungUp)).toBe(hungUp)
    const untrusted = new WalletError('tls-failed')
    expect(trail.explain('https://sso.example/', untrusted)).toBe(untrusted)
    trail.shown('https://sso.example/welcome')
    expect(trail.explain('https://sso.example/', hungUp)).toBe(hungUp)
  })

  it('leads to another question by itself only when Chromium has understood it', () => {
    const trail = createCertificateTrail()
    trail.answered('sso.example')
    const explained = trail.explain('https://sso.example/', hungUp)
    expect(isAskedAgain(toFailure(explained))).toBe(false)
    expect(isAskedAgain(toFailure(refused))).toBe(true)
    expect(isAskedAgain(toFailure(hungUp))).toBe(false)
    // A word of the machine's decides nothing.
    const worded = new WalletError('connect-failed', 'SSL_CLIENT_AUTH_CERT')
    expect(isAskedAgain(toFailure(trail.explain('https://sso.example/', worded)))).toBe(false)
  })
})
