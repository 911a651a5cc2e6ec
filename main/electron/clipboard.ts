import * as electron from 'electron'
import { WalletError } from '#core/errors'
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

/** Copies what is no secret: nothing is marked, and nothing clears it. */
export async function copyText(text: string): Promise<void> {
  try {
    await electron.clipboard.writeText(text)
  } catch (error) {
    throw new WalletError('clipboard-failed', String(error), { now: 'without-it' })
  }
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
