import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importerIds } from '../core/importers/importer-id'
import { appId } from '../main/app-id'

const root = join(import.meta.dirname, '..')
const parts = ['core', 'main', 'preload', 'renderer'] as const
const files = parts.flatMap(sourceFiles)
const imports = files.flatMap((from) => importsOf(from).map((to) => ({ from, to })))

function sourceFiles(part: string): readonly string[] {
  return readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(part, name))
}

/** What a file imports: a package name, or a path from the root for our own files. */
function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8')
  return Array.from(
    source.matchAll(
      /(?:^|[\s;])(?:import|export)[\s\S]*?from\s*['"]([^'"]+)['"]|import\(?\s*['"]([^'"]+)['"]/g,
    ),
    (match) => match[1] ?? match[2] ?? '',
  ).map((target) =>
    target.startsWith('.')
      ? normalize(join(dirname(file), target))
      : target.startsWith('#core/')
        ? target.slice(1)
        : target,
  )
}

const within = (path: string, folder: string): boolean => !relative(folder, path).startsWith('..')
const broken = (rule: (edge: { from: string; to: string }) => boolean): readonly string[] =>
  imports.filter(rule).map(({ from, to }) => `${from} → ${to}`)

/** What is left once every file is put aside that imports none of the others, or that none of them imports. */
function circlesIn(
  edges: readonly { readonly from: string; readonly to: string }[],
): readonly string[] {
  const importing = new Set(edges.map(({ from }) => from))
  const imported = new Set(edges.map(({ to }) => to))
  const left = edges.filter(({ from, to }) => importing.has(to) && imported.has(from))
  if (left.length < edges.length) return circlesIn(left)
  return left.map(({ from, to }) => `${from} → ${to}`)
}

describe('the house', () => {
  it('has rooms to check', () => {
    for (const part of parts) expect(files.some((file) => within(file, part))).toBe(true)
    expect(imports.length).toBeGreaterThan(100)
  })

  it('keeps core to itself: no package, no other part', () => {
    expect(broken(({ from, to }) => within(from, 'core') && !within(to, 'core'))).toEqual([])
  })

  it('lets main, preload and renderer meet in core only', () => {
    const other = ['main', 'preload', 'renderer']
    expect(
      broken(({ from, to }) =>
        other.some(
          (part) => within(from, part) && other.some((room) => room !== part && within(to, room)),
        ),
      ),
    ).toEqual([])
  })

  const roots = ['main/index.ts', 'main/command-line.ts']

  it('reaches Electron only from main/electron, its two roots, main/settings.ts and preload', () => {
    const mayReach = (file: string): boolean =>
      within(file, 'main/electron') ||
      within(file, 'preload') ||
      [...roots, 'main/settings.ts'].includes(file)
    expect(broken(({ from, to }) => /^electron($|[-/])/.test(to) && !mayReach(from))).toEqual([])
  })

  it('wires main/electron from the two roots alone', () => {
    expect(
      broken(
        ({ from, to }) =>
          within(to, 'main/electron') && !within(from, 'main/electron') && !roots.includes(from),
      ),
    ).toEqual([])
  })

  it('uses Node in main only, and zod in main only', () => {
    expect(broken(({ from, to }) => to.startsWith('node:') && !within(from, 'main'))).toEqual([])
    expect(broken(({ from, to }) => to === 'zod' && !within(from, 'main'))).toEqual([])
  })

  it('lets no provider and no exporter know another: only their lists do', () => {
    const isShared = (file: string): boolean =>
      /(provider|-protocol|-certificate|-tokens|-addresses|-failures|exporter|comments|pickle)$/.test(
        file,
      ) || within(file, 'core/exporters/parts')
    expect(
      broken(({ from, to }) =>
        ['core/providers', 'core/exporters'].some(
          (folder) =>
            within(from, folder) &&
            within(to, folder) &&
            !from.endsWith('index.ts') &&
            !isShared(to),
        ),
      ),
    ).toEqual([])
  })

  it('lets no importer know another: only their list does', () => {
    const importers = importerIds.map((id) => `core/importers/${id}`)
    expect(
      broken(({ from, to }) => importers.includes(to) && from !== 'core/importers/index.ts'),
    ).toEqual([])
  })

  it('has no circle of imports', () => {
    const named = imports.map(({ from, to }) => ({ from: from.replace(/\.tsx?$/, ''), to }))
    expect(circlesIn(named)).toEqual([])
  })

  it('has no import that leads nowhere', () => {
    const missing = imports
      .filter(({ to }) => parts.some((part) => to.startsWith(`${part}/`)))
      .filter(({ to }) => !['', '.ts', '.tsx'].some((end) => existsSync(join(root, to + end))))
    expect(missing).toEqual([])
  })
})

describe('the names that are frozen for ever', () => {
  it('never changes what the keyring binds the key to', () => {
    const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly name: string
      readonly productName: string
    }
    const builder = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
    expect(packageJson.productName).toBe('Token Wallet')
    expect(packageJson.name).toBe('token-wallet')
    expect(appId).toBe('app.tokenwallet.desktop')
    expect(builder).toMatch(/^appId: app\.tokenwallet\.desktop$/m)
    expect(builder).toMatch(/^productName: Token Wallet$/m)
  })
})
