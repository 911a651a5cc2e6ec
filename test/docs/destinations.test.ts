import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { exporterIds, formIds } from '#core/exporters/exporter-id'
import { exporterOf } from '#core/exporters/index'
import { formsShownIn, withFiles } from './page-files'

/** Links are written with slashes on every system, and so are all paths here. */
const withSlashes = (path: string): string => path.replaceAll('\\', '/')
const root = join(withSlashes(import.meta.dirname), '../..')
const folder = 'docs/destinations'
const pictures = `${folder}/pictures`

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const listed = (from: string): readonly string[] =>
  readdirSync(join(root, from), { recursive: true, encoding: 'utf8' })
    .map((name) => normalize(join(from, withSlashes(name))))
    .toSorted()

const pages = listed(folder).filter((file) => file.endsWith('.md'))
const destinations = pages.filter((file) => !file.endsWith('/README.md'))
const documents = [
  ...listed('docs').filter((file) => file.endsWith('.md')),
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'],
]

/** Links and pictures of a document to places in this repository, as paths from its root, with what stands behind `#`. */
function linksOf(document: string): readonly string[] {
  const prose = read(document).replaceAll(/^```.*?^```$/gms, '')
  const targets = prose.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset)="([^"]+)"/g)
  return Array.from(targets, ([, link, picture]) => link ?? picture ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) =>
      target.startsWith('#') ? document + target : normalize(join(dirname(document), target)),
    )
}

/** How a heading is linked to. */
const anchorsOf = (document: string): readonly string[] =>
  Array.from(read(document).matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(/_(\S+)_/g, '$1')
      .replaceAll(' ', '-'),
  )

describe('the pages of destinations', () => {
  it.each(exporterIds)('have one for %s, with its name on screen and what it writes', (id) => {
    const page = destinations.find((file) => formsShownIn(read(file)).includes(id))
    expect(page, `no page shows the file of ${id}`).toBeDefined()
    expect(read(page ?? '')).toContain(`_${exporterOf(id).label}_`)
    expect(read(page ?? '')).toContain(`\`${id}\``)
    expect(linksOf(page ?? '')).toContain(`${pictures}/${id}.png`)
  })

  it('show every form once', () => {
    const shown = destinations.flatMap((file) => formsShownIn(read(file)))
    expect(shown.toSorted()).toEqual(formIds.toSorted())
  })

  it.each(pages)('show in %s the files as the wallet writes them', (file) => {
    expect(read(file)).toBe(withFiles(read(file)))
  })

  it('are all listed in their index', () => {
    expect(linksOf(`${folder}/README.md`)).toEqual(expect.arrayContaining([...destinations]))
  })

  it.each(destinations)('have a picture and are short: %s', (file) => {
    expect(linksOf(file).some((link) => link.startsWith(pictures))).toBe(true)
    expect(read(file).split('\n').length).toBeLessThan(100)
  })
})

describe('the pictures', () => {
  const linked = new Set(documents.flatMap(linksOf))
  const files = ['assets/guide', pictures].flatMap(listed)

  it.each(files)('%s is linked from a page, and small', (file) => {
    expect(linked).toContain(file)
    expect(statSync(join(root, file)).size).toBeLessThan(60 * 1024)
  })

  it('are less than 2 MB together', () => {
    const sizes = files.map((file) => statSync(join(root, file)).size)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000)
  })
})

describe('the documents', () => {
  it.each(documents)('%s links to nothing that is not there', (document) => {
    const broken = linksOf(document).filter((link) => {
      const [path = '', anchor] = link.split('#')
      if (!existsSync(join(root, path))) return true
      return anchor !== undefined && !anchorsOf(path).includes(anchor)
    })
    expect(broken).toEqual([])
  })
})
