import { defineConfig } from 'vitest/config'

if (!('electron' in process.versions)) {
  throw new Error('These suites belong inside Electron: run "node scripts/unit-in-electron.mjs".')
}

/** The suites of vault and certificates once more, on the Node and the cryptography (BoringSSL) inside Electron. */
export default defineConfig({
  test: {
    include: ['test/main/{vault,certificates,mutual-tls}/**/*.test.ts'],
    // Worker threads cannot change the umask, which the vault's tests do.
    pool: 'forks',
    testTimeout: 30_000,
    expect: { poll: { timeout: 15_000 } },
  },
})
