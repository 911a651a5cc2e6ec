import { describe, expect, it } from 'vitest'
import { createProxyPasswords } from '../../../main/sign-in/proxy-passwords'

const realm = { host: 'proxy.example', port: 8080, realm: 'Company', scheme: 'digest' }
const ada = { userName: 'ada', password: 'the word' }

describe('what proxies were told', () => {
  it('is found for the same host, port and realm, and for nothing else', () => {
    const passwords = createProxyPasswords(() => undefined)
    passwords.remember(realm, ada)
    expect(passwords.find({ ...realm })).toEqual(ada)
    expect(passwords.find({ ...realm, host: 'PROXY.example' })).toEqual(ada)
    for (const other of [
      { ...realm, host: 'proxy.example.org' },
      { ...realm, port: 80 },
      { ...realm, realm: 'company' },
      { ...realm, host: 'proxy.example,8080', port: 0 },
      // Told to one that hides it, it is not told readably.
      { ...realm, scheme: 'basic' },
    ]) {
      expect(passwords.find(other)).toBeUndefined()
    }
  })

  it('is replaced by what was told later, and forgotten for one proxy alone', () => {
    const passwords = createProxyPasswords(() => undefined)
    const other = { ...realm, port: 3128 }
    passwords.remember(realm, ada)
    passwords.remember(other, ada)
    passwords.remember(realm, { ...ada, password: 'newer' })
    expect(passwords.find(realm)).toEqual({ ...ada, password: 'newer' })
    passwords.forget(realm)
    passwords.forget(realm)
    expect(passwords.find(realm)).toBeUndefined()
    expect(passwords.find(other)).toEqual(ada)
  })

  it('is made known before it is used, so that it can be taken out of logs', () => {
    const known: string[] = []
    const passwords = createProxyPasswords((secret) => known.push(secret))
    passwords.remember(realm, ada)
    expect(known).toEqual(['the word'])
  })
})
