import { text } from '#core/text/text'
import { settingsSections } from '../store/view'
import type { Command } from './commands'

/** One for each part of the settings. */
export function settingsCommands(): readonly Command[] {
  const words = text.settings
  return settingsSections.map((section) => ({
    id: `settings:${section}`,
    label: words.command(words.sections[section]),
    isOnlyFound: true,
    run: (actions) => actions.showSettings(section),
  }))
}
