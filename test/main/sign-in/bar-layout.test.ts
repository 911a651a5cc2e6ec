import { describe, expect, it } from 'vitest'
import type { SignInBarState } from '#core/sign-in-bar'
import { barHeight } from '../../../main/sign-in/bar-layout'

const page: SignInBarState = {
  origin: 'https://sso.example',
  lock: 'secure',
  isPractice: false,
  isPopup: false,
  note: 'none',
}
const sentCertificate = { host: 'sso.example', subject: 'Ada Analyst' }

const wide = 980

describe('the room of the bar', () => {
  it('has a line more where the address needs one of its own', () => {
    expect(barHeight(page, 490)).toBeGreaterThan(barHeight(page, wide))
  })

  it('is larger by the line of a certificate that was sent to the host of the page', () => {
    expect(barHeight({ ...page, sentCertificate }, wide)).toBeGreaterThan(barHeight(page, wide))
    const other = { ...page, origin: 'https://other.example' }
    expect(barHeight({ ...other, sentCertificate }, wide)).toBe(barHeight(other, wide))
  })

  it('leaves no empty strip for a certificate that is forgotten', () => {
    const forgotten: SignInBarState = { ...page, note: 'certificate-after-restart' }
    expect(barHeight({ ...forgotten, sentCertificate }, wide)).toBe(barHeight(forgotten, wide))
  })
})
