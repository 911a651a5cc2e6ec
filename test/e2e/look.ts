import type { Page } from '@playwright/test'
import { expect, type RunningApp } from './app'
import { atRest } from './at-rest'
import { expectAccessible, expectColoursTold, wear } from './axe'
import { expectFocusKept } from './hands'
import type { Screen } from './screens'

const seen: string[] = []

/** The screens looked at so far, by their names. */
export const screensSeen = (): readonly string[] => seen

/**
 * A screen as everybody meets it: in both schemes, with more contrast, with colours of one’s own and without motion. The
 * focus is somewhere on it, and everything that is pressed is large enough.
 */
export async function look(
  running: RunningApp,
  screen: Screen,
  before: 'an action' | 'nothing' = 'an action',
): Promise<void> {
  const { window } = running
  if (before === 'an action') await expectFocusKept(window)
  await expectTargets(window, screen)
  for (const scheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ contrast: 'no-preference', reducedMotion: 'no-preference' })
    await wear(running, scheme)
    await expectAccessible(window, `${screen}, ${scheme}`)
    await window.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' })
    await expectColoursTold(window, `${screen}, ${scheme}, more contrast`)
  }
  expect.soft(await longestMotion(window), `${screen}: motion`).toBeLessThanOrEqual(10)
  await window.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' })
  await expectEdges(window, screen)
  await window.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' })
  seen.push(screen)
}

const least = 24

/** WCAG 2.2, 2.5.8: what is pressed, with the label that belongs to it, is 24 px wide and high. */
export async function expectTargets(page: Page, screen: string): Promise<void> {
  await atRest(page)
  const small = await page.evaluate((leastPx) => {
    const roles = ['button', 'link', 'menuitem', 'option', 'tab', 'switch', 'checkbox', 'radio']
    const kinds = ['button', 'a[href]', 'input', 'select', 'textarea', 'summary']
    const targets = [...kinds, ...roles.map((role) => `[role=${role}]`)].join(', ')
    const boxesOf = (one: Element): readonly DOMRect[] => {
      const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : []
      return [one, ...labels].map((each) => each.getBoundingClientRect())
    }
    const isSmall = (one: Element): boolean => {
      const boxes = boxesOf(one).filter(({ width, height }) => width > 0 && height > 0)
      const width =
        Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left))
      const height =
        Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top))
      return boxes.length > 0 && (width < leastPx || height < leastPx)
    }
    const isThere = (one: Element): boolean =>
      one.checkVisibility({ visibilityProperty: true }) &&
      one.closest('[aria-hidden=true]') === null
    return [...document.querySelectorAll(targets)]
      .filter((one) => isThere(one) && isSmall(one))
      .map((one) => one.outerHTML.slice(0, 160))
  }, least)
  expect.soft(small, `${screen}: smaller than ${least} px`).toEqual([])
}

/** With colours of the person’s own, what is told by a coloured ground alone would be gone: all have an edge. */
async function expectEdges(page: Page, screen: string): Promise<void> {
  const flat = await page.evaluate(() => {
    const hasEdge = (one: Element): boolean => {
      const { borderTopStyle, borderTopWidth, borderBottomWidth } = getComputedStyle(one)
      return (
        borderTopStyle !== 'none' &&
        Math.max(parseFloat(borderTopWidth), parseFloat(borderBottomWidth)) > 0
      )
    }
    return [...document.querySelectorAll('.mantine-Button-root, .mantine-Input-input')]
      .filter((one) => one.checkVisibility() && !hasEdge(one))
      .map((one) => one.outerHTML.slice(0, 160))
  })
  expect.soft(flat, `${screen}: without an edge in forced colours`).toEqual([])
}

/** The longest that anything on the page takes to move (ms). */
export const longestMotion = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const ms = (times: string): readonly number[] =>
      times.split(',').map((time) => parseFloat(time) * (/\dms$/.test(time.trim()) ? 1 : 1000))
    const all = [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part)
        return [...ms(style.transitionDuration), ...ms(style.animationDuration)]
      }),
    )
    return Math.max(...all)
  })
