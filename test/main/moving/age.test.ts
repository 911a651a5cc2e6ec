import { createDecipheriv, createHmac, hkdfSync, scryptSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isSealed } from '../../../main/moving/age-header'
import { open, seal } from '../../../main/moving/age-seal'

const passphrase = 'correct horse battery'

/** Sealed by the age program 1.1.1 with that passphrase. */
const byAge = `-----BEGIN AGE ENCRYPTED FILE-----
YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBzcjUybThpNW4zZ3EvbkJj
cHUzKzF3IDE4CndzTVp0Qkp6RS81WmNBSDZKNmV1NC9wUHM1b1pnSnRTd0cwbmpW
Y01GUHcKLS0tIDcxSm5OamN4TC9sSHRMeDF3M2lsREIwZ1dtMEk1YStlZXhXUG5G
dmJsNEUKoBoc71sr6ItqfVMKRQGYlwnnnhY0JHtuBMHMzBar+9unjPXS4MP2l/DJ
b2w4o5qPAL1MN7MUAw==
-----END AGE ENCRYPTED FILE-----
`

/** Reads a file of one chunk as the specification has it (C2SP, age v1), with Node alone. */
function readByHand(armored: string): string {
  const bytes = Buffer.from(armored.replace(/-----.*-----|\s/g, ''), 'base64')
  const end = bytes.indexOf('\n', bytes.indexOf('\n--- ') + 1) + 1
  const header = bytes.subarray(0, end).toString('latin1')
  const [, salt = '', factor = '', body = '', mac = ''] =
    /^age-encryption\.org\/v1\n-> scrypt (\S+) (\d+)\n(\S+)\n--- (\S+)\n$/.exec(header) ?? []
  const fullSalt = Buffer.concat([
    Buffer.from('age-encryption.org/v1/scrypt'),
    Buffer.from(salt, 'base64'),
  ])
  const cost = { N: 2 ** Number(factor), r: 8, p: 1, maxmem: 2 ** 30 }
  const wrap = scryptSync(passphrase, fullSalt, 32, cost)
  const fileKey = opened(wrap, Buffer.alloc(12), Buffer.from(body, 'base64'))
  const macKey = Buffer.from(hkdfSync('sha256', fileKey, '', 'header', 32))
  const signed = header.slice(0, header.indexOf('\n--- ') + 4)
  const own = createHmac('sha256', macKey).update(signed).digest('base64').replace(/=+$/, '')
  expect(own).toBe(mac)
  const nonce = bytes.subarray(end, end + 16)
  const key = Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32))
  const lastChunk = Buffer.concat([Buffer.alloc(11), Buffer.from([1])])
  return opened(key, lastChunk, bytes.subarray(end + 16)).toString('utf8')
}

function opened(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

describe('a passphrase file', () => {
  test('of ours is read by whoever keeps to the specification', async () => {
    expect(readByHand(await seal('all the profiles', passphrase, 4))).toBe('all the profiles')
  })

  test('of the age program opens here', async () => {
    expect(isSealed(Buffer.from(byAge))).toBe(true)
    expect(await open(Buffer.from(byAge), [passphrase])).toEqual({
      type: 'opened',
      text: 'made by the age program',
    })
  })

  test('with one byte changed never opens, whichever it is', async () => {
    const sealed = await seal('all the profiles', passphrase, 2)
    const bytes = Buffer.from(sealed.replace(/-----.*-----|\s/g, ''), 'base64')
    const whole = await open(bytes, [passphrase])
    expect(whole.type).toBe('opened')
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect((await open(changed, [passphrase])).type).not.toBe('opened')
    }
    for (let length = 0; length < bytes.length; length += 7) {
      expect((await open(bytes.subarray(0, length), [passphrase])).type).not.toBe('opened')
    }
  })
})
