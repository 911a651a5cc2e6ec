import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { usualPreferences } from '#core/preferences'
import type { Settings } from '../../main/settings'
import { vaultCalls } from '../../main/wallet/vault-calls'
import { findWallets } from '../../main/wallet-choice'
import { aVaultPlace } from '../helpers/vault-place'
import { aWalletState } from '../renderer/fake-wallet'

/** Outside Electron its package only names an executable; with this it does not look for one first. */
vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/no/electron/here')
const { openSettings } = await import('../../main/settings')

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function open(folder: string): { readonly settings: Settings; readonly problems: unknown[] } {
  const problems: unknown[] = []
  return {
    settings: openSettings({ folder, onProblem: (error) => problems.push(error) }),
    problems,
  }
}

const fileOf = (folder: string): string => join(folder, 'settings.json')

describe('which notices were told', () => {
  it('is remembered beyond the end of the app', () => {
    const folder = aFolder()
    const { settings } = open(folder)
    expect(settings.told()).toEqual({})
    settings.rememberTold({ 'needs-sign-in:profile-1:1772366400000': 1_772_366_400_000 })
    settings.rememberTold({ 'clock-off': 1_772_366_400_001 })
    expect(open(folder).settings.told()).toEqual({ 'clock-off': 1_772_366_400_001 })
  })
})

describe('what the person prefers', () => {
  it('outlives the app, and is as usual until then', () => {
    const folder = aFolder()
    const { settings } = open(folder)
    expect(settings.preferences()).toEqual(usualPreferences)
    const chosen = {
      theme: 'dark',
      zoom: 150,
      systemNotices: false,
      staysInTray: true,
    } as const
    settings.rememberPreferences(chosen)
    expect(open(folder).settings.preferences()).toEqual(chosen)
  })
})

describe('which certificate a host gets', () => {
  it('is remembered per host and outlives the app', () => {
    const folder = aFolder()
    const { settings } = open(folder)
    settings.rememberCertificate('site.example', 'one')
    settings.rememberCertificate('site.example:8443', 'two')
    settings.rememberCertificate('127.0.0.1:443', 'three')
    const later = open(folder).settings
    expect(later.certificateFor('site.example')).toBe('one')
    expect(later.certificateFor('site.example:8443')).toBe('two')
    expect(later.certificateFor('127.0.0.1:443')).toBe('three')
    expect(later.certificateFor('other.example')).toBeUndefined()
  })

  it('is forgotten for one host alone, also on disk', () => {
    const folder = aFolder()
    const { settings } = open(folder)
    settings.rememberCertificate('site.example', 'one')
    settings.rememberCertificate('other.example', 'two')
    settings.forgetCertificate('site.example')
    settings.forgetCertificate('never.example')
    expect(settings.certificateFor('site.example')).toBeUndefined()
    expect(readFileSync(fileOf(folder), 'utf8')).not.toContain('site.example')
    expect(open(folder).settings.certificateFor('other.example')).toBe('two')
  })

  it('is replaced by a later choice', () => {
    const { settings } = open(aFolder())
    settings.rememberCertificate('site.example', 'one')
    settings.rememberCertificate('site.example', 'two')
    expect(settings.certificateFor('site.example')).toBe('two')
  })

  it('is nothing for names every object has', () => {
    const { settings } = open(aFolder())
    for (const host of ['constructor', 'toString', '__proto__']) {
      expect(settings.certificateFor(host)).toBeUndefined()
    }
  })

  it('lies beside the window’s place and does not touch it', () => {
    const folder = aFolder()
    const { settings } = open(folder)
    settings.rememberWindowPlace({ width: 900, height: 700 })
    settings.rememberCertificate('site.example', 'one')
    expect(open(folder).settings.windowPlace()).toEqual({ width: 900, height: 700 })
    expect(statSync(fileOf(folder)).mode & 0o777).toBe(0o600)
  })
})

describe('which wallet is used', () => {
  const locked = { type: 'locked', opensWith: 'passphrase' } as const
  const aGate = async (folder: string) => {
    const place = aVaultPlace()
    onTestFinished(place.remove)
    const vault = await place.open()
    let restarts = 0
    const { settings } = open(folder)
    const calls = vaultCalls({
      vault: { ...vault, status: () => locked },
      restart: () => void (restarts += 1),
      wallets: findWallets(folder, settings),
      keeper: { settle: () => Promise.resolve(0) },
      state: () => aWalletState({ vault: locked }),
      announced: (work) => work(),
    })
    return { calls, restarts: () => restarts }
  }

  it('is chosen from the next start on', async () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'wallet'))
    const { calls, restarts } = await aGate(folder)
    await calls.startAnotherWallet()
    expect(restarts()).toBe(1)
    const { current, others } = findWallets(folder, open(folder).settings)
    expect({ current, others }).toEqual({ current: 'wallet-2', others: ['wallet'] })
  })

  it('is told where that cannot be remembered: nothing restarts into the same wallet', async () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'wallet-2'))
    writeFileSync(fileOf(folder), 'not JSON')
    const { calls, restarts } = await aGate(folder)
    const told = { code: 'save-failed' }
    await expect(calls.startAnotherWallet()).rejects.toMatchObject(told)
    await expect(calls.openOtherWallet('wallet-2')).rejects.toMatchObject(told)
    expect(restarts()).toBe(0)
    expect(readFileSync(fileOf(folder), 'utf8')).toBe('not JSON')
  })
})

describe('a settings file that cannot be read', () => {
  it.each(['not JSON', '{"clientCertificates":{"site.example":5}}'])(
    '(%s) is left as it is: nothing is remembered, and nothing stops',
    (content) => {
      const folder = aFolder()
      writeFileSync(fileOf(folder), content)
      const { settings, problems } = open(folder)
      expect(settings.certificateFor('site.example')).toBeUndefined()
      settings.rememberCertificate('site.example', 'one')
      settings.forgetCertificate('site.example')
      expect(readFileSync(fileOf(folder), 'utf8')).toBe(content)
      expect(problems.length).toBeGreaterThan(0)
    },
  )
})
