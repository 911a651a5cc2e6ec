import { defineConfig } from '@playwright/test'

/** What `npm run pictures` runs: it makes pictures and checks nothing, so it is no part of the tests. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.pictures.ts',
  outputDir: '../../test-results',
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
})
