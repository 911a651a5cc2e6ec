import { cpSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { CredentialId } from '#core/credential'
import { WalletError, type ErrorCode } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { Secret } from '#core/secret'
import type { Send } from '../../../main/ports'
import { aCredential, aProfile, aTokenSet, noon } from '../../helpers/builders'
import { fakeProcessLocks } from '../../helpers/fake-process-locks'
import { aFaultServer, type FaultServer } from '../../helpers/fault-server'
import { nodeNetSend } from '../../helpers/node-net'
import { acme, aRenewalPlace, startRenewal, type RenewalBench } from '../../helpers/renewal-bench'
import type { VaultPlace } from '../../helpers/vault-place'

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error
const send = nodeNetSend()

async function aBench(changes: Parameters<typeof aRenewalPlace>[1] = {}) {
  const server = await aFaultServer()
  const place = await aRenewalPlace(server, changes)
  return { server, place, bench: await startRenewal(place, { send }) }
}

/** The wallet as a process finds it that starts after this one was killed at this very moment. */
async function afterKill(place: VaultPlace, sending: Send = send): Promise<RenewalBench> {
  const folder = `${place.folder}-after-kill`
  // Locks are left out: they would be those of this very process, which is still alive and may just let go of one.
  const filter = (path: string): boolean => !path.endsWith('.lock')
  cpSync(place.folder, folder, { recursive: true, filter })
  const copy = { ...place, folder, open: () => place.open({ folder }) }
  return startRenewal(copy, { send: sending })
}

/** Sends, and lets the test look at the disk at the moment the request has arrived. */
function stoppingAt(moment: () => Promise<void>): Send {
  return async (request) => {
    const answer = await send(request)
    if (request.method === 'POST') await moment()
    return answer
  }
}

function refuseSaves({ vault }: RenewalBench): () => void {
  const change = vault.change.bind(vault)
  Object.assign(vault, {
    change: (wanted: Parameters<typeof change>[0]) => {
      const { put = [] } = typeof wanted === 'function' ? wanted() : wanted
      return put[0]?.kind === 'profile'
        ? Promise.reject(new WalletError('disk-full'))
        : change(wanted)
    },
  })
  return () => Object.assign(vault, { change })
}

describe('the journal', () => {
  it('is on the disk before the request leaves, without a secret, and ends with the save', async () => {
    const server = await aFaultServer()
    const place = await aRenewalPlace(server)
    const found: unknown[] = []
    const watching: Send = async (request) => {
      const other = await afterKill(place)
      found.push(...other.intents())
      expect(server.presented).toEqual([])
      return send(request)
    }
    const bench = await startRenewal(place, { send: watching })
    await bench.renewal.renew(acme)
    expect(found).toMatchObject([
      { profileId: acme, attempts: 1, startedAt: noon, obtainedAt: noon },
    ])
    expect(JSON.stringify(found)).not.toContain('refresh-1')
    expect(bench.intents()).toEqual([])
    expect((await afterKill(place)).intents()).toEqual([])
  })

  it('that cannot be written stops the renewal before anything is sent', async () => {
    const { server, bench } = await aBench()
    Object.assign(bench.vault, { change: () => Promise.reject(new WalletError('disk-full')) })
    await expect(bench.renewal.renew(acme)).rejects.toThrow(code('disk-full'))
    expect(server.presented).toEqual([])
  })

  it('of a token that was replaced since says nothing about the next one', async () => {
    const { server, bench } = await aBench()
    server.faults.push((_act, response) => void response.destroy())
    server.identity = (response) => void response.destroy()
    await expect(bench.renewal.renew(acme)).rejects.toThrow(code('answer-lost'))
    expect(bench.intents()).toHaveLength(1)
    server.identity = undefined
    const tokenSet = aTokenSet({
      accessToken: new Secret(server.live().access_token),
      refreshToken: new Secret('from a new sign-in'),
    })
    await bench.book.update(acme, (profile) => ({ ...profile, tokenSet }))
    await expect(bench.renewal.renew(acme)).rejects.toThrow(code('refresh-refused'))
  })
})

describe('a wallet that was killed during a renewal', () => {
  /** Kills at the moment the answer has arrived: nothing of it was saved. */
  async function killedWithTheAnswer(grace: boolean) {
    const server = await aFaultServer()
    const place = await aRenewalPlace(server)
    const restarted: RenewalBench[] = []
    const killed = await startRenewal(place, {
      send: stoppingAt(async () => {
        if (restarted.length === 0) restarted.push(await afterKill(place))
      }),
    })
    await killed.renewal.renew(acme)
    const [bench] = restarted
    if (bench === undefined) throw new Error('it was not killed')
    expect(bench.tokens().refresh).toBe(server.firstPair.refresh_token)
    if (grace)
      server.faults.push((_act, response) => void response.end(JSON.stringify(server.live())))
    return { server, bench }
  }

  it('gets the pair in the provider’s time of grace, and tells what happened', async () => {
    const { server, bench } = await killedWithTheAnswer(true)
    await bench.renewal.renew(acme)
    expect(bench.tokens().access).toBe(server.live().access_token)
    expect(bench.profile().history.at(-1)?.type).toBe('renewed-after-interruption')
    expect(bench.intents()).toEqual([])
  })

  it('says that the answer was lost where there is none, and keeps the tokens', async () => {
    const { server, bench } = await killedWithTheAnswer(false)
    const before = bench.tokens()
    await expect(bench.renewal.renew(acme)).rejects.toThrow(code('refresh-lost'))
    expect(server.presented).toHaveLength(2)
    expect(bench.tokens()).toEqual(before)
    expect(bench.profile().needsSignIn?.cause).toBe('refresh-lost')
    expect(bench.intents()).toEqual([])
    // Whoever tries once more, or was killed before they heard it, is told the same.
    await expect(bench.renewal.renew(acme)).rejects.toThrow(code('refresh-lost'))
    expect(bench.profile().needsSignIn?.cause).toBe('refresh-lost')
  })

  it('after noting and before sending loses nothing', async () => {
    const server = await aFaultServer()
    const place = await aRenewalPlace(server)
    const restarted: RenewalBench[] = []
    const killed = await startRenewal(place, {
      send: async () => {
        restarted.push(await afterKill(place))
        throw new WalletError('offline')
      },
    })
    await expect(killed.renewal.renew(acme)).rejects.toThrow(code('offline'))
    const bench = restarted[0] ?? killed
    expect(bench.intents()).toHaveLength(1)
    await bench.renewal.renew(acme)
    expect(bench.tokens().access).toBe(server.live().access_token)
  })

  it('waits while nothing can be sent, and stays in doubt', async () => {
    const { bench, server } = await aBench()
    server.faults.push((_act, response) => void response.destroy())
    server.identity = (response) => void response.destroy()
    await expect(bench.renewal.renew(acme)).rejects.toThrow(code('answer-lost'))
    await server.stop()
    await expect(bench.renewal.renew(acme)).rejects.toThrow(code('connect-failed'))
    expect(bench.intents()).toMatchObject([{ attempts: 1 }])
    expect(bench.profile().needsSignIn).toBeUndefined()
  })
})

describe('an interrupted renewal', () => {
  it.each([
    ['in trouble', 503],
    ['asking to be left alone', 429],
  ])('is not tried again at a provider that is %s', async (_how, status) => {
    const { bench, server } = await aBench()
    server.faults.push((_act, response) => void response.destroy())
    server.identity = (response) => void response.destroy()
    await expect(bench.renewal.renew(acme)).rejects.toThrow(code('answer-lost'))
    const presented = server.presented.length
    server.identity = (response) => void response.writeHead(status).end()
    await expect(bench.renewal.renew(acme)).rejects.toThrow(WalletError)
    expect(server.presented).toHaveLength(presented)
    expect(bench.intents()).toHaveLength(1)
    expect(bench.profile().needsSignIn).toBeUndefined()
  })
})

describe('a renewal that somebody asks for', () => {
  it('takes place, though one by the clock is looking whether it is time', async () => {
    const { bench, server } = await aBench()
    const before = bench.tokens().access
    let look: () => void = () => undefined
    const looking = new Promise<void>((done) => (look = done))
    const quiet = bench.renewal.renewQuietly(acme, {
      send,
      prepare: () => looking,
      isWanted: () => false,
    })
    const asked = bench.renewal.renew(acme)
    look()
    expect((await quiet).tokenSet?.accessToken.reveal()).toBe(before)
    expect((await asked).tokenSet?.accessToken.reveal()).toBe(server.live().access_token)
    expect(bench.tokens().access).not.toBe(before)
    expect(server.presented).toHaveLength(1)
  })
})

describe('two processes of one wallet', () => {
  /** Two renewals over one vault: as two processes that see each other’s saves at once. */
  async function twoProcesses(server: FaultServer) {
    const place = await aRenewalPlace(server)
    const locks = fakeProcessLocks()
    const one = await startRenewal(place, { send, locks })
    const open = { ...place, open: () => Promise.resolve(one.vault) }
    const other = await startRenewal(open, { send, locks })
    return { one, other, locks }
  }

  it('send one request between them, and both have the new pair', async () => {
    const server = await aFaultServer()
    const { one, other } = await twoProcesses(server)
    const calls = Array.from({ length: 100 }, () => [one, other]).flat()
    await Promise.all(calls.map(({ renewal }) => renewal.renew(acme)))
    expect(server.presented).toEqual([server.firstPair.refresh_token])
    expect(other.tokens().access).toBe(server.live().access_token)
  })

  it('are told both when the token is refused, and send it once', async () => {
    const server = await aFaultServer()
    const { one, other } = await twoProcesses(server)
    server.faults.push((_act, response) => {
      response.writeHead(400).end('{"error":"invalid_grant"}')
    })
    const asked = [one, other].map(({ renewal }) => renewal.renew(acme))
    for (const each of asked) await expect(each).rejects.toThrow(code('refresh-refused'))
    expect(server.presented).toHaveLength(1)
  })

  it('wait for each other while a pair could not be saved yet', async () => {
    const server = await aFaultServer()
    const { one, other, locks } = await twoProcesses(server)
    const allow = refuseSaves(one)
    await expect(one.renewal.renew(acme)).rejects.toThrow(code('token-not-saved'))
    expect(locks.held.size).toBe(1)
    const waiting = other.renewal.renew(acme)
    allow()
    one.clock.advance(10_000)
    await waiting
    expect(server.presented).toHaveLength(1)
    await expect.poll(() => locks.held.size).toBe(0)
  })

  it('adopt what the other has saved when a refresh token is refused', async () => {
    const { server, bench } = await aBench()
    let rereads = 0
    server.faults.push((act, response) => {
      act()
      response.writeHead(400)
      response.end('{"error":"invalid_grant"}')
    })
    Object.assign(bench.vault, {
      reread: async () => {
        rereads += 1
        if (rereads < 2) return
        const tokenSet = aTokenSet({
          accessToken: new Secret('access of the other process'),
          refreshToken: new Secret('refresh of the other process'),
        })
        const profile = { ...bench.profile(), tokenSet }
        await bench.vault.put({ kind: 'profile', profile })
      },
    })
    await bench.renewal.renew(acme)
    expect(bench.tokens().access).toBe('access of the other process')
    expect(bench.profile().needsSignIn).toBeUndefined()
  })

  it('take no lock for a wallet that is in memory only, or for another key', async () => {
    const server = await aFaultServer()
    const place = await aRenewalPlace(server)
    const locks = fakeProcessLocks()
    const bench = await startRenewal(place, { send, locks })
    Object.assign(bench.vault, { status: () => ({ type: 'open', protection: 'memory' }) })
    locks.hold = () => Promise.reject(new WalletError('save-failed'))
    await bench.renewal.renew(acme)
    expect(server.presented).toHaveLength(1)
  })
})

describe('a refused refresh token', () => {
  const spent = (server: FaultServer): void => {
    server.faults.push((_act, response) => {
      response.writeHead(400)
      response.end('{"error":"invalid_grant"}')
    })
  }

  it('that was exported names the tool that has it', async () => {
    const history = [
      { type: 'exported', at: noon, exporterId: 'dotenv', withRefreshToken: true },
    ] as const
    const { server, bench } = await aBench({ history, holder: 'other-tool' })
    spent(server)
    await expect(bench.renewal.renew(acme)).rejects.toThrow(code('refresh-handed-out'))
  })

  it('that another profile with the same key has overtaken says so', async () => {
    const { server, bench } = await aBench()
    const second = aProfile({
      id: 'profile-2' as ProfileId,
      credentialId: 'credential-2' as CredentialId,
      tokenSet: aTokenSet({ obtainedAt: noon + 1 }),
    })
    const credential = aCredential({ id: 'credential-2' as CredentialId })
    await bench.book.add(second, credential)
    spent(server)
    await expect(bench.renewal.renew(acme)).rejects.toThrow(code('refresh-overtaken'))
  })

  it('is never deleted, and neither is the access token', async () => {
    const { server, bench, place } = await aBench()
    const before = bench.tokens()
    spent(server)
    await expect(bench.renewal.renew(acme)).rejects.toThrow(code('refresh-refused'))
    expect((await afterKill(place)).tokens()).toEqual(before)
  })
})

describe('an answer whose access token is no use', () => {
  it('still gives the next refresh token, which the next renewal uses', async () => {
    const { server, bench, place } = await aBench()
    server.faults.push((act, response) => {
      response.end(JSON.stringify({ ...act(), access_token: null }))
    })
    await expect(bench.renewal.renew(acme)).rejects.toThrow(code('bad-answer'))
    const restarted = await afterKill(place)
    expect(restarted.tokens().refresh).toBe(server.live().refresh_token)
    await restarted.renewal.renew(acme)
    expect(restarted.tokens().access).toBe(server.live().access_token)
  })
})
