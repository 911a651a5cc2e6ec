/**
 * Formats that travel beside a copied secret and ask clipboard histories to leave it out, by system:
 * KDE's password hint, nspasteboard.org's concealed type, Windows' clipboard history and cloud clipboard.
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
