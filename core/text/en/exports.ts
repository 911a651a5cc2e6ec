import type { CarriedField, ExportGroup, LeftOut } from '#core/exporters/exporter'
import type { ExporterId } from '#core/exporters/exporter-id'

/** The export dialog, in English. */
export const exports = {
  title: (name: string) => `Export ${name}`,
  format: 'Format',
  meanings: {
    'sprinklr-conf': 'For Python tools built on SprinklrClient',
    'spr-api': 'The credentials file of the Python library spr_api',
    dotenv: 'For scripts, containers and most developer tools',
    'dotenv-shell':
      'To source in a shell and for dotenv libraries: more characters than .env, not for docker run',
    'docker-env': 'For docker run --env-file, which takes more characters than .env',
    shell: 'Sets variables in a terminal on Linux and macOS',
    powershell: 'Sets variables in PowerShell',
    'windows-set': 'Sets variables in the Windows command prompt',
    'r-environ': 'Sets variables in R, at its start or by readRenviron',
    'airflow-uri': 'Sets a variable that Apache Airflow takes for a connection',
    python: 'Values to import into a Python script',
    'apps-script': 'Stores the values as properties of a Google Apps Script',
    'power-query': 'A record for the Advanced Editor of Power BI and Excel',
    'airflow-json': 'For airflow connections import FILE',
    'token-json': 'As a token endpoint answers, for programs that save the answer',
    'summary-json': 'Everything there is of the profile, for programs of your own',
    curl: 'A call to paste into a terminal, whose history keeps the token',
    'curl-config': 'For curl -K, which keeps the token out of the command line',
    'http-headers': 'The headers a call needs, a line each; for curl -H @file too',
    'kubernetes-secret': 'For kubectl apply, as an Opaque Secret',
    'aws-secret': 'The text of one secret, for the AWS console or command line',
    'github-actions': 'For gh secret set -f, a secret for each line',
  } satisfies Record<ExporterId, string>,
  groups: {
    'sprinklr-tools': 'Tools for Sprinklr',
    'environment-files': 'Environment variables',
    programs: 'Programs and scripts',
    'api-clients': 'API clients',
    'secret-stores': 'Secret stores',
  } satisfies Record<ExportGroup, string>,
  otherFormat: 'Another format',
  searchFormats: (count: number) => `Search ${count} more`,
  noSuchFormat: 'No format of that name.',
  fields: {
    environment: 'environment',
    apiAddress: 'API address',
    apiKey: 'API key',
    apiSecret: 'API secret',
    redirectUri: 'Callback URL',
    accessToken: 'access token',
    refreshToken: 'refresh token',
    expiresAt: 'end of the token',
  } satisfies Record<CarriedField, string>,
  leftOut: {
    comment: (values: string) => `In a comment only: ${values}.`,
    'no-place': (values: string) => `This format has no place for: ${values}.`,
    'no-use': (values: string) => `Left out, as nothing there uses it: ${values}.`,
  } satisfies Record<LeftOut, (values: string) => string>,
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
  takesNoRefreshToken:
    'This format never carries the refresh token: nothing that reads it could renew with it.',
  save: 'Save file…',
  copy: 'Copy to clipboard',
  showInFolder: 'Show in folder',
  savedTo: (path: string) => `Saved to ${path}`,
  handedOver: 'From now on that tool renews this token; this wallet does not.',
  copied: (seconds: number) => `Copied, clears after ${seconds} s`,
  sandbox: 'This is a sandbox token.',
  practice: 'This is a practice token. It opens nothing real.',
} as const
