import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from '../app'

/** What is wrong with a server's certificate. */
export type Flaw = 'expired' | 'other-host' | 'self-signed'

/** PEM texts, as Node's TLS server takes them. */
export interface ServerCertificate {
  readonly key: string
  readonly cert: string
}

/** A person's or computer's certificate with its key, as PKCS#12 under `clientPassword`. */
export interface ClientCertificate {
  readonly name: string
  /** Epoch ms, to the second. */
  readonly endsAt: number
  readonly file: string
}

/** A company's own certificate authority. */
export interface Authority {
  readonly name: string
  readonly certificateFile: string
  readonly certificate: string
  /** For these host names, or one that claims to be and is not right. */
  serverCertificate(hosts: readonly string[], flaw?: Flaw): ServerCertificate
  clientCertificate(name: string): ClientCertificate
}

export const clientPassword = 'only on the way into the store'

const dayMs = 24 * 60 * 60 * 1000
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

/** Made anew by the `openssl` program; nothing of it outlives the test run. */
export function anAuthority(name: string): Authority {
  const folder = freshFolder('authority')
  const at = (file: string): string => join(folder, file)
  writeFileSync(at('index.txt'), '')
  writeFileSync(at('openssl.cnf'), configuration(folder))
  selfSigned(folder, 'authority', { name, extensions: authorityExtensions })
  let count = 0

  const issue = (subject: string, leaf: Leaf): string => {
    const file = `leaf-${(count += 1)}`
    const request = ['-subj', `/O=Acme/CN=${subject.slice(0, 64)}`, '-out', at(`${file}.csr`)]
    openssl(folder, ['req', '-new', ...newKey, ...request, '-keyout', at(`${file}.key`)])
    writeFileSync(at(`${file}.ext`), leaf.extensions.join('\n'))
    openssl(folder, [
      ...['ca', '-batch', '-notext', '-in', at(`${file}.csr`), '-out', at(`${file}.crt`)],
      ...['-cert', at('authority.crt'), '-keyfile', at('authority.key')],
      ...['-extfile', at(`${file}.ext`)],
      ...[
        '-startdate',
        openSslTime(leaf.endsAt - 30 * dayMs),
        '-enddate',
        openSslTime(leaf.endsAt),
      ],
    ])
    return file
  }

  return {
    name,
    certificateFile: at('authority.crt'),
    certificate: readFileSync(at('authority.crt'), 'utf8'),
    serverCertificate: (hosts, flaw) => {
      const [first = 'nobody.example'] = hosts
      const named = flaw === 'other-host' ? ['another.example'] : hosts
      if (flaw === 'self-signed') {
        const file = `self-${(count += 1)}`
        selfSigned(folder, file, { name: first, extensions: serverExtensions(named) })
        return pairAt(at(file))
      }
      const endsAt = Date.now() + (flaw === 'expired' ? -dayMs : dayMs)
      return pairAt(at(issue(first, { extensions: serverExtensions(named), endsAt })))
    },
    clientCertificate: (subject) => {
      const endsAt = Math.floor((Date.now() + dayMs) / 1000) * 1000
      const leaf = { extensions: clientExtensions, endsAt }
      const file = at(issue(subject, leaf))
      openssl(folder, [
        ...['pkcs12', '-export', '-in', `${file}.crt`, '-inkey', `${file}.key`],
        ...['-name', subject, '-passout', `pass:${clientPassword}`, '-out', `${file}.p12`],
      ])
      return { name: subject, endsAt, file: `${file}.p12` }
    },
  }
}

interface Leaf {
  readonly extensions: readonly string[]
  readonly endsAt: number
}

const authorityExtensions = [
  'basicConstraints=critical,CA:TRUE',
  'keyUsage=critical,keyCertSign,cRLSign',
]
const clientExtensions = [
  'basicConstraints=CA:FALSE',
  'keyUsage=digitalSignature',
  'extendedKeyUsage=clientAuth',
]
const serverExtensions = (hosts: readonly string[]): readonly string[] => [
  'basicConstraints=CA:FALSE',
  'keyUsage=digitalSignature',
  'extendedKeyUsage=serverAuth',
  `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}`,
]

function selfSigned(
  folder: string,
  file: string,
  { name, extensions }: { readonly name: string; readonly extensions: readonly string[] },
): void {
  openssl(folder, [
    ...['req', '-x509', ...newKey, '-days', '2', '-subj', `/O=Acme/CN=${name.slice(0, 64)}`],
    ...extensions.flatMap((extension) => ['-addext', extension]),
    ...['-keyout', join(folder, `${file}.key`), '-out', join(folder, `${file}.crt`)],
  ])
}

const pairAt = (file: string): ServerCertificate => ({
  key: readFileSync(`${file}.key`, 'utf8'),
  cert: readFileSync(`${file}.crt`, 'utf8'),
})

/** Complete, so that no configuration of the system has a say. */
const configuration = (folder: string): string => `
[req]
distinguished_name = subject
[subject]
[ca]
default_ca = authority
[authority]
new_certs_dir = ${folder}
database = ${join(folder, 'index.txt')}
rand_serial = yes
default_md = sha256
unique_subject = no
policy = any
[any]
organizationName = optional
commonName = supplied
`

const openSslTime = (at: number): string =>
  new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, '')

function openssl(folder: string, args: readonly string[]): void {
  const env = { ...process.env, OPENSSL_CONF: join(folder, 'openssl.cnf') }
  execFileSync('openssl', args, { stdio: 'pipe', env })
}
