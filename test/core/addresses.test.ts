import { describe, expect, it } from 'vitest'
import { hostOf } from '#core/addresses'

describe('the host of an address', () => {
  it.each([
    ['https://app.sprinklr.com/ui/login?x=1', 'app.sprinklr.com'],
    ['https://sso.example:8443', 'sso.example:8443'],
    ['https://sso.example:443/x', 'sso.example'],
    ['https://ada:secret@sso.example/', 'sso.example'],
    ['about:blank', ''],
    ['sso.example', ''],
    ['', ''],
  ])('of “%s” is “%s”', (address, host) => {
    expect(hostOf(address)).toBe(host)
  })
})
