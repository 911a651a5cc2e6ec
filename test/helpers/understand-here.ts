import { understandFile, understandText } from '#core/importers/index'
import type { Understand } from '../../main/ports'

/** The same reading without a thread of its own. */
export const understandHere =
  (now: () => number): Understand =>
  async (source) =>
    source.type === 'text' ? understandText(source.text, now()) : understandFile(source, now())
