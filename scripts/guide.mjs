// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, relative } from 'node:path/posix'
import MarkdownIt from 'markdown-it'
import { inProject } from './project.mjs'

/** What Help shows without a network: the folders of pages, and pages of others that they lead to. */
const FOLDERS = ['docs/guide', 'docs/destinations']
const OTHERS = ['docs/how-to/command-line.md', 'docs/how-to/move-profiles.md']

/**
 * The pages as HTML, with their pictures, below `guide/` and otherwise where they lie in the project.
 *
 * @returns {import('vite').Plugin}
 */
export function guide() {
  return {
    name: 'guide',
    generateBundle() {
      const pages = guidePages()
      /** @param {string} fileName @param {string | Uint8Array} source */
      const emit = (fileName, source) => {
        this.emitFile({ type: 'asset', fileName: `guide/${fileName}`, source })
      }
      emit('guide.css', readFileSync(inProject('renderer/help/guide.css'), 'utf8'))
      const pictures = new Set()
      for (const page of pages) {
        const source = readFileSync(inProject(page), 'utf8')
        for (const picture of picturesOf(page, source)) pictures.add(picture)
        emit(htmlOf(page), pageHtml(page, source, new Set(pages)))
      }
      for (const picture of pictures) emit(picture, readFileSync(inProject(picture)))
    },
  }
}

/** Paths from the project's root, with slashes on every system. */
export function guidePages() {
  const inside = FOLDERS.flatMap((folder) =>
    readdirSync(inProject(folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  )
  return [...inside, ...OTHERS]
}

/** @param {string} page */
const htmlOf = (page) => page.replace(/\.md$/, '.html')

/** @param {string} page @param {string} source */
function picturesOf(page, source) {
  const named = source.matchAll(/\]\(([^)\s]+\.png)\)|\b(?:src|srcset)="([^"]+\.png)"/g)
  return Array.from(named, ([, link, attribute]) =>
    normalize(join(dirname(page), link ?? attribute ?? '')),
  )
}

/**
 * One page of Help. Links lead to other pages of it; what is not part of it is named, not linked.
 *
 * @param {string} page
 * @param {string} source
 * @param {ReadonlySet<string>} pages
 */
export function pageHtml(page, source, pages) {
  const markdown = new MarkdownIt({ html: true })
  markdown.renderer.rules['link_close'] = (all, at) => {
    const address = String(all[at]?.meta?.['address'] ?? '')
    return address === '' ? '</a>' : `</a> (${markdown.utils.escapeHtml(address)})`
  }
  // A long line scrolls sideways, which the keyboard must be able to do as well.
  markdown.renderer.rules['fence'] = (all, at) =>
    `<pre tabindex="0"><code>${markdown.utils.escapeHtml(all[at]?.content ?? '')}</code></pre>\n`
  const tokens = markdown.parse(source, {})
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'heading_open') token.attrSet('id', anchorOf(tokens[at + 1]?.content ?? ''))
    if (token.children !== null) keepWithin(token.children, page, pages)
  }
  const title = /^# (.+)$/m.exec(source)?.[1] ?? basename(page)
  const top = relative(dirname(page), '.') || '.'
  return [
    '<!doctype html>',
    // Not as the app's own pages begin, which take the language that is spoken: these are written in one.
    '<html lang="en" dir="ltr">',
    '<head>',
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<meta name="color-scheme" content="light dark" />',
    `<title>${markdown.utils.escapeHtml(title)} · Token Wallet</title>`,
    `<link rel="stylesheet" href="${top}/guide.css" />`,
    '</head>',
    '<body>',
    `<nav aria-label="Help"><a href="${top}/docs/guide/README.html">All pages</a></nav>`,
    '<main>',
    markdown.renderer.render(tokens, markdown.options, {}),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/**
 * @param {readonly import('markdown-it').Token[]} children
 * @param {string} page
 * @param {ReadonlySet<string>} pages
 */
function keepWithin(children, page, pages) {
  /** @type {import('markdown-it').Token[]} */
  const open = []
  for (const token of children) {
    if (token.type === 'link_open') {
      const target = String(token.attrGet('href') ?? '')
      const inside = insideHelp(target, page, pages)
      token.meta = { address: inside === undefined && /^https?:/.test(target) ? target : '' }
      if (inside === undefined) token.attrs = null
      else token.attrSet('href', inside)
      open.push(token)
    }
    if (token.type === 'link_close') token.meta = open.pop()?.meta ?? null
  }
}

/**
 * Where a link leads within Help; undefined where it leads out.
 *
 * @param {string} target
 * @param {string} page
 * @param {ReadonlySet<string>} pages
 */
function insideHelp(target, page, pages) {
  const [path = '', anchor] = target.split('#')
  const to = path === '' ? page : normalize(join(dirname(page), path))
  if (/^[a-z]+:/.test(target) || !pages.has(to)) return undefined
  return `${htmlOf(path)}${anchor === undefined ? '' : `#${anchor}`}`
}

/** How a heading is linked to. @param {string} heading */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(/_(\S+)_/g, '$1')
    .replaceAll(' ', '-')
