import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WalletError } from '#core/errors'
import { readObject } from '#core/json'
import type { Settings } from '../settings'

/** Which wallet the window has chosen. Only the window’s settings are ever written. */
export function readChosenWallet(dataFolder: string): Pick<Settings, 'wallet' | 'chooseWallet'> {
  return {
    wallet: () => chosenIn(dataFolder, 'wallet'),
    chooseWallet: () => {
      throw new WalletError('unexpected', 'needs a window')
    },
  }
}

/** Which language the window speaks, where a person chose one. */
export function readChosenLanguage(dataFolder: string): string | undefined {
  return chosenIn(dataFolder, 'language')
}

function chosenIn(dataFolder: string, name: 'wallet' | 'language'): string | undefined {
  let content: string
  try {
    content = readFileSync(join(dataFolder, 'settings.json'), 'utf8')
  } catch {
    return undefined
  }
  const chosen = readObject(content)?.[name]
  return typeof chosen === 'string' ? chosen : undefined
}
