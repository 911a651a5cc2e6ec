// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

const wordsOf = /^(licen[cs]e|copying|notice)/i

/**
 * Notes beside a bundle which packages are in it and under which terms: `licences.json`. What is in it is what was bundled,
 * nothing is listed by hand. `also`: folders of packages that go with the app without being bundled.
 *
 * @param {{ readonly also?: readonly string[] }} [options]
 * @returns {import('vite').Plugin}
 */
export function licences({ also = [] } = {}) {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : [],
      )
      const folders = new Set([...also, ...modules.flatMap(packageFolder)])
      const packages = [...folders].map(licenceOf)
      this.emitFile({
        type: 'asset',
        fileName: 'licences.json',
        source: `${JSON.stringify(packages, undefined, 1)}\n`,
      })
    },
  }
}

/**
 * The folder of the package a bundled module comes from; none for the app's own.
 *
 * @param {string} id
 * @returns {string[]}
 */
export function packageFolder(id) {
  const path = id.replace(/^\0/, '').replace(/[?#].*$/, '')
  const marker = `node_modules${sep}`
  const at = path.lastIndexOf(marker)
  if (at === -1) return []
  const [first = '', second = ''] = path.slice(at + marker.length).split(sep)
  const name = first.startsWith('@') ? join(first, second) : first
  const folder = path.slice(0, at + marker.length) + name
  return existsSync(join(folder, 'package.json')) ? [folder] : []
}

/**
 * @param {string} folder
 * @returns {{ name: string, version: string, licence: string, text: string }}
 */
export function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = [folder, join(folder, 'dist')]
    .filter((one) => existsSync(one))
    .flatMap((one) => readdirSync(one).map((file) => join(one, file)))
    .filter((file) => wordsOf.test(file.slice(dirname(file).length + 1)))
    .filter((file) => /(\.(md|txt))?$/i.test(file) && !file.endsWith('.html'))
  const text = files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n')
  return { name, version, licence: typeof license === 'string' ? license : '', text }
}
