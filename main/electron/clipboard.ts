import * as electron from 'electron'
import { writeConcealed, type ClipboardWriter } from '../handoff/concealed-marks'
import type { Clipboard } from '../ports'

/**
 * The system's clipboard. Every answer is awaited: Electron 33 gives values where later versions give promises.
 */
export function systemClipboard(platform: NodeJS.Platform): Clipboard {
  return {
    read: async () => await electron.clipboard.readText(),
    writeSecret: (text) => writeConcealed(writer(), text, platform),
    clear: () =>
      Promise.resolve().then(() => {
        electron.clipboard.clear()
      }),
  }
}

/** A text without secrets: it stays until something else is copied. */
export async function writePlain(text: string): Promise<void> {
  await electron.clipboard.writeText(text)
}

/** Before 44 Electron has no ClipboardItem, and each write wipes what the one before it wrote. */
function writer(): ClipboardWriter {
  const textOnly: ClipboardWriter = {
    writeText: async (text) => {
      await electron.clipboard.writeText(text)
    },
  }
  if (!('ClipboardItem' in electron)) return textOnly
  const { ClipboardItem } = electron
  return {
    ...textOnly,
    writeTogether: async (formats) => {
      await electron.clipboard.write([new ClipboardItem({ ...formats })])
    },
  }
}
