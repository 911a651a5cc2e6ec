import type { Locator, Page } from '@playwright/test'
import { expect } from './app'
import { enter, expectFocusSeen, goTo, typeInto } from './keyboard'

/** How a person acts on the windows of the app. After each action something on the page has the focus. */
export interface Hands {
  /** A button. */
  readonly press: (target: Locator) => Promise<void>
  /** One of several, as cards or as radio buttons. */
  readonly choose: (target: Locator) => Promise<void>
  /** A field, in place of what is there. */
  readonly type: (target: Locator, value: string) => Promise<void>
}

/** Hands whose every action was counted. */
export interface CountedHands extends Hands {
  /** What was pressed, chosen and filled, in its order. */
  readonly acts: readonly string[]
}

export function mouseHands(): CountedHands {
  const acts: string[] = []
  const counted = async (what: string, target: Locator, act: () => Promise<void>) => {
    const page = target.page()
    const name = (await target.getAttribute('aria-label')) ?? (await target.innerText())
    await act()
    acts.push(`${what} ${name.trim() || (await labelOf(target))}`)
    await expectFocusKept(page)
  }
  return {
    acts,
    press: (target) => counted('press', target, () => target.click()),
    choose: (target) => counted('choose', target, () => target.click()),
    type: (target, value) =>
      counted('fill', target, async () => {
        // As a paste does: the page takes it for a person's.
        await target.click()
        await target.press('Control+A')
        await target.page().keyboard.insertText(value)
        await expect(target).toHaveValue(value)
      }),
  }
}

export const keyboardHands: Hands = {
  press: async (target) => {
    await enter(target)
    await expectFocusKept(target.page())
  },
  choose: async (target) => {
    const group = target.locator('xpath=ancestor::*[@role="radiogroup"][1]')
    await goTo(group.getByRole('radio', { checked: true }))
    await goTo(target, 'ArrowDown')
    await expect(target).toBeChecked()
  },
  type: async (target, value) => {
    await typeInto(target, value)
    await expectFocusSeen(target.page())
  },
}

const labelOf = (target: Locator): Promise<string> =>
  target.evaluate((one) =>
    one instanceof HTMLInputElement ? (one.labels?.[0]?.innerText ?? '') : '',
  )

/** Something has the focus: whoever goes on by keyboard goes on from there, and a screen reader stays where it was. */
export async function expectFocusKept(page: Page): Promise<void> {
  if (page.isClosed()) return
  const isSomewhere = () =>
    page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body)
  await expect.poll(isSomewhere, 'something has the focus').toBe(true)
}

/** From now on `page` counts by itself what reaches it: presses outside of fields, and fields that got another value. */
export async function countedByPage(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const isField = (target: EventTarget | null): target is HTMLInputElement =>
      target instanceof HTMLInputElement && !/^(radio|checkbox|button)$/.test(target.type)
    const counted = { presses: 0, fields: new WeakSet<EventTarget>(), filled: 0 }
    const press = ({ isTrusted, target }: Event): void => {
      if (isTrusted && !isField(target)) counted.presses += 1
    }
    addEventListener('pointerdown', press, true)
    addEventListener('keydown', press, true)
    addEventListener(
      'input',
      ({ target }) => {
        if (!isField(target) || counted.fields.has(target)) return
        counted.fields.add(target)
        counted.filled += 1
      },
      true,
    )
    Object.assign(globalThis, { acts: () => counted.presses + counted.filled })
  })
  return () =>
    page.evaluate(() => (globalThis as unknown as { readonly acts: () => number }).acts())
}
