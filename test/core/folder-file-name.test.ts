import { describe, expect, it } from 'vitest'
import { folderFileName } from '#core/folder-file-name'

const named = (name: string, client = '', fileName = 'Sprinklr.conf', taken: string[] = []) =>
  folderFileName({ name, client }, fileName, (one) => taken.includes(one))

describe('the file of one profile among others', () => {
  it('is named after client and profile, the client once', () => {
    expect(named('weekly', 'Acme')).toBe('Acme-weekly-Sprinklr.conf')
    expect(named('Acme weekly', 'acme')).toBe('Acme-weekly-Sprinklr.conf')
    expect(named('Grün 東京')).toBe('Grün-東京-Sprinklr.conf')
    expect(named('Acme', '', '.env')).toBe('Acme.env')
  })

  it('leads nowhere else, whatever the profile is called', () => {
    for (const name of [
      '../../etc/passwd',
      'C:\\Windows',
      '.ssh',
      '~',
      'a\u0000b',
      '-rf',
      'x'.repeat(500),
    ]) {
      expect(named(name)).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]*\.conf$/u)
      expect(named(name).length).toBeLessThan(80)
    }
    expect(named('con', '', '.env')).toBe('con-profile.env')
  })

  it('never has the name of another, whatever its capitals', () => {
    expect(named('acme', '', '.env', ['acme.env', 'acme-2.env'])).toBe('acme-3.env')
    expect(named('ACME', '', '.env', ['acme.env'])).toBe('ACME-2.env')
  })
})
