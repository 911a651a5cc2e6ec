// @ts-check
import { join } from 'node:path'
import { say } from '../progress.mjs'

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').Locator} Locator
 */

/**
 * Stands for the person at the keyboard: does what they would do, counts it, and keeps a picture
 * of every step.
 * @param {string} folder where the pictures go
 */
export function createPerson(folder) {
  let clicks = 0
  let fields = 0
  /** @type {string[]} */
  const screenshots = []
  return {
    /** @param {Locator} control */
    async click(control) {
      await control.click()
      clicks += 1
    },
    /**
     * @param {Locator} field
     * @param {string} value
     */
    async type(field, value) {
      await field.fill(value)
      fields += 1
    },
    /**
     * @param {Page} page
     * @param {string} name
     */
    async look(page, name) {
      const number = String(screenshots.length + 1).padStart(2, '0')
      const file = join(folder, `${number}-${name}.png`)
      await page.screenshot({ path: file, animations: 'disabled' })
      screenshots.push(file)
      say(`  ${number} ${name}`)
    },
    effort: () => ({ screenshots, clicks, fields }),
  }
}

/** @typedef {ReturnType<typeof createPerson>} Person */
