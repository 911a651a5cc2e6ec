import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guidePages } from '#core/guide'
import { text } from '#core/text/text'

const folder = join(import.meta.dirname, '../../docs/guide')
const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

/** Stands where a name or a number comes. */
const fact = '\u0001'

/** Every word of the window. */
function wordsOnScreen(of: unknown): readonly string[] {
  if (typeof of === 'string') return [of]
  if (typeof of === 'function') return madeBy(of as (...facts: string[]) => unknown)
  if (typeof of !== 'object' || of === null) return []
  return Object.values(of).flatMap(wordsOnScreen)
}

function madeBy(made: (...facts: string[]) => unknown): readonly string[] {
  try {
    const said = made(fact, fact, fact)
    return typeof said === 'string' ? [said] : wordsOnScreen(said)
  } catch {
    return []
  }
}

const screen = wordsOnScreen(text)
const isOnScreen = (words: string): boolean =>
  screen.some((one) => {
    const [beginning = '', ...rest] = one.split(fact)
    return rest.length === 0 ? one === words : beginning.length > 3 && words.startsWith(beginning)
  })
/** In italics without being a word of the window: a word that is explained, and the window’s words in a sentence. */
const explained = new Set(['slot', 'Sprinklr'])

/** What stands in italics outside of code. */
const quoted = (page: string): readonly string[] =>
  Array.from(page.replaceAll(/`[^`]*`/g, '').matchAll(/_([^_\n]+)_/g), ([, words = '']) => words)

describe('the user guide', () => {
  it('has every page in its index', () => {
    const index = read('README.md')
    expect(pages.filter((name) => !index.includes(`](${name})`))).toEqual([])
    expect(pages.length).toBeGreaterThan(10)
  })

  it.each(pages)('calls things in %s as the window does', (name) => {
    const said = quoted(read(name))
    expect(said.filter((words) => !isOnScreen(words) && !explained.has(words))).toEqual([])
  })

  it.each(pages)('is short and has one title: %s', (name) => {
    const lines = read(name).split('\n')
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1)
    expect(lines.length).toBeLessThan(80)
  })
})

it('has few and small pictures, each of them shown somewhere', () => {
  const root = join(import.meta.dirname, '../..')
  const pictures = readdirSync(join(root, 'assets/guide'))
  const all = ['README.md', ...pages.map((name) => `docs/guide/${name}`)]
  const shown = all.map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  expect(pictures.filter((name) => !shown.includes(`assets/guide/${name}`))).toEqual([])
  expect(pictures.length).toBeLessThanOrEqual(15)
  const isLarge = (name: string) => statSync(join(root, 'assets/guide', name)).size > 100_000
  expect(pictures.filter(isLarge)).toEqual([])
})

it('the window offers the pages that are there', () => {
  expect([...guidePages].toSorted()).toEqual(
    ['README.md', ...pages].map((name) => name.replace('.md', '')).toSorted(),
  )
})
