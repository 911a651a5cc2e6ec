import type { Page } from '@playwright/test'
import { expect } from './app'
import { atRest } from './at-rest'

/**
 * What is no sentence of ours and stays as it is in every language: names of products, forms and languages, what a person
 * or a server wrote, paths, addresses and times.
 */
const theSameEverywhere = [
  /^(Sprinklr|Sprinklr\.conf|\.env|Cedato|Practice|English|Acme weekly|prod\d?)$/,
  // The client as the simulation named it.
  /^Customer \d+$/,
  /^[^\p{L}]*$/u,
  /^\d{1,2}[\s.]/,
  // This computer's system, and the folder a wallet is in.
  /^(Linux|Windows|macOS) \S/,
  /^wallet$/,
  /^(https?:\/\/|\/|~\/|token-wallet|TOKEN_WALLET)/,
]

interface Look {
  readonly cut: readonly string[]
  readonly small: readonly string[]
  readonly unsaid: readonly string[]
  readonly sideways: readonly string[]
}

/** Of a page in a language made up for tests: nothing is cut, nothing scrolls sideways, nothing is said in English. */
export async function expectWellSaid(
  page: Page,
  screen: string,
  known: readonly RegExp[] = [],
): Promise<void> {
  await atRest(page)
  const { unsaid, ...look } = await page.evaluate(lookAround)
  const english = unsaid.filter(
    (said) => ![...theSameEverywhere, ...known].some((pattern) => pattern.test(said)),
  )
  expect
    .soft({ ...look, english }, screen)
    .toEqual({ cut: [], small: [], sideways: [], english: [] })
}

/** Runs in the page. */
function lookAround(): Look {
  const seen = (one: Element): boolean =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    one.closest('[aria-hidden=true]') === null &&
    one.clientWidth + one.clientHeight !== 2
  const texts: Text[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text)
  const shown = texts.filter(
    ({ parentElement: parent, data }) =>
      parent !== null &&
      data.trim() !== '' &&
      parent.closest('script, style, pre, code, textarea') === null &&
      seen(parent),
  )

  const scrolls = (one: Element): boolean =>
    one.matches('html') ||
    (/auto|scroll/.test(getComputedStyle(one).overflowX) && !one.matches('pre, code, textarea'))
  const isCut = (node: Text): boolean => {
    const range = document.createRange()
    range.selectNodeContents(node)
    return Array.from(range.getClientRects()).some((rect) => {
      if (rect.width === 0) return false
      for (let box = node.parentElement; box !== null; box = box.parentElement) {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(box)
        const frame = box.getBoundingClientRect()
        // What is there for screen readers alone.
        if (frame.width <= 1 || clipPath !== 'none') return false
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        if (hides(overflowX) && (rect.left < frame.left - 1 || rect.right > frame.right + 1))
          return true
        if (hides(overflowY) && (rect.top < frame.top - 3 || rect.bottom > frame.bottom + 3))
          return true
        if (/auto|scroll/.test(overflowX) || position === 'fixed') return false
      }
      return rect.left < -1 || rect.right > innerWidth + 1
    })
  }
  const named = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']
  const attributes = Array.from(document.querySelectorAll('body *'))
    .filter(seen)
    .flatMap((one) => named.map((name) => one.getAttribute(name)?.trim() ?? ''))
  const said = [...shown.map(({ data }) => data.trim()), ...attributes]
  const controls = Array.from(
    document.querySelectorAll<HTMLElement>('button, [role=button], select, [role=menuitem]'),
  ).filter(seen)
  return {
    cut: shown
      .filter(({ data }) => /[⟦⟧]/.test(data))
      .filter(isCut)
      .map(({ data }) => data.trim()),
    small: controls
      .filter((one) => {
        const { width, height } = one.getBoundingClientRect()
        return width > 0 && (width < 24 || height < 24)
      })
      .map((one) => one.outerHTML.slice(0, 120)),
    unsaid: [...new Set(said.filter((one) => one !== '' && !/^⟦[\s\S]*⟧$/.test(one)))],
    sideways: Array.from(document.querySelectorAll('html, html *'))
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && scrolls(one) && seen(one))
      // A table of several columns may scroll within its own frame (WCAG 1.4.10).
      .filter((one) => !one.matches('[role=group][tabindex="0"]:has(> table)'))
      .map((one) => one.outerHTML.slice(0, 120)),
  }
}
