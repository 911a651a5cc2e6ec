import type { GuidePage } from '#core/guide'
import type { Result } from '#core/errors'
import { attempt } from './attempt'
import type { StoreParts } from './store-parts'

/** The user guide, in a window beside this one. */
export interface HelpActions {
  readonly showHelp: (page: GuidePage) => Promise<Result<void>>
}

export function helpActions({ wallet }: StoreParts): HelpActions {
  return { showHelp: (page) => attempt(() => wallet.showHelp(page)) }
}
