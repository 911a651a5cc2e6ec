import { randomBytes } from 'node:crypto'
import { makeCertificate } from '../../../main/certificates/make-certificate'
import { dayMs } from '../../helpers/builders'
import { readKeyFiles } from '../../../main/certificates/key-files'
import type { CertifiedKey } from '#core/certified-key'
import type { OpensslFolder } from '../../helpers/openssl'

/** A name that leads nowhere but through a proxy of the test. */
export const farHost = 'api3.practice.example'

/** PEM, as Node's TLS server takes it. */
export interface ServerPair {
  readonly key: string
  readonly cert: string
}

/** The servers’ certificates by what is right or wrong with them, ours, and one that nobody knows. */
export interface TestCertificates {
  readonly good: ServerPair
  readonly otherHost: ServerPair
  readonly expired: ServerPair
  readonly ours: CertifiedKey
  readonly stranger: CertifiedKey
}

/** Made by the `openssl` program in `files`: `good.pem` and `ours.crt` lie there too. */
export async function makeCertificates(files: OpensslFolder): Promise<TestCertificates> {
  const server = (name: string, hosts: string): ServerPair => {
    files.run(
      `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=${name} -addext subjectAltName=${hosts} -keyout ${name}.key -out ${name}.crt`,
    )
    const [key, cert] = [`${name}.key`, `${name}.crt`].map((file) => files.read(file).toString())
    files.write(`${name}.pem`, `${key ?? ''}${cert ?? ''}`)
    return { key: key ?? '', cert: cert ?? '' }
  }
  const client = (name: string): Promise<CertifiedKey> => {
    files.run(
      `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=${name} -keyout ${name}.key -out ${name}.crt`,
    )
    const chosen = [files.read(`${name}.key`), files.read(`${name}.crt`)]
    return readKeyFiles(chosen, { use: 'tls', now: Date.now() + 1_000 })
  }
  const now = Date.now() - 400 * dayMs
  const old = await makeCertificate({ commonName: 'expired', now }, randomBytes)
  return {
    good: server('good', `IP:127.0.0.1,DNS:${farHost}`),
    otherHost: server('other', 'DNS:other.practice.example'),
    expired: { key: old.privateKey.reveal(), cert: old.certificate },
    ours: await client('ours'),
    stranger: await client('stranger'),
  }
}
