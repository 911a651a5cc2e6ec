import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WalletError } from '#core/errors'
import { readObject } from '#core/json'
import type { Settings } from '../settings'

/** Which wallet the window has chosen. Only the window’s settings are ever written. */
export function readChosenWallet(dataFolder: string): Pick<Settings, 'wallet' | 'chooseWallet'> {
  return {
    wallet: () => chosenIn(join(dataFolder, 'settings.json')),
    chooseWallet: () => {
      throw new WalletError('unexpected', 'needs a window')
    },
  }
}

function chosenIn(file: string): string | undefined {
  let content: string
  try {
    content = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const wallet = readObject(content)?.['wallet']
  return typeof wallet === 'string' ? wallet : undefined
}
