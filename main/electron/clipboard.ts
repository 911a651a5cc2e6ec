import * as electron from 'electron'
import { concealedMarks } from '../handoff/concealed-marks'
import type { Clipboard } from '../ports'

/**
 * The system's clipboard. Text and mark are written in one step where Electron can (44 and later); before, a
 * second write would wipe the first, so the text goes alone. Every answer is awaited: Electron 33 gives values
 * where later versions give promises.
 */
export function systemClipboard(platform: NodeJS.Platform): Clipboard {
  return {
    read: async () => await electron.clipboard.readText(),
    writeSecret: async (text) => {
      if (!(await wroteWithMark(text, platform))) await electron.clipboard.writeText(text)
    },
    clear: () =>
      Promise.resolve().then(() => {
        electron.clipboard.clear()
      }),
  }
}

/** A system that refuses the mark still gets the text: the mark is a courtesy to clipboard histories. */
async function wroteWithMark(text: string, platform: NodeJS.Platform): Promise<boolean> {
  if (!('ClipboardItem' in electron)) return false
  try {
    const item = new electron.ClipboardItem({ 'text/plain': text, ...concealedMarks(platform) })
    await electron.clipboard.write([item])
    return true
  } catch {
    return false
  }
}
