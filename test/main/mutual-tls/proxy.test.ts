import { once } from 'node:events'
import { createServer as createTlsServer } from 'node:tls'
import { connect, createServer as createTcpServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { ErrorCode } from '#core/errors'
import type { ProxyPassword, ProxyRealm } from '../../../main/ports'
import { createMutualTlsSend, type MutualTlsPorts } from '../../../main/mutual-tls/send'
import { createProxyPasswords } from '../../../main/sign-in/proxy-passwords'
import { aCompanyProxy, proxyRealm } from '../../e2e/company-network/proxy'
import { anOpensslFolder, type OpensslFolder } from '../../helpers/openssl'
import { farHost, makeCertificates, type TestCertificates } from './certificates'
import { aDemandingServer, listening } from './server'

let files: OpensslFolder
let certificates: TestCertificates

beforeAll(async () => {
  files = anOpensslFolder()
  certificates = await makeCertificates(files)
})
afterAll(() => files.remove())

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error
const url = `https://${farHost}/oauth/token`
const request = { method: 'POST', url, headers: {}, body: 'made-up' } as const
const ada: ProxyPassword = { userName: 'ada', password: 'pässword' }

async function aCompany() {
  const server = await aDemandingServer({
    pair: certificates.good,
    knows: [certificates.ours.certificate],
  })
  const proxy = await aCompanyProxy()
  onTestFinished(() => proxy.close())
  proxy.lead([farHost], server.port)
  return { server, proxy }
}

function through(way: string, changes: Partial<MutualTlsPorts> = {}) {
  const asked: string[] = []
  const proxyFor = (address: string): Promise<string> => {
    asked.push(address)
    return Promise.resolve(way)
  }
  const send = createMutualTlsSend({
    certified: certificates.ours,
    proxyFor,
    passwords: createProxyPasswords(() => undefined),
    authorities: [certificates.good.cert],
    ...changes,
  })
  return { send, asked }
}

function realmAt(address: string): ProxyRealm {
  const [host = '', port = ''] = address.split(':')
  return { host, port: Number(port), realm: proxyRealm, scheme: 'basic' }
}

/** A proxy that answers every CONNECT with these words. */
const aRudeProxy = (words: string) =>
  listening(createTcpServer((socket) => socket.once('data', () => socket.end(words))))

describe('a company’s proxy', () => {
  it('is gone through, and sees nothing but where to', async () => {
    const { server, proxy } = await aCompany()
    const { send, asked } = through(`PROXY ${proxy.address}; DIRECT`)
    expect((await send(request)).status).toBe(200)
    expect((await send(request)).status).toBe(200)
    expect(asked).toEqual([url, url])
    expect(proxy.passages()).toEqual(Array(2).fill({ to: `${farHost}:443`, answer: 'through' }))
    expect(server.seen.map(({ peer }) => peer.subject.CN)).toEqual(['ours', 'ours'])
    expect(server.connections()).toBe(2)
  })

  it('may be reached by TLS itself', async () => {
    const { server, proxy } = await aCompany()
    const [, port = ''] = proxy.address.split(':')
    const safe = createTlsServer(certificates.good, (socket) => {
      const onward = connect(Number(port), '127.0.0.1')
      socket.pipe(onward).pipe(socket)
      onward.on('error', () => socket.destroy())
      socket.on('error', () => onward.destroy())
    })
    const { send } = through(`HTTPS 127.0.0.1:${await listening(safe)}`)
    expect((await send(request)).status).toBe(200)
    expect(server.seen).toHaveLength(1)
  })

  it.each([
    'SOCKS5 127.0.0.1:1080',
    'SOCKS 127.0.0.1:1080; DIRECT',
    'QUIC 127.0.0.1:443',
    '',
    'PROXY nowhere',
  ])('that cannot be gone through is not gone around: “%s”', async (way) => {
    const { server } = await aCompany()
    const { send } = through(way)
    await expect(send({ ...request, url: server.url })).rejects.toThrow(code('proxy-unsupported'))
    expect(server.connections()).toBe(0)
  })

  it('that is not there, says no, talks nonsense or nothing has let nothing through', async () => {
    const closed = createTcpServer()
    const port = await listening(closed)
    closed.close()
    await once(closed, 'close')
    const ports = [
      port,
      await aRudeProxy('HTTP/1.1 502 Bad Gateway\r\n\r\n'),
      await aRudeProxy('HTTP/1.1 302 Found\r\nlocation: https://127.0.0.1:9/\r\n\r\n'),
      await aRudeProxy('nonsense\r\n\r\n'),
      await aRudeProxy(''),
      await listening(createTcpServer()),
    ]
    for (const rude of ports) {
      const { send } = through(`PROXY 127.0.0.1:${rude}`, { timeoutMs: 300 })
      await expect(send(request)).rejects.toThrow(code('connect-failed'))
    }
  })

  it('whose settings never come ends in time, and nothing is sent later', async () => {
    const { server } = await aCompany()
    let tell: (way: string) => void = () => undefined
    const proxyFor = () => new Promise<string>((resolve) => (tell = resolve))
    const { send } = through('', { proxyFor, timeoutMs: 50 })
    const sent = send({ ...request, url: server.url })
    await expect(sent).rejects.toThrow(code('connect-failed'))
    tell('DIRECT')
    // Another request has come and gone by then.
    await through('DIRECT').send({ ...request, url: server.url })
    expect(server.seen).toHaveLength(1)
  })

  it('cannot stand in for the server', async () => {
    const { good, otherHost } = certificates
    const server = await aDemandingServer({ pair: otherHost, knows: [] })
    const proxy = await aCompanyProxy()
    onTestFinished(() => proxy.close())
    proxy.lead([farHost], server.port)
    const { send } = through(`PROXY ${proxy.address}`, { authorities: [good.cert, otherHost.cert] })
    await expect(send(request)).rejects.toMatchObject({
      code: 'tls-failed',
      facts: { certificate: 'other-host' },
    })
    expect(server.seen).toEqual([])
  })
})

describe('a proxy that wants a password', () => {
  it('gets the one the person gave it, once a request', async () => {
    const { server, proxy } = await aCompany()
    proxy.demand(ada)
    const passwords = createProxyPasswords(() => undefined)
    passwords.remember(realmAt(proxy.address), ada)
    const { send } = through(`PROXY ${proxy.address}`, { passwords })
    expect((await send(request)).status).toBe(200)
    expect(proxy.passages().map(({ answer }) => answer)).toEqual(['password-wanted', 'through'])
    expect(server.seen).toHaveLength(1)
    expect(server.seen[0]?.headers['proxy-authorization']).toBeUndefined()
  })

  it('is a state with words when nobody told the wallet one', async () => {
    const { server, proxy } = await aCompany()
    proxy.demand(ada)
    const { send } = through(`PROXY ${proxy.address}`)
    await expect(send(request)).rejects.toThrow(code('proxy-sign-in-needed'))
    expect(proxy.passages()).toHaveLength(1)
    expect(server.connections()).toBe(0)
  })

  it('and refuses one never gets it again', async () => {
    const { proxy } = await aCompany()
    proxy.demand(ada)
    const passwords = createProxyPasswords(() => undefined)
    passwords.remember(realmAt(proxy.address), { ...ada, password: 'an old one' })
    const { send } = through(`PROXY ${proxy.address}`, { passwords })
    for (let count = 0; count < 2; count += 1) {
      await expect(send(request)).rejects.toThrow(code('proxy-sign-in-needed'))
    }
    expect(proxy.passages().map(({ as }) => as)).toEqual([undefined, 'ada:an old one', undefined])
    expect(passwords.find(realmAt(proxy.address))).toBeUndefined()
  })

  it('keeps it when it is the way onward that is closed', async () => {
    const { proxy } = await aCompany()
    proxy.demand(ada)
    const passwords = createProxyPasswords(() => undefined)
    passwords.remember(realmAt(proxy.address), ada)
    const { send } = through(`PROXY ${proxy.address}`, { passwords })
    const elsewhere = { ...request, url: 'https://elsewhere.practice.example/' }
    await expect(send(elsewhere)).rejects.toThrow(code('connect-failed'))
    expect(passwords.find(realmAt(proxy.address))).toBe(ada)
  })

  it.each([
    ['NTLM', 'NTLM'],
    ['Negotiate', 'Negotiate, Basic realm="Acme proxy"'],
    ['Digest', 'Basic realm="a, b", Digest realm="Acme", nonce="x, Basic y"'],
  ])('hidden by %s is not told one readably', async (kind, asked) => {
    const words = `HTTP/1.1 407 Password\r\nproxy-authenticate: ${asked}\r\n\r\n`
    const given: unknown[] = []
    const passwords = { find: () => ada, forget: (realm: ProxyRealm) => void given.push(realm) }
    const { send } = through(`PROXY 127.0.0.1:${await aRudeProxy(words)}`, { passwords })
    await expect(send(request)).rejects.toMatchObject({
      code: 'proxy-unsupported',
      facts: { kind },
    })
    expect(given).toEqual([])
  })

  it('is known by its realm, commas and quotes and all', async () => {
    const asked = String.raw`Basic realm="Acme, \"North\"", charset="UTF-8"`
    const words = `HTTP/1.1 407 Password\r\nproxy-authenticate: ${asked}\r\n\r\n`
    const realms: string[] = []
    const find = ({ realm }: ProxyRealm) => void realms.push(realm)
    const passwords = { find, forget: () => undefined }
    const { send } = through(`PROXY 127.0.0.1:${await aRudeProxy(words)}`, { passwords })
    await expect(send(request)).rejects.toThrow(code('proxy-sign-in-needed'))
    expect(realms).toEqual(['Acme, "North"'])
  })
})
