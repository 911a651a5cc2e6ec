/** How a clipboard can be written to. */
export interface ClipboardWriter {
  writeText(text: string): Promise<void>
  /** Several formats in one step; absent where a second format would wipe the first. */
  readonly writeTogether?: (formats: Readonly<Record<string, string>>) => Promise<void>
}

/**
 * Writes a secret, marked for clipboard histories to leave it out where that can be done in one step. A system
 * that refuses the mark still gets the text: the mark is a courtesy, and the copy was asked for.
 */
export async function writeConcealed(
  writer: ClipboardWriter,
  text: string,
  platform: NodeJS.Platform,
): Promise<void> {
  try {
    if (writer.writeTogether !== undefined) {
      await writer.writeTogether({ 'text/plain': text, ...concealedMarks(platform) })
      return
    }
  } catch {
    // Written below without the mark.
  }
  await writer.writeText(text)
}

/**
 * Formats that travel beside a copied secret, by system: KDE's password hint, nspasteboard.org's concealed
 * type, Windows' clipboard history and cloud clipboard.
 */
export function concealedMarks(platform: NodeJS.Platform): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(marks[platform] ?? {}).map(([format, value]) => [
      `electron application/osclipboard;format="${format}"`,
      value,
    ]),
  )
}

/** A Windows DWORD of 0. */
const no = '\0\0\0\0'

const marks: Partial<Record<NodeJS.Platform, Readonly<Record<string, string>>>> = {
  linux: { 'x-kde-passwordManagerHint': 'secret' },
  darwin: { 'org.nspasteboard.ConcealedType': '1' },
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: '1',
    CanIncludeInClipboardHistory: no,
    CanUploadToCloudClipboard: no,
  },
}
