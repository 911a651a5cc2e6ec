import { describe, expect, it } from 'vitest'
import { passByClosedKeyring } from '../../../main/electron/keyring-switch'
import type { SecretService } from '../../../main/ports'

type Seen = Awaited<ReturnType<SecretService['look']>>

interface Start {
  readonly seen: Seen
  readonly isPackaged?: boolean
  readonly chosen?: string
  readonly desktop?: string
  readonly platform?: NodeJS.Platform
}

async function started({
  seen,
  isPackaged = true,
  chosen = '',
  desktop = 'GNOME',
  platform = 'linux',
}: Start) {
  const switches: string[] = []
  let looks = 0
  const commandLine = {
    getSwitchValue: () => chosen,
    appendSwitch: (name: string, value?: string) => void switches.push(`${name}=${value ?? ''}`),
  }
  const secretService: SecretService = {
    look: () => {
      looks += 1
      return Promise.resolve(seen)
    },
    unlock: () => Promise.resolve('declined'),
  }
  const env = { XDG_CURRENT_DESKTOP: desktop }
  await passByClosedKeyring({ commandLine, isPackaged }, secretService, { platform, env })
  return { switches, looks }
}

const passedBy = ['password-store=basic']

describe('a packaged app on Linux', () => {
  it.each(['locked', 'silent'] as const)(
    'does not stand still before a keyring that is %s',
    async (seen) => {
      expect((await started({ seen })).switches).toEqual(passedBy)
      expect((await started({ seen, chosen: 'gnome-libsecret' })).switches).toEqual(passedBy)
      expect((await started({ seen, desktop: 'ubuntu:GNOME' })).switches).toEqual(passedBy)
    },
  )

  it.each(['open', 'absent', 'unknown'] as const)('uses the keyring as it is: %s', async (seen) => {
    expect((await started({ seen })).switches).toEqual([])
  })

  it('leaves another choice alone, without a look', async () => {
    const seen = 'locked'
    for (const other of [
      { seen, chosen: 'kwallet6' },
      { seen, chosen: 'basic' },
      { seen, desktop: 'KDE' },
      { seen, isPackaged: false },
      { seen, platform: 'darwin' },
    ] as const) {
      expect(await started(other)).toEqual({ switches: [], looks: 0 })
    }
  })
})
