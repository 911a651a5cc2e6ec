import type { ErrorCode } from '#core/errors'

/** Entries that need a window of the app’s own: the test in the real app that provokes each. */
export const elsewhere: Readonly<Partial<Record<ErrorCode, string>>> = {
  'sign-in-window-closed': 'test/e2e/hostile-pages.spec.ts',
  'page-failed': 'test/e2e/page-health.spec.ts',
  'page-crashed': 'test/e2e/page-health.spec.ts',
  'page-hangs': 'test/e2e/page-health.spec.ts',
}
