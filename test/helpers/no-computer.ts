import { usualPreferences, type Preferences } from '#core/preferences'
import type { ComputerDesk } from '../../main/computer/computer'

/** A computer of which nothing is known but what the person prefers. */
export function noComputer(): ComputerDesk {
  let preferences: Preferences = usualPreferences
  const storage = { folder: '/data', wallet: 'wallet', walletBytes: 0, folderBytes: 0, backups: [] }
  const versions = {
    app: '0.0.0',
    electron: '',
    chromium: '',
    node: '',
    system: '',
    dataFormat: 1,
  }
  return {
    comeForward: () => undefined,
    preferences: () => preferences,
    prefer: (changes) => {
      preferences = { ...preferences, ...changes }
    },
    contactedHosts: () => Promise.resolve([]),
    clearContactedHosts: () => Promise.resolve(),
    storage: () => Promise.resolve(storage),
    about: () => Promise.resolve({ versions, licences: [] }),
    ownFolder: () =>
      Promise.resolve({ folder: '/data', wallets: ['wallet'], isLink: false, foreign: [] }),
    endAndDelete: () => undefined,
  }
}
