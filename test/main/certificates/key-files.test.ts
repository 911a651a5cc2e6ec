import { createPrivateKey, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WalletError, type ErrorCode } from '#core/errors'
import { Secret } from '#core/secret'
import { text } from '#core/text/text'
import { readKeyFiles, type KeyFileChoices } from '../../../main/certificates/key-files'
import { dayMs } from '../../helpers/builders'
import { anOpensslFolder, type OpensslFolder } from '../../helpers/openssl'

const isElectron = 'electron' in process.versions
const passphrase = 'correct horse'
let files: OpensslFolder

beforeAll(() => {
  files = anOpensslFolder()
  const made = 'req -x509 -nodes -sha256 -days 365'
  files.write('pass.txt', passphrase)
  files.run(`${made} -newkey rsa:2048 -subj /CN=ada -keyout server.key -out server.crt`)
  files.run(`${made} -newkey rsa:2048 -subj /CN=bob -keyout other.key -out other.crt`)
  files.run(`${made} -newkey rsa:1024 -subj /CN=short -keyout short.key -out short.crt`)
  files.run(
    `${made} -newkey ec -pkeyopt ec_paramgen_curve:P-256 -subj /CN=ec -keyout ec.key -out ec.crt`,
  )
  files.run('x509 -in server.crt -outform DER -out server.der')
  files.run('req -new -key server.key -subj /CN=ada -out server.csr')
  files.run('req -new -key server.key -subj /CN=ada -outform DER -out csr.der')
  files.run('rsa -in server.key -pubout -out public.pem')
  files.run('crl2pkcs7 -nocrl -certfile server.crt -out list.p7b')
  const key = 'pkcs8 -topk8 -in server.key'
  const pass = '-passout file:pass.txt'
  files.run('rsa -in server.key -traditional -out pkcs1.pem')
  files.run('rsa -in server.key -traditional -outform DER -out pkcs1.der')
  files.run(`rsa -in server.key -traditional -aes256 ${pass} -out legacy.pem`)
  files.run(`${key} -nocrypt -outform DER -out pkcs8.der`)
  files.run(`${key} -v2 aes-256-cbc ${pass} -out aes.pem`)
  files.run(`${key} -v2 aes-256-cbc ${pass} -outform DER -out aes.der`)
  files.run(`${key} -v1 PBE-SHA1-3DES ${pass} -out 3des.pem`)
  files.run(`${key} -provider legacy -provider default -v1 PBE-MD5-DES ${pass} -out des.pem`)
  files.run(`${key} -scrypt ${pass} -out scrypt.pem`)
  const both = 'pkcs12 -export -inkey server.key -in server.crt'
  files.run(`${both} ${pass} -out aes.p12`)
  files.run(`${both} -legacy ${pass} -out rc2.p12`)
  files.run(`${both} -legacy -descert ${pass} -out 3des.p12`)
  files.run(`${both} -nomac ${pass} -out unproven.p12`)
  files.run(`${both} -passout pass: -out open.p12`)
  files.run(`${both} -passout pass:Schlüssel-鍵 -out spelled.p12`)
  files.run(`${both} -legacy -passout pass:Schlüssel -out spelled-once.p12`)
  files.run(`pkcs12 -export -inkey ec.key -in ec.crt ${pass} -out ec.p12`)
  files.run(`pkcs12 -export -inkey other.key -in other.crt ${pass} -out other.p12`)
  files.run(`pkcs12 -export -nokeys -in server.crt ${pass} -out keyless.p12`)
})
afterAll(() => files.remove())

const aChoice = (changes: Partial<KeyFileChoices> = {}): KeyFileChoices => ({
  passphrase: new Secret(passphrase),
  use: 'signing',
  now: Date.now() + dayMs,
  ...changes,
})

const read = (names: readonly string[], changes: Partial<KeyFileChoices> = {}) =>
  readKeyFiles(
    names.map((name) => files.read(name)),
    aChoice(changes),
  )

async function failureOf(work: Promise<unknown>): Promise<WalletError> {
  try {
    await work
  } catch (error) {
    if (error instanceof WalletError) return error
    throw error
  }
  throw new Error('it was taken')
}

const serverKey = () => createPrivateKey(files.read('server.key'))

describe('a key and its certificate', () => {
  it.each([
    ['server.key', 'server.crt'],
    ['server.crt', 'server.key'],
    ['pkcs1.pem', 'server.der'],
    ['pkcs8.der', 'server.der'],
    ['pkcs1.der', 'server.crt'],
    ['legacy.pem', 'server.crt'],
    ['aes.pem', 'server.crt'],
    ['aes.der', 'server.crt'],
    ['3des.pem', 'server.crt'],
    ['aes.p12'],
    ['rc2.p12'],
    ['3des.p12'],
    ['unproven.p12'],
    ['aes.p12', 'server.crt'],
  ])('are read from %s %s', async (...names) => {
    const pair = await read(names.filter((name) => typeof name === 'string'))
    expect(createPrivateKey(pair.privateKey.reveal()).equals(serverKey())).toBe(true)
    expect(new X509Certificate(pair.certificate).raw).toEqual(files.read('server.der'))
    expect(pair.chain).toEqual([])
    expect(pair.endsAt - pair.startsAt).toBe(365 * dayMs)
  })

  it.each([
    ['without one', 'open.p12', undefined],
    ['in other letters', 'spelled.p12', 'Schlüssel-鍵'],
    ['in other letters, by an older program', 'spelled-once.p12', 'Schlüssel'],
  ])('are read from a PKCS#12 file with a passphrase %s', async (_how, name, typed) => {
    const { passphrase: _usual, ...without } = aChoice()
    const choices = typed === undefined ? without : { ...without, passphrase: new Secret(typed) }
    expect((await readKeyFiles([files.read(name)], choices)).certificate).toContain('CERTIFICATE')
  })

  it('are found together in one text, whatever stands around them and however it was saved', async () => {
    const text = ['Bag Attributes', files.read('server.crt'), 'x', files.read('server.key')].join(
      '\n',
    )
    for (const bytes of [
      Buffer.from(`\ufeff${text}`, 'utf8'),
      Buffer.from(text.replaceAll('\n', '\r\n')),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
    ]) {
      expect((await readKeyFiles([bytes], aChoice())).certificate).toContain('CERTIFICATE')
    }
  })

  it('never show the key by accident', async () => {
    expect(JSON.stringify(await read(['server.key', 'server.crt']))).not.toContain('PRIVATE KEY')
  })

  it('of an elliptic curve do for TLS, from PKCS#12 too, and not for signing', async () => {
    const pair = await read(['ec.p12'], { use: 'tls' })
    expect(new X509Certificate(pair.certificate).raw).toEqual(
      new X509Certificate(files.read('ec.crt')).raw,
    )
    expect(await failureOf(read(['ec.p12']))).toMatchObject({
      code: 'private-key-unsuitable',
      facts: { kind: 'ec' },
    })
  })
})

describe('several certificates', () => {
  beforeAll(() => {
    const request = (name: string) =>
      files.run(
        `req -new -newkey rsa:2048 -nodes -subj /CN=${name} -keyout ${name}.key -out ${name}.csr`,
      )
    const issue = (name: string, by: string) =>
      files.run(
        `x509 -req -in ${name}.csr -CA ${by}.crt -CAkey ${by}.key -CAcreateserial -days 30 -extfile ca.ext -out ${name}.crt`,
      )
    files.write('ca.ext', 'basicConstraints=CA:TRUE\n')
    files.run('req -x509 -newkey rsa:2048 -nodes -subj /CN=root -keyout root.key -out root.crt')
    request('middle')
    issue('middle', 'root')
    request('leaf')
    issue('leaf', 'middle')
    files.run('x509 -req -in leaf.csr -CA middle.crt -CAkey middle.key -days 60 -out renewed.crt')
  })
  const subjects = (pems: readonly string[]) => pems.map((pem) => new X509Certificate(pem).subject)

  it('are put in order: its own, and who vouches for whom, without strangers', async () => {
    const pair = await read(['root.crt', 'other.crt', 'leaf.key', 'middle.crt', 'leaf.crt'])
    expect(subjects([pair.certificate])).toEqual(['CN=leaf'])
    expect(subjects(pair.chain)).toEqual(['CN=middle', 'CN=root'])
  })

  it('of one key give the one that ends last', async () => {
    const pair = await read(['leaf.crt', 'renewed.crt', 'leaf.key'])
    expect(pair.certificate).toBe(new X509Certificate(files.read('renewed.crt')).toString())
  })

  it('of several keys are not chosen among', async () => {
    const failure = await failureOf(read(['aes.p12', 'other.p12']))
    expect(failure).toMatchObject({ code: 'key-file-unsuitable', facts: { kind: 'several-keys' } })
    const pair = await read(['server.key', 'other.key', 'other.crt'])
    expect(subjects([pair.certificate])).toEqual(['CN=bob'])
  })
})

describe('what cannot be used', () => {
  it.each<readonly [ErrorCode, readonly string[]]>([
    ['private-key-missing', ['server.crt']],
    ['private-key-missing', ['keyless.p12']],
    ['private-key-missing', []],
    ['certificate-missing', ['server.key']],
    ['key-not-of-certificate', ['server.key', 'other.crt']],
    ['key-not-of-certificate', ['server.key', 'ec.crt']],
    ['key-not-of-certificate', ['server.key', 'other.key', 'ec.crt']],
    ['private-key-unsuitable', ['short.key', 'short.crt']],
    ['key-protection-unknown', ['des.pem', 'server.crt']],
  ])('%s: %j', async (code, names) => {
    expect((await failureOf(read(names))).code).toBe(code)
  })

  it.each(['legacy.pem', 'aes.pem', 'aes.der', '3des.pem', 'aes.p12', 'rc2.p12', 'unproven.p12'])(
    'asks for the passphrase of %s, and tells a wrong one',
    async (name) => {
      const { use, now } = aChoice()
      const chosen = [files.read(name), files.read('server.crt')]
      expect((await failureOf(readKeyFiles(chosen, { use, now }))).code).toBe(
        'key-passphrase-missing',
      )
      for (const typed of ['wrong', '', 'Correct horse']) {
        const wrong = { use, now, passphrase: new Secret(typed) }
        expect((await failureOf(readKeyFiles(chosen, wrong))).code).toBe('key-passphrase-wrong')
      }
    },
  )

  it('calls none of a thousand wrong passphrases an unknown protection', async () => {
    const { use, now } = aChoice()
    const chosen = [files.read('aes.pem'), files.read('server.crt')]
    const codes = new Set<string>()
    for (let round = 0; round < 1_000; round += 1) {
      const passphrase = new Secret(`wrong ${round}`)
      codes.add((await failureOf(readKeyFiles(chosen, { use, now, passphrase }))).code)
    }
    expect([...codes]).toEqual(['key-passphrase-wrong'])
  })

  it('names a protection that only one of OpenSSL and BoringSSL can undo where it cannot', async () => {
    const reading = () => read(['scrypt.pem', 'server.crt'])
    if (isElectron) expect((await failureOf(reading())).code).toBe('key-protection-unknown')
    else expect((await reading()).endsAt).toBeGreaterThan(0)
  })

  it('tells a certificate that has ended or has not begun, with its day', async () => {
    const { startsAt, endsAt } = await read(['aes.p12'])
    expect(await failureOf(read(['aes.p12'], { now: endsAt }))).toMatchObject({
      code: 'certificate-ended',
      facts: { day: new Date(endsAt).toISOString().slice(0, 10) },
    })
    expect((await read(['aes.p12'], { now: startsAt })).endsAt).toBe(endsAt)
    expect((await failureOf(read(['aes.p12'], { now: startsAt - 1 }))).code).toBe(
      'certificate-not-begun',
    )
  })

  it.each<readonly [string, () => Uint8Array]>([
    ['public-key', () => files.read('public.pem')],
    ['request', () => files.read('server.csr')],
    ['certificate-list', () => files.read('list.p7b')],
    ['ssh-key', () => Buffer.from('ssh-rsa AAAAB3NzaC1yc2E= ada@example')],
    [
      'ssh-key',
      () =>
        Buffer.from('-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----'),
    ],
    ['ssh-key', () => Buffer.from('PuTTY-User-Key-File-3: ssh-rsa')],
    ['java-keystore', () => Buffer.from('feedfeed00000002', 'hex')],
    ['unknown', () => files.read('csr.der')],
    ['unknown', () => Buffer.of()],
    ['unknown', () => Buffer.from('access_token=made-up')],
    ['too-large', () => Buffer.alloc(1024 * 1024 + 1, 0x30)],
    ['damaged', () => files.read('server.key').subarray(0, 900)],
    [
      'damaged',
      () =>
        Buffer.from(
          files
            .read('server.key')
            .toString()
            .replace(/\n.{64}\n/, '\n'),
        ),
    ],
    ['damaged', () => files.read('aes.p12').subarray(0, 900)],
  ])('says that a file is %s', async (kind, content) => {
    const failure = await failureOf(readKeyFiles([content(), files.read('server.crt')], aChoice()))
    expect(failure).toMatchObject({ code: 'key-file-unsuitable', facts: { kind } })
    expect(text.errors.failures['key-file-unsuitable'](failure.facts).next).toMatch(/\S/)
  })
})

describe('hostile files', () => {
  it('are refused with a reason, whatever was changed in them', async () => {
    const names = ['aes.p12', 'rc2.p12', 'server.key', 'pkcs8.der', 'server.der', 'aes.der']
    const originals = names.map((name) => files.read(name))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(fc.tuple(fc.nat(3_000), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (original, changes) => {
          const bytes = Buffer.from(original)
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          // It may be the same after all.
          try {
            await readKeyFiles([bytes], aChoice())
          } catch (error) {
            expect(error).toBeInstanceOf(WalletError)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('do not make the wallet count for ever', async () => {
    const both = '-inkey server.key -in server.crt -passout file:pass.txt'
    files.run(`pkcs12 -export -iter 800000 ${both} -out slow.p12`)
    expect((await failureOf(read(['slow.p12']))).code).toBe('key-protection-unknown')
    // As Firefox makes them.
    files.run(`pkcs12 -export -iter 600000 ${both} -out firefox.p12`)
    expect((await read(['firefox.p12'])).endsAt).toBeGreaterThan(0)
  })

  it('may be nested deeply without harm', async () => {
    const deep = Buffer.from(`3080020103${'3080'.repeat(200_000)}`, 'hex')
    expect((await failureOf(readKeyFiles([deep], aChoice()))).code).toBe('key-file-unsuitable')
  })
})
