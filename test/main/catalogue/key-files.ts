import { createPrivateKey, randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { KeyPart } from '#core/certified-key'
import { makeCertificate } from '../../../main/certificates/make-certificate'
import { dayMs } from '../../helpers/builders'
import { anOpensslFolder, type OpensslFolder } from '../../helpers/openssl'
import type { WalletBench } from '../../helpers/wallet-bench'
import { choosing, keys } from './own'
import type { Provocation } from './provocation'

type Files = Readonly<Partial<Record<KeyPart, string>>>
const userName = 'ada@example.com'

/** A key and its certificate that count from now on, as the wallet’s clock goes. */
async function aPair({ clock }: WalletBench): Promise<Required<Files>> {
  const made = await makeCertificate({ commonName: 'ada', now: clock.now() }, randomBytes)
  return { key: made.privateKey.reveal(), certificate: made.certificate }
}

const locked = (pem: string): string =>
  createPrivateKey(pem)
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'correct horse' })
    .toString()

function aFolder(): OpensslFolder {
  const folder = anOpensslFolder()
  onTestFinished(() => folder.remove())
  return folder
}

/** Chooses these files in the wizard, and goes on. */
async function taking(bench: WalletBench, files: Files, passphrase?: string): Promise<unknown> {
  await choosing(bench, {})
  for (const [part, content] of Object.entries(files) as [KeyPart, string][]) {
    bench.keyFiles[part] = { name: `server.${part}`, bytes: Buffer.from(content) }
    await bench.wallet.chooseKeyFile('signing', part)
  }
  const certificate = { userName, appId: '', ...(passphrase === undefined ? {} : { passphrase }) }
  return bench.wallet.chooseKeys({ ...keys, way: 'certificate', certificate })
}

/** The same with files made by the `openssl` program: their time is the computer’s own. */
async function takingMade(
  bench: WalletBench,
  make: (folder: OpensslFolder) => void,
  passphrase?: string,
): Promise<unknown> {
  const folder = aFolder()
  make(folder)
  bench.clock.advance(Math.max(0, Date.now() - bench.clock.now()) + dayMs)
  const [key, certificate] = ['made.key', 'made.crt'].map((name) => folder.read(name).toString())
  return taking(bench, { key: key ?? '', certificate: certificate ?? '' }, passphrase)
}

const made = 'req -x509 -nodes -days 365 -subj /CN=ada -keyout made.key -out made.crt'
const oldProtection =
  'pkcs8 -topk8 -provider legacy -provider default -v1 PBE-MD5-DES -passout file:pass.txt'

/** What may be wrong with the files of a key and its certificate. */
const files: readonly Provocation[] = [
  {
    what: 'a public key in the place of the private one',
    code: 'key-file-unsuitable',
    facts: { kind: 'public-key' },
    provoke: async (bench) => {
      const { certificate } = await aPair(bench)
      const key = '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n'
      return taking(bench, { key, certificate })
    },
  },
  {
    what: 'a certificate alone',
    code: 'private-key-missing',
    provoke: async (bench) => taking(bench, { certificate: (await aPair(bench)).certificate }),
  },
  {
    what: 'no file at all',
    code: 'certificate-not-chosen',
    facts: { use: 'signing' },
    provoke: (bench) => taking(bench, {}),
  },
  {
    what: 'a key alone',
    code: 'certificate-missing',
    provoke: async (bench) => taking(bench, { key: (await aPair(bench)).key }),
  },
  {
    what: 'a key of another certificate',
    code: 'key-not-of-certificate',
    provoke: async (bench) => {
      const [one, other] = [await aPair(bench), await aPair(bench)]
      return taking(bench, { key: one.key, certificate: other.certificate })
    },
  },
  {
    what: 'a key that is too short',
    code: 'private-key-unsuitable',
    facts: { bits: 1024 },
    provoke: (bench) => takingMade(bench, (folder) => folder.run(`${made} -newkey rsa:1024`)),
  },
  {
    what: 'a key of an elliptic curve for signing',
    code: 'private-key-unsuitable',
    facts: { kind: 'ec' },
    provoke: (bench) =>
      takingMade(bench, (folder) =>
        folder.run(`${made} -newkey ec -pkeyopt ec_paramgen_curve:P-256`),
      ),
  },
  {
    what: 'a locked key without its passphrase',
    code: 'key-passphrase-missing',
    provoke: async (bench) => {
      const { key, certificate } = await aPair(bench)
      return taking(bench, { key: locked(key), certificate })
    },
  },
  {
    what: 'a locked key with another passphrase',
    code: 'key-passphrase-wrong',
    provoke: async (bench) => {
      const { key, certificate } = await aPair(bench)
      return taking(bench, { key: locked(key), certificate }, 'Correct horse')
    },
  },
  {
    what: 'a key under a protection of long ago',
    code: 'key-protection-unknown',
    provoke: (bench) =>
      takingMade(
        bench,
        (folder) => {
          folder.write('pass.txt', 'correct horse')
          folder.run(`${made} -newkey rsa:2048`)
          folder.run(`${oldProtection} -in made.key -out old.key`)
          folder.write('made.key', folder.read('old.key'))
        },
        'correct horse',
      ),
  },
  {
    what: 'a certificate that has ended',
    code: 'certificate-ended',
    provoke: async (bench) => {
      const pair = await aPair(bench)
      bench.clock.advance(366 * dayMs)
      return taking(bench, pair)
    },
  },
  {
    what: 'a certificate that has not begun',
    code: 'certificate-not-begun',
    provoke: async (bench) => {
      const order = { commonName: 'ada', now: bench.clock.now() + 2 * dayMs }
      const { privateKey, certificate } = await makeCertificate(order, randomBytes)
      return taking(bench, { key: privateKey.reveal(), certificate })
    },
  },
]

/** The wizard’s way to a profile by certificate, with a key made there. */
async function byCertificate(bench: WalletBench, appId: string): Promise<void> {
  await choosing(bench, {})
  await bench.wallet.createKeyAndCertificate()
  const certificate = { userName, appId }
  await bench.wallet.chooseKeys({ ...keys, way: 'certificate', certificate })
}

const registration: readonly Provocation[] = [
  {
    what: 'a certificate that is not the registered one',
    code: 'certificate-token-refused',
    provoke: async (bench) => {
      await byCertificate(bench, '')
      const { certificate } = await bench.wallet.signInDraft({ staysSignedIn: false })
      await byCertificate(bench, certificate?.appId ?? '')
      return bench.wallet.getDraftToken()
    },
  },
  {
    what: 'a certificate that no token can register any more',
    code: 'certificate-unregistered',
    provoke: async (bench) => {
      const fault = { type: 'server-error', status: 503 } as const
      await bench.practice.setFault({ until: 'once', endpoint: 'register', fault })
      await byCertificate(bench, '')
      await bench.wallet.signInDraft({ staysSignedIn: false }).catch(() => undefined)
      const [profile] = (await bench.wallet.state()).profiles
      bench.clock.advance(40 * dayMs)
      if (profile === undefined) throw new Error('nobody signed in')
      return bench.wallet.registerCertificate(profile.id)
    },
  },
]

export const keyFiles: readonly Provocation[] = [...files, ...registration]
