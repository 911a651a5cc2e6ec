import { runInNewContext } from 'node:vm'
import type { WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { lookAtPage } from '../../../main/electron/sign-in-page-look'

interface Thing {
  readonly rects: number
}

/** A page as far as a look goes; `before` is what its own scripts have done by then, `told` all that ever left it. */
function aPage(
  body: { readonly words?: string; readonly things?: readonly Thing[] } | null,
  before = '',
  told: unknown[] = [],
): WebContents {
  const element = body && {
    innerText: body.words ?? '',
    querySelectorAll: () =>
      (body.things ?? []).map(({ rects }) => ({ getClientRects: () => ({ length: rects }) })),
  }
  const world = { document: { body: element } }
  const mainFrame = {
    executeJavaScript: async (code: string): Promise<unknown> => {
      const seen: unknown = runInNewContext(`${before};\n${code}`, world)
      told.push(seen)
      return seen
    },
  }
  return { mainFrame } as unknown as WebContents
}

describe('a look at a page', () => {
  it.each([
    ['nothing at all', null, true],
    ['white space', { words: ' \n' }, true],
    ['things nobody can see', { things: [{ rects: 0 }, { rects: 0 }] }, true],
    ['one that can be seen', { things: [{ rects: 0 }, { rects: 1 }] }, false],
    ['words', { words: 'Sign in' }, false],
  ])('sees %s', async (_what, body, isBlank) => {
    expect(await lookAtPage(aPage(body))).toEqual({ isBlank, refusesEmbedding: false })
  })

  it.each(['Error 403: disallowed_useragent', 'You can’t get there from here', 'AADSTS53003'])(
    'knows a page that refuses to be embedded by “%s”',
    async (words) => {
      expect(await lookAtPage(aPage({ words }))).toEqual({ isBlank: false, refusesEmbedding: true })
    },
  )

  it('brings no word along, whatever the page has put in place of what it calls', async () => {
    const words = 'a secret of the person'
    const tricks = [
      `RegExp.prototype.test = () => '${words}'`,
      `RegExp.prototype.test = () => ({ '${words}': '${words}' })`,
      `String.prototype.trim = () => ({ words: '${words}' })`,
      `String.prototype.slice = () => ({ trim: () => '', toString: () => '${words}' })`,
      `Array.from = () => ({ some: () => '${words}' })`,
      `Array.prototype.some = () => '${words}'; String.prototype.trim = () => ''`,
      `String = () => { throw new Error('${words}') }`,
      `RegExp = function () { return { test: () => '${words}' } }`,
      `Object.defineProperty(Object.prototype, 'isBlank', { set() { this.words = '${words}' } })`,
    ]
    for (const trick of tricks) {
      const told: unknown[] = []
      await lookAtPage(aPage({ words }, trick, told)).catch(() => undefined)
      expect(JSON.stringify(told), trick).not.toContain('secret')
    }
  })

  it('takes what is none for none', async () => {
    const contents = (told: unknown): WebContents =>
      ({ mainFrame: { executeJavaScript: () => Promise.resolve(told) } }) as unknown as WebContents
    for (const told of [undefined, null, 'blank', {}, { isBlank: 'yes', refusesEmbedding: true }]) {
      expect(await lookAtPage(contents(told))).toBeUndefined()
    }
  })
})
