import { X509Certificate } from 'node:crypto'
import { rootCertificates } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { knownAuthorities } from '../../../main/mutual-tls/authorities'

describe('whom a connection of Node trusts', () => {
  it('are those it brings along, and the system’s where it can tell, each once', () => {
    const known = knownAuthorities()
    expect(known).toEqual(expect.arrayContaining([...rootCertificates]))
    expect(new Set(known).size).toBe(known.length)
    for (const pem of known) expect(new X509Certificate(pem).raw.length).toBeGreaterThan(0)
  })
})
