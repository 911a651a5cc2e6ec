import { defineConfig } from '@playwright/test'
import { enterStage, stageCount } from './stages'

// A worker reads this file before any test.
enterStage()

/** Real Electron, one app at a time on each stage: what runs there shares a display, a keyring and a clipboard. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  // Beside the specs, and one for every machine: what differs between machines is what the tolerance is for.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  workers: stageCount,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
})
