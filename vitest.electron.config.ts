import { defineConfig } from 'vitest/config'

if (process.versions['electron'] === undefined) {
  throw new Error('These suites belong inside Electron: run "node scripts/unit-in-electron.mjs".')
}

/** The vault's suites once more, on the Node and the cryptography (BoringSSL) inside Electron. */
export default defineConfig({
  test: {
    include: ['test/main/vault/**/*.test.ts'],
    pool: 'threads',
    testTimeout: 30_000,
  },
})
