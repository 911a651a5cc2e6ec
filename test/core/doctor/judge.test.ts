import { describe, expect, it } from 'vitest'
import {
  byHealth,
  healthOf,
  withoutEcho,
  withoutPlaces,
  type Diagnosis,
  type Versions,
} from '#core/doctor/diagnosis'
import {
  judgeClock,
  judgeClosedRenewal,
  judgeCommand,
  judgeLinkedFiles,
  judgeMode,
  judgeSpace,
  judgeTls,
  judgeVersions,
  leastFreeBytes,
} from '#core/doctor/judge'
import type { Extras } from '#core/extras'
import type { LinkedFileId, LinkedFileSummary } from '#core/linked-file'
import { diagnosisWords, doctorReport } from '#core/text/doctor-words'
import { acme } from '../../renderer/fake-wallet'

const host = 'api3.sprinklr.com'

describe('a look is judged', () => {
  it('a clock that is off by more than a minute, either way', () => {
    expect(judgeClock(60_000, host).type).toBe('clock-right')
    expect(judgeClock(60_001, host)).toEqual({ type: 'clock-off', offByMs: 60_001, host })
    expect(judgeClock(-3_600_000, host)).toMatchObject({ type: 'clock-off', offByMs: -3_600_000 })
  })

  it('room below 100 MB, for each place by itself; a silent place is told as that', () => {
    const data = { place: 'data', path: '/data', freeBytes: leastFreeBytes } as const
    expect(judgeSpace([data])).toEqual([{ type: 'space-enough', freeBytes: leastFreeBytes }])
    const linked = { place: 'linked', path: '/stick', freeBytes: leastFreeBytes - 1 } as const
    const silent = { place: 'linked', path: '/share' } as const
    expect(judgeSpace([data, linked, silent]).map(({ type }) => type)).toEqual([
      'space-low',
      'space-unknown',
    ])
  })

  it('rights of others, of any kind', () => {
    expect(judgeMode(0o40700, '/data').type).toBe('folder-private')
    for (const mode of [0o755, 0o710, 0o701, 0o770]) {
      expect(judgeMode(mode, '/data')).toMatchObject({
        type: 'folder-open',
        mode: mode.toString(8),
      })
    }
  })

  it('files that do not carry the newest token', () => {
    const file: LinkedFileSummary = {
      id: 'file-1' as LinkedFileId,
      path: '/exports/.env',
      exporterId: 'dotenv',
      withRefreshToken: false,
      profileId: acme,
      state: { type: 'ok' },
    }
    const late = { ...file, state: { type: 'failed', code: 'disk-full', at: 0 } } as const
    expect(judgeLinkedFiles([])).toEqual({ type: 'linked-none' })
    expect(judgeLinkedFiles([file])).toEqual({ type: 'linked-current', count: 1 })
    expect(judgeLinkedFiles([file, late])).toEqual({
      ...{ type: 'linked-late', count: 1, profileId: acme },
    })
  })

  it('a certificate by who vouches for it, and by what kept it from being accepted', () => {
    const certificate = { issuer: 'Acme Root', isPublic: false, isAccepted: true }
    expect(judgeTls({ host, certificate })).toEqual([
      { type: 'tls-company', host, issuer: 'Acme Root' },
    ])
    expect(judgeTls({ host, certificate: { ...certificate, isPublic: true } })).toEqual([
      { type: 'tls-public', host, issuer: 'Acme Root' },
    ])
    const refused = { ...certificate, isAccepted: false }
    const failure = { code: 'tls-failed', flaw: 'authority' } as const
    expect(judgeTls({ host, certificate: refused, failure })).toEqual([
      { type: 'tls-refused', host, flaw: 'authority', issuer: 'Acme Root' },
    ])
    expect(judgeTls({ host, failure: { code: 'tls-failed', flaw: 'new' } })).toEqual([
      { type: 'tls-refused', host, flaw: 'other' },
    ])
    expect(judgeTls({ host, certificate, failure: { code: 'timed-out' } })).toEqual([
      { type: 'tls-company', host, issuer: 'Acme Root' },
      { type: 'server-unreached', host, code: 'timed-out' },
    ])
    // It wants the person’s certificate, after it has shown its own.
    expect(judgeTls({ host, certificate, failure: { code: 'certificate-needed' } })).toHaveLength(1)
  })

  it('what lies beside the app', () => {
    const installed = (reach: 'found' | 'hidden', isMoved: boolean): Extras => ({
      command: {
        ...{ type: 'installed', path: '/bin/token-wallet', isMoved },
        reach: reach === 'found' ? { type: 'found' } : { type: 'hidden', by: '/other' },
      },
      closedRenewal: { type: 'on', isMoved },
      lastDueRun: { at: 0, ended: 'locked' },
    })
    expect(judgeCommand(installed('found', false)).type).toBe('command-works')
    expect(judgeCommand(installed('hidden', false)).type).toBe('command-not-found')
    expect(judgeCommand(installed('found', true)).type).toBe('command-moved')
    expect(judgeClosedRenewal(installed('found', false))).toEqual({
      ...{ type: 'closed-failed', ended: 'locked' },
    })
    expect(judgeClosedRenewal(installed('found', true)).type).toBe('closed-moved')
  })

  it('systems that are too old', () => {
    const on = (platform: string, release: string): Versions => ({
      ...{ app: '1.0.0', electron: '45.0.0', chromium: '150.0', node: '24.0.0' },
      ...{ architecture: 'x64', dataFormat: 1, platform, release },
    })
    expect(judgeVersions(on('darwin', '20.6.0')).type).toBe('versions-too-old')
    expect(judgeVersions(on('darwin', '23.1.0')).type).toBe('versions-supported')
    expect(judgeVersions(on('win32', '6.1.7601')).type).toBe('versions-too-old')
    expect(judgeVersions(on('linux', '4.4.0')).type).toBe('versions-supported')
  })
})

describe('what was found', () => {
  const open: Diagnosis = { type: 'folder-open', mode: '755', path: '/home/anna/wallet' }

  it('comes with what needs attention first, in its order', () => {
    const found: readonly Diagnosis[] = [{ type: 'lock-free' }, { type: 'clock-unheard' }, open]
    expect(byHealth(found).map(({ health }) => health)).toEqual(['attention', 'unknown', 'ok'])
    expect(healthOf(open)).toBe('attention')
  })

  it('says of a clock what a server said, where one was asked', () => {
    const told: Diagnosis = { type: 'clock-right', host }
    expect(withoutEcho([{ type: 'clock-unheard' }, told])).toEqual([told])
    expect(withoutEcho([{ type: 'clock-unheard' }])).toHaveLength(1)
  })

  it('is copied without saying where anything lies', () => {
    expect(withoutPlaces(open)).toEqual({ type: 'folder-open', mode: '755' })
    expect(doctorReport([open])).not.toContain('anna')
    expect(diagnosisWords(open).why).toContain('/home/anna/wallet')
  })

  it('says of a keyring and of a server what is said of them elsewhere', () => {
    const keyring = diagnosisWords({ type: 'keyring-trouble', reason: 'keyring-locked' })
    expect(keyring.next).toMatch(/Unlock it/)
    const server = diagnosisWords({ type: 'server-unreached', host, code: 'timed-out' })
    expect(server.why).toMatch(/in time/)
  })
})
