import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { licenceOf, packageFolder } from '../../scripts/licences.mjs'

const root = join(import.meta.dirname, '../..')
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>
}

describe('the list of licences', () => {
  it.each(Object.keys(dependencies))('has name, version and terms of %s', (name) => {
    const folder = join(root, 'node_modules', name)
    expect(packageFolder(join(folder, 'dist/index.js?v=1'))).toEqual([folder])
    const found = licenceOf(folder)
    expect(found).toMatchObject({ name, version: dependencies[name] })
    expect(found.licence).not.toBe('')
    expect(found.text.length).toBeGreaterThan(200)
  })

  it('takes the innermost package, and none for the app’s own files', () => {
    expect(packageFolder(join(root, 'renderer/app.tsx'))).toEqual([])
    expect(packageFolder('\0virtual:module')).toEqual([])
    expect(packageFolder(join(root, 'node_modules/@mantine/core/esm/index.mjs'))).toEqual([
      join(root, 'node_modules/@mantine/core'),
    ])
  })
})
