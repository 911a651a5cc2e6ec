import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**'],
    passWithNoTests: false,
    // One is kept free by default: these tests are all there is to do meanwhile.
    maxWorkers: '100%',
    // For conditions that come as soon as they can, on machines that may be busy.
    testTimeout: 30_000,
    expect: { poll: { timeout: 15_000 } },
  },
})
