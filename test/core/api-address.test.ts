import { describe, expect, it } from 'vitest'
import { isLoopback, parseApiAddress } from '#core/api-address'
import { WalletError } from '#core/errors'

function reasonOf(parse: () => string): unknown {
  try {
    return `accepted as ${parse()}`
  } catch (error) {
    return error instanceof WalletError ? error.facts['reason'] : error
  }
}

describe('an API address', () => {
  it.each([
    ['https://api3.sprinklr.com', 'https://api3.sprinklr.com'],
    [' https://API3.Sprinklr.com/ ', 'https://api3.sprinklr.com'],
    ['api2.sprinklr.com', 'https://api2.sprinklr.com'],
    ['https://api3.sprinklr.com:443', 'https://api3.sprinklr.com'],
    ['https://proxy.example:8443', 'https://proxy.example:8443'],
    ['http://127.0.0.1:8123', 'http://127.0.0.1:8123'],
    ['http://localhost:8123', 'http://localhost:8123'],
    ['http://[::1]:8123', 'http://[::1]:8123'],
    ['http://practice', 'http://practice'],
  ])('reads %s as %s', (typed, kept) => {
    expect(parseApiAddress(typed)).toBe(kept)
  })

  it.each([
    ['', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['http://api3.sprinklr.com', 'plain-http'],
    ['http://127.0.0.1.example.com', 'plain-http'],
    ['http://practice.example', 'plain-http'],
    ['ftp://api3.sprinklr.com', 'scheme'],
    ['file:///etc/passwd', 'path'],
    ['https://user:pass@api3.sprinklr.com', 'user-info'],
    ['https://api3.sprinklr.com/prod2', 'path'],
    ['https://api3.sprinklr.com/?a=b', 'path'],
    ['https://api3.sprinklr.com/#x', 'path'],
  ])('refuses %s because of %s', (typed, reason) => {
    expect(reasonOf(() => parseApiAddress(typed))).toBe(reason)
  })

  it('knows this computer by its loopback addresses only', () => {
    expect(['localhost', '127.0.0.1', '127.8.9.10', '[::1]'].every(isLoopback)).toBe(true)
    expect(
      ['0.0.0.0', '10.0.0.1', 'localhost.example', '127.0.0.1.example', '::2'].some(isLoopback),
    ).toBe(false)
  })
})
