import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, type RunningApp } from '../e2e/app'
import { atRest } from '../e2e/at-rest'
import { smaller } from './small-png'

const root = join(import.meta.dirname, '../..')

/** The window as every picture of it has it, whatever it had before. */
export async function sized({ app, window }: RunningApp, width: number, height: number) {
  await app.evaluate(
    ({ BrowserWindow }, [wide, high]) => {
      for (const one of BrowserWindow.getAllWindows()) one.setContentSize(wide, high)
    },
    [width, height] as const,
  )
  await expect
    .poll(() => window.evaluate(() => [innerWidth, innerHeight]), 'the window has its size')
    .toEqual([width, height])
}

/** A picture of what is on the screen now; of several, below each other. `file` is a path from the root. */
export async function picture(file: string, ...shown: readonly (Page | Locator)[]): Promise<void> {
  const taken: Buffer[] = []
  for (const one of shown) {
    await atRest('page' in one ? one.page() : one)
    taken.push(await one.screenshot({ animations: 'disabled', caret: 'hide' }))
  }
  writeFileSync(join(root, file), smaller(...taken))
}
