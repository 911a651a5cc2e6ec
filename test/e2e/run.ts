/** Where the end-to-end tests run, as `npm run test:e2e` says it. */
export interface Run {
  readonly electronVersion: string
  readonly source: string
  readonly user: string
  readonly sandbox: boolean
  readonly keyring: boolean
}

export const run = JSON.parse(required('TOKEN_WALLET_RUN')) as Run
export const electronExecutable = required('TOKEN_WALLET_ELECTRON')
export const appFolder = required('TOKEN_WALLET_APP')
export const tempFolder = required('TOKEN_WALLET_E2E_TMP')
export const busWithoutKeyring = process.env['TOKEN_WALLET_BUS_WITHOUT_KEYRING'] ?? ''

/** The unprivileged user the app runs as, when the tests themselves run as root. */
export const testUser = process.env['TOKEN_WALLET_TEST_USER_UID']
  ? {
      uid: Number(process.env['TOKEN_WALLET_TEST_USER_UID']),
      gid: Number(process.env['TOKEN_WALLET_TEST_USER_GID']),
    }
  : undefined

function required(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') {
    throw new Error(`${name} is not set: start these tests with "npm run test:e2e"`)
  }
  return value
}
