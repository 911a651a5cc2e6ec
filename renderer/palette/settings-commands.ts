import { text } from '#core/text/text'
import { settingsSections } from '../store/view'
import type { WalletActions } from '../store/wallet-store'

/** One for each part of the settings. */
export function settingsCommands() {
  const words = text.settings
  return settingsSections.map((section) => ({
    id: `settings:${section}`,
    label: words.command(words.sections[section]),
    isOnlyFound: true as const,
    run: (actions: WalletActions) => actions.showSettings(section),
  }))
}
