import { createPrivateKey, createPublicKey, randomBytes, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CertifiedKey } from '#core/certified-key'
import { der, time } from '../../../main/certificates/der'
import { readKeyFiles } from '../../../main/certificates/key-files'
import { makeCertificate } from '../../../main/certificates/make-certificate'
import { dayMs } from '../../helpers/builders'
import { anOpensslFolder, type OpensslFolder } from '../../helpers/openssl'
import { exampleApp, obtainTokens, startPractice } from '../../helpers/practice'

let files: OpensslFolder
let made: CertifiedKey
const now = Date.now()

beforeAll(async () => {
  files = anOpensslFolder()
  made = await makeCertificate({ commonName: 'Reports of Zoë 鍵', now }, randomBytes)
  files.write('server.crt', made.certificate)
  files.write('server.key', made.privateKey.reveal())
})
afterAll(() => files.remove())

function extensionsOfOpenssl() {
  files.run('req -x509 -nodes -newkey rsa:2048 -subj /CN=x -keyout theirs.key -out theirs.crt')
  return files.run('x509 -in theirs.crt -noout -text').match(/X509v3 [^:\n]+: *(critical)?/g)
}

describe('a certificate made here', () => {
  it('is what openssl makes with the documented lines: RSA 2048, SHA-256, 365 days, version 3', () => {
    const said = files.run('x509 -in server.crt -noout -text -nameopt utf8,sep_comma_plus')
    expect(said).toContain('Version: 3 (0x2)')
    expect(said).toContain('Public-Key: (2048 bit)')
    expect(said.match(/Signature Algorithm: (\S+)/g)).toEqual(
      Array(2).fill('Signature Algorithm: sha256WithRSAEncryption'),
    )
    expect(said).toContain('Subject: CN=Reports of Zoë 鍵')
    expect(said).toContain('Issuer: CN=Reports of Zoë 鍵')
    expect(said.match(/X509v3 [^:\n]+: *(critical)?/g)).toEqual(extensionsOfOpenssl())
    expect(said).toMatch(/Basic Constraints: critical\s+CA:TRUE/)
    expect(made.endsAt - made.startsAt).toBe(365 * dayMs)
    expect(made.startsAt).toBeLessThan(now)
    expect(now - made.startsAt).toBeLessThan(6 * 60_000)
  })

  it('is taken by openssl as the word of its own key', () => {
    expect(files.run('verify -x509_strict -check_ss_sig -CAfile server.crt server.crt')).toContain(
      'OK',
    )
    expect(files.run('rsa -in server.key -noout -check')).toContain('RSA key ok')
    const own = files.run('rsa -in server.key -pubout')
    expect(files.run('x509 -in server.crt -noout -pubkey')).toBe(own)
    const name = /keyid=?:?\s*([0-9A-F:]+)|Identifier:\s+([0-9A-F:]+)/.exec(
      files.run('x509 -in server.crt -noout -ext subjectKeyIdentifier'),
    )
    expect((name?.[1] ?? name?.[2])?.split(':')).toHaveLength(20)
  })

  it('says of itself what is in it, and is read back as it is', async () => {
    const { validFrom, validTo } = new X509Certificate(made.certificate)
    expect([made.startsAt, made.endsAt]).toEqual([Date.parse(validFrom), Date.parse(validTo)])
    const read = await readKeyFiles([files.read('server.key'), files.read('server.crt')], {
      use: 'signing',
      now,
    })
    expect(read.certificate).toBe(made.certificate)
    expect(read.privateKey.reveal()).toBe(made.privateKey.reveal())
  })

  it('is another one each time', async () => {
    const second = await makeCertificate({ commonName: 'Reports', now }, randomBytes)
    const serials = [made, second].map(
      ({ certificate }) => new X509Certificate(certificate).serialNumber,
    )
    expect(new Set(serials).size).toBe(2)
    const keys = [made, second].map(({ privateKey }) => createPublicKey(privateKey.reveal()))
    expect(keys[0]?.equals(keys[1] ?? createPrivateKey(made.privateKey.reveal()))).toBe(false)
  })

  it.each([0x00, 0x7f, 0x80, 0xff])(
    'has a positive serial number of 16 bytes: %i',
    async (byte) => {
      const random = (length: number) => new Uint8Array(length).fill(byte)
      const { certificate } = await makeCertificate({ commonName: 'x', now }, random)
      expect(new X509Certificate(certificate).serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/i)
    },
  )

  it.each([
    ['', 'Token Wallet'],
    [' \u0000\n', 'Token Wallet'],
    ['a\u0000b/CN=c', 'a b/CN=c'],
    ['🔑'.repeat(80), '🔑'.repeat(64)],
    ['x'.repeat(64), 'x'.repeat(64)],
  ])('names whom it is told, in what a name may hold: %j', async (commonName, shown) => {
    const { certificate } = await makeCertificate({ commonName, now }, randomBytes)
    files.write('named.crt', certificate)
    const options = '-noout -subject -nameopt utf8,sep_multiline,-esc_msb'
    expect(files.run(`x509 -in named.crt ${options}`)).toContain(`CN=${shown}\n`)
  })

  it('counts beyond 2049, where dates are written in another way', async () => {
    const late = Date.UTC(2049, 5, 1)
    const { certificate, endsAt } = await makeCertificate(
      { commonName: 'late', now: late },
      randomBytes,
    )
    files.write('late.crt', certificate)
    expect(files.run('x509 -in late.crt -noout -dates')).toMatch(/notAfter=.* 2050 GMT/)
    expect(Date.parse(new X509Certificate(certificate).validTo)).toBe(endsAt)
  })

  it('is registered by practice', async () => {
    const bench = await startPractice()
    bench.clock.advance(now - bench.clock.now())
    const { access_token: token } = await obtainTokens(bench.base)
    const answer = await fetch(`${bench.base}/api/app/register`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'x-api-key': exampleApp.clientId },
      body: made.certificate,
    })
    expect(answer.status).toBe(200)
  })
})

describe('the writing of DER', () => {
  it('is read by openssl at every length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70_000 }), (length) => {
        if (length > 0xffff) {
          expect(() => der(0x04, Buffer.alloc(length))).toThrow(RangeError)
          return
        }
        files.write('value.der', der(0x04, Buffer.alloc(length)))
        const said = files.run('asn1parse -inform DER -in value.der')
        expect(Number(/\bl=\s*(\d+)/.exec(said)?.[1])).toBe(length)
      }),
      { numRuns: 30, examples: [[0], [127], [128], [255], [256], [65_535], [65_536]] },
    )
  })

  it.each([
    [Date.UTC(2026, 0, 2, 3, 4, 5, 999), '170d3236303130323033303430355a'],
    [Date.UTC(2049, 11, 31, 23, 59, 59), '170d3439313233313233353935395a'],
    [Date.UTC(2050, 0, 1), '180f32303530303130313030303030305a'],
  ])('of an instant: %i', (at, hex) => {
    expect(time(at).toString('hex')).toBe(hex)
  })
})
