import type { ExporterId } from '#core/exporters/exporter-id'

/** The export dialog, in English. */
export const exports = {
  title: (name: string) => `Export ${name}`,
  format: 'Format',
  meanings: {
    'sprinklr-conf': 'For Python tools built on SprinklrClient',
    dotenv: 'For scripts, containers and most developer tools',
  } satisfies Record<ExporterId, string>,
  preview: 'Preview',
  previewHint:
    'Secrets are masked here and written in full. Whoever can read the file can use the token.',
  previewLoading: 'Preparing the preview…',
  includeRefreshToken: 'Include refresh token',
  includeMeaning:
    'The tool can then renew by itself; it also gets the API secret. A refresh token works once, so from then on that tool renews and this wallet does not.',
  includeAgain:
    'The other tool renews this token already. A refresh token works once, so the one in this wallet may be used up. Take renewing back before you hand it out again.',
  noRefreshToken: 'This profile has no refresh token.',
  save: 'Save file…',
  copy: 'Copy to clipboard',
  showInFolder: 'Show in folder',
  savedTo: (path: string) => `Saved to ${path}`,
  handedOver: 'From now on that tool renews this token; this wallet does not.',
  copied: (seconds: number) => `Copied, clears after ${seconds} s`,
  sandbox: 'This is a sandbox token.',
  practice: 'This is a practice token. It opens nothing real.',
} as const
