import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from '../app'
import { endingWithUs } from '../companions'
import type { Authority, ServerCertificate } from './authority'
import type { Listening } from './loopback'

/**
 * The `openssl` program as a server that refuses client certificates of others than `trusts` as most servers do: with
 * a TLS alert. Node's own would accept them first and hang up then.
 */
export async function anAlertingServer(
  { key, cert }: ServerCertificate,
  trusts: Authority,
): Promise<Listening> {
  const folder = freshFolder('alerting-server')
  writeFileSync(join(folder, 'server.pem'), `${key}\n${cert}`)
  const args = [
    ...['s_server', '-accept', '127.0.0.1:0', '-cert', 'server.pem', '-www', '-tls1_2'],
    ...['-Verify', '1', '-verify_return_error', '-CAfile', trusts.certificateFile],
  ]
  const server = spawn(...endingWithUs('openssl', args), {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()))
  let said = ''
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.once('close', () => reject(new Error(`openssl s_server ended: ${said}`)))
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const accepting = /^ACCEPT 127\.0\.0\.1:(\d+)/m.exec(said)?.[1]
      if (accepting !== undefined) resolve(Number(accepting))
    })
  })
  return {
    port,
    close: () => {
      server.kill()
      return closed
    },
  }
}
