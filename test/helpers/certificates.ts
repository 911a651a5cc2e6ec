import { execFile } from 'node:child_process'
import { createSign } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A key and its self-signed certificate in PEM, made by openssl with the documented lines. */
export interface OpensslPair {
  readonly key: string
  readonly certificate: string
}

export async function anOpensslPair(
  choices: { readonly days?: number; readonly algorithm?: readonly string[] } = {},
): Promise<OpensslPair> {
  const folder = await mkdtemp(join(tmpdir(), 'openssl-'))
  const key = join(folder, 'server.key')
  const certificate = join(folder, 'server.crt')
  const algorithm = choices.algorithm ?? ['-newkey', 'rsa:2048']
  const days = ['-days', String(choices.days ?? 365)]
  const names = ['-subj', '/CN=practice.example', '-keyout', key, '-out', certificate]
  try {
    await run('openssl', ['req', '-x509', '-nodes', '-sha256', ...days, ...algorithm, ...names])
    return { key: await readFile(key, 'utf8'), certificate: await readFile(certificate, 'utf8') }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A JWT (RFC 7519) signed with RS256, as another program would make it. */
export function signedToken(
  key: string,
  claims: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>> = { alg: 'RS256', typ: 'JWT' },
): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part(header)}.${part(claims)}`
  const signature = createSign('sha256').update(signed).sign(key).toString('base64url')
  return `${signed}.${signature}`
}
