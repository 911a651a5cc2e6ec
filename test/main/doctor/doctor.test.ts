import { mkdtempSync, chmodSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { CredentialId } from '#core/credential'
import { localChecks, type Diagnosis } from '#core/doctor/diagnosis'
import { WalletError } from '#core/errors'
import type { LinkedFileId } from '#core/linked-file'
import type { WalletState } from '#core/wallet-state'
import { createDoctor } from '../../../main/doctor/doctor'
import type { DoctorWorld } from '../../../main/doctor/doctor-world'
import { proxyIn } from '../../../main/doctor/network'
import { aDoctorWorld } from '../../helpers/doctor-world'
import { noon } from '../../helpers/builders'
import { acme, aWalletState } from '../../renderer/fake-wallet'

const address = 'https://api3.sprinklr.com'

/** `pass` moves the clock on: what waits for it comes to its end. */
function aDoctor(changes: Partial<DoctorWorld> = {}, state: Partial<WalletState> = {}) {
  const waiting = new Set<{ readonly at: number; readonly task: () => void }>()
  let passed = 0
  const whole = aWalletState({
    credentials: [
      {
        ...{ id: 'credential-1' as CredentialId, providerId: 'sprinklr', environment: 'prod2' },
        ...{ apiAddress: address, keyHint: '…f6a1', redirectUri: '', hasCertificate: false },
        usedBy: [],
      },
    ],
    ...state,
  })
  const doctor = createDoctor({
    world: aDoctorWorld({ dataFolder: mkdtempSync(join(tmpdir(), 'doctor-')), ...changes }),
    clock: {
      now: () => noon,
      monotonicNow: () => 0,
      after: (delayMs, task) => {
        const one = { at: passed + delayMs, task }
        waiting.add(one)
        return () => void waiting.delete(one)
      },
    },
    serverTime: { offByMs: () => undefined, isConfirmed: () => false },
    state: () => whole,
    version: '1.0.0',
  })
  const pass = (ms: number): void => {
    passed += ms
    for (const one of waiting) {
      if (one.at > passed) continue
      waiting.delete(one)
      one.task()
    }
  }
  return { doctor, pass }
}

const typesOf = (found: readonly Diagnosis[]) => found.map(({ type }) => type)

describe('a look', () => {
  it('that hangs or fails is a finding, and stops no other one', async () => {
    const never = new Promise<never>(() => undefined)
    const { doctor, pass } = aDoctor({
      keyring: () => never,
      proxyFor: () => Promise.reject(Object.assign(new Error('at /home/anna'), { code: 'EIO' })),
    })
    const looking = doctor.all()
    await Promise.all([doctor.examine('space'), doctor.examine('folder'), doctor.examine('proxy')])
    pass(60_000)
    const found = await looking
    expect(found).toContainEqual({ type: 'check-silent', check: 'keyring' })
    expect(found).toContainEqual({ type: 'check-failed', check: 'proxy', cause: 'EIO' })
    expect(typesOf(found)).toContain('folder-private')
    expect(typesOf(found)).toContain('versions-supported')
    expect(JSON.stringify(found)).not.toContain('anna')
  })

  it('at a folder others can enter, and at one that cannot be written', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'doctor-'))
    const { doctor } = aDoctor({ dataFolder })
    chmodSync(dataFolder, 0o755)
    expect(await doctor.examine('folder')).toMatchObject([{ type: 'folder-open', mode: '755' }])
    await doctor.closeFolder()
    expect(statSync(dataFolder).mode & 0o777).toBe(0o700)
    expect(typesOf(await doctor.examine('folder'))).toEqual(['folder-private'])
    const gone = aDoctor({ dataFolder: join(dataFolder, 'gone') }).doctor
    expect(typesOf(await gone.examine('folder'))).not.toContain('folder-private')
  })

  it('at the room there is, one silent drive apart', async () => {
    const file = {
      ...{ id: 'file-1' as LinkedFileId, path: '/stick/.env', exporterId: 'dotenv' as const },
      ...{ withRefreshToken: false, profileId: acme, state: { type: 'ok' as const } },
    }
    const never = new Promise<never>(() => undefined)
    const { doctor, pass } = aDoctor(
      { freeSpaceAt: (path) => (path === '/stick' ? never : Promise.resolve(1024)) },
      { linkedFiles: [file] },
    )
    const looking = doctor.examine('space')
    // The other disk has answered by then.
    await setImmediate()
    pass(3_000)
    expect(await looking).toMatchObject([
      { type: 'space-low', place: 'data', freeBytes: 1024 },
      { type: 'space-unknown', place: 'linked' },
    ])
  })

  it('at every kind of check there is ends', async () => {
    const { doctor } = aDoctor()
    for (const check of localChecks) await doctor.examine(check)
  })
})

describe('a proxy', () => {
  it('is told by host and port, whatever else stands there', () => {
    expect(proxyIn('DIRECT')).toBeUndefined()
    expect(proxyIn('PROXY proxy.example:8080; DIRECT')).toBe('proxy.example:8080')
    expect(proxyIn('HTTPS anna:pass@word@proxy.example:3128')).toBe('proxy.example:3128')
    expect(proxyIn('PROXY http://anna:secret@proxy.example:3128/')).toBe('proxy.example:3128')
    expect(proxyIn('SOCKS5 [::1]:1080')).toBe('[::1]:1080')
    expect(proxyIn('PROXY anna:secret')).toBe('?')
  })
})

describe('a server', () => {
  it('is asked once, without any key, and only where a profile uses it', async () => {
    const asked: unknown[] = []
    const { doctor } = aDoctor({
      ask: (request) => {
        asked.push(request)
        const headers = { date: new Date(noon - 3_600_000).toUTCString() }
        return Promise.resolve({ status: 404, headers, body: '' })
      },
      certificateOf: () => ({ issuer: 'Acme Root', isPublic: false, isAccepted: true }),
    })
    expect(await doctor.examineServer(address)).toMatchObject([
      { type: 'clock-off', host: 'api3.sprinklr.com' },
      { type: 'tls-company', issuer: 'Acme Root' },
    ])
    expect(asked).toEqual([{ method: 'GET', url: `${address}/`, headers: {} }])
    await expect(doctor.examineServer('https://other.example')).rejects.toMatchObject({
      code: 'api-address-invalid',
    })
    expect(asked).toHaveLength(1)
  })

  it('in trouble is no witness of the time, and one that is not reached is told as that', async () => {
    const date = new Date(0).toUTCString()
    const trouble = aDoctor({
      ask: () => Promise.resolve({ status: 503, headers: { date }, body: '' }),
    })
    expect(await trouble.doctor.examineServer(address)).toEqual([])
    const away = aDoctor({ ask: () => Promise.reject(new WalletError('timed-out')) })
    expect(await away.doctor.examineServer(address)).toEqual([
      { type: 'server-unreached', host: 'api3.sprinklr.com', code: 'timed-out' },
    ])
  })
})
