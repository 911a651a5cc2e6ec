import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { run, tempFolder } from './run'

/** Where another user can read it too: the checkout may be closed to others. */
const holdReady = join(tempFolder, `hold-ready-${process.pid}.cjs`)
writeFileSync(holdReady, readFileSync(join(import.meta.dirname, 'hold-ready.cjs')))

/** Starts `app`, and lets it become ready once Playwright is there to see its first window. */
export function launch(order: {
  readonly executablePath: string
  readonly app: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: order.executablePath,
    chromiumSandbox: run.sandbox,
    cwd: tempFolder,
    args: ['-r', holdReady, ...order.args, order.app],
    env: { ...order.env },
  })
}
