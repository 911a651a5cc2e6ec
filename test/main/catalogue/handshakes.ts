import { randomBytes } from 'node:crypto'
import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import type { CertifiedKey } from '#core/certified-key'
import { makeCertificate } from '../../../main/certificates/make-certificate'
import { withMutualTls } from '../../../main/mutual-tls/by-request'
import type { Send } from '../../../main/ports'
import { anOpensslFolder } from '../../helpers/openssl'
import type { WalletBench } from '../../helpers/wallet-bench'
import { makeCertificates, type TestCertificates } from '../mutual-tls/certificates'
import { anAlertingServer, listening } from '../mutual-tls/server'
import { choosing, keys } from './own'
import type { Provocation } from './provocation'

/** A server that knows other certificates than the wallet’s, and the way to it. */
interface Way {
  readonly version: '-tls1_2' | '-tls1_3'
  readonly proxy?: string
  readonly relay?: (port: number) => Promise<number>
}

/** Signs in with keys that show a certificate, then checks the token with a server on this way. */
const onWay = (way: Way) => async (bench: WalletBench) => {
  const { id } = await signInShowing(bench)
  const folder = anOpensslFolder()
  onTestFinished(() => folder.remove())
  const { good } = await makeCertificates(folder)
  const served = await anAlertingServer(folder.path, way.version)
  const port = (await way.relay?.(served)) ?? served
  bench.send = showing(port, good, way.proxy)
  return bench.wallet.check(id)
}

async function signInShowing(bench: WalletBench) {
  const now = bench.clock.now()
  const own: CertifiedKey = await makeCertificate({ commonName: 'ada', now }, randomBytes)
  await choosing(bench, {})
  bench.keyFiles.key = { name: 'server.key', bytes: Buffer.from(own.privateKey.reveal()) }
  bench.keyFiles.certificate = { name: 'server.crt', bytes: Buffer.from(own.certificate) }
  for (const part of ['key', 'certificate'] as const) await bench.wallet.chooseKeyFile('tls', part)
  await bench.wallet.chooseKeys({ ...keys, mutualTls: {} })
  return bench.wallet.signInDraft({ staysSignedIn: false })
}

/** The app’s own way for requests with a certificate, led to a port of this computer. */
function showing(port: number, good: TestCertificates['good'], proxy = 'DIRECT'): Send {
  const send = withMutualTls(() => Promise.reject(new Error('it shows no certificate')), {
    proxyFor: () => Promise.resolve(proxy),
    passwords: { find: () => undefined, forget: () => undefined },
    authorities: () => [good.cert],
  })
  return (request) => {
    const { pathname, search } = new URL(request.url)
    return send({ ...request, url: `https://127.0.0.1:${port}${pathname}${search}` })
  }
}

const encrypted = 23

/**
 * A way on which nothing of a client follows the certificate it shows: the server has read all that came when it refuses,
 * so its last word is never lost behind a connection that is reset.
 */
async function upToCertificate(port: number): Promise<number> {
  const server = createServer((client) => {
    const onward = connect(port, '127.0.0.1')
    onward.pipe(client)
    for (const socket of [client, onward]) socket.on('error', () => undefined)
    client.on('close', () => onward.destroy())
    forwardRecords(client, onward)
  })
  return listening(server)
}

/** TLS records (RFC 8446 section 5.1) one by one, up to the first that is encrypted. */
function forwardRecords(client: Socket, onward: Socket): void {
  let waiting = Buffer.alloc(0)
  let isOver = false
  client.on('data', (chunk) => {
    waiting = Buffer.concat([waiting, chunk])
    while (!isOver && waiting.length >= 5) {
      const end = 5 + waiting.readUInt16BE(3)
      if (waiting.length < end) return
      onward.write(waiting.subarray(0, end))
      isOver = waiting[0] === encrypted
      waiting = waiting.subarray(end)
    }
  })
}

/** What becomes of a certificate on its way to the provider. */
export const handshakes: readonly Provocation[] = [
  {
    what: 'a certificate that a server refuses in the handshake',
    code: 'certificate-refused',
    provoke: onWay({ version: '-tls1_2' }),
  },
  {
    what: 'a certificate that a server refuses after the handshake',
    code: 'certificate-refused-late',
    provoke: onWay({ version: '-tls1_3', relay: upToCertificate }),
  },
  {
    what: 'a proxy that no certificate gets through',
    code: 'proxy-unsupported',
    facts: { kind: 'SOCKS5' },
    provoke: onWay({ version: '-tls1_2', proxy: 'SOCKS5 proxy.example:1080; DIRECT' }),
  },
]
