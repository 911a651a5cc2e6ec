// @ts-check
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout these scripts belong to, whatever directory they are called from. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** Git-ignored place for what setup fetches and remembers. */
export const cacheDir = join(projectRoot, '.runtime')

/** @param {string[]} parts */
export const inProject = (...parts) => join(projectRoot, ...parts)

/**
 * @typedef {{ name: string, productName: string, version: string, main: string }} PackageJson
 */

/** @returns {PackageJson} */
export function readPackageJson() {
  return JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
}
