import { describe, expect, it } from 'vitest'
import { sentCertificateOf, type SignInBarState } from '#core/sign-in-bar'

const sentCertificate = { host: 'sso.example:8443', subject: 'Ada Analyst' }
const state: SignInBarState = {
  origin: 'https://sso.example:8443',
  lock: 'secure',
  isPractice: false,
  isPopup: false,
  note: 'none',
  sentCertificate,
}

describe('a certificate that was sent unasked', () => {
  it('is told of with the pages of its host', () => {
    expect(sentCertificateOf(state)).toEqual(sentCertificate)
    expect(sentCertificateOf({ ...state, note: 'slow' })).toEqual(sentCertificate)
  })

  it.each(['https://sso.example', 'https://other.example:8443', ''])(
    'is not told of at “%s”',
    (origin) => {
      expect(sentCertificateOf({ ...state, origin })).toBeUndefined()
    },
  )

  it('is not told of once it is forgotten', () => {
    expect(sentCertificateOf({ ...state, note: 'certificate-after-restart' })).toBeUndefined()
  })
})
