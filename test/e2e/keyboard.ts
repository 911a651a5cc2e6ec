import { expect, type Locator, type Page } from '@playwright/test'
import { text } from '#core/text/text'
import type { SignInWindow } from './provider-pages'

const furthest = 40

/** Where the focus is: what has it, and whether a person can see that. */
interface Focus {
  readonly on: string
  readonly isLost: boolean
  readonly isVisible: boolean
}

function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) {
      return { on: 'body', isLost: true, isVisible: false }
    }
    const { outlineStyle, outlineWidth, borderTopColor } = getComputedStyle(element)
    const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    // Fields are framed at all times: while they have the focus, in another colour.
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'var(--mantine-color-default-border)'
    const idle = getComputedStyle(probe).color
    probe.remove()
    const isField = element.matches(
      'input:not([type=radio]):not([type=checkbox]), select, textarea',
    )
    const box = element.getBoundingClientRect()
    return {
      on: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`,
      isLost: false,
      isVisible:
        (hasOutline || (isField && borderTopColor !== idle)) &&
        box.bottom > 0 &&
        box.top < innerHeight &&
        box.right > 0 &&
        box.left < innerWidth,
    }
  })
}

/** The focus is somewhere, and a person can see where. */
export async function expectFocusSeen(page: Page): Promise<void> {
  // The frame of a field takes a moment to change its colour.
  await expect.poll(() => focusOf(page)).toMatchObject({ isLost: false, isVisible: true })
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

/** Presses Tab (or another key) until `target` has the focus; on the way it is never lost or out of sight. */
export async function goTo(target: Locator, key = 'Tab'): Promise<void> {
  const page = target.page()
  await expect(target).toBeVisible()
  for (let pressed = 0; pressed < furthest; pressed += 1) {
    if (await isFocused(target)) return
    await page.keyboard.press(key)
    await expectFocusSeen(page)
  }
  throw new Error(`${furthest} times ${key} do not lead to ${target.toString()}`)
}

/** Goes to the button, or whatever it is, and presses Enter there. */
export async function enter(target: Locator): Promise<void> {
  await goTo(target)
  await target.page().keyboard.press('Enter')
}

/** Goes to the field and types in place of what is there. */
export async function typeInto(target: Locator, value: string): Promise<void> {
  await goTo(target)
  await target.page().keyboard.press('Control+A')
  await target.page().keyboard.type(value)
}

/** Does on the practice pages what a person without a mouse does; ends when the window has closed on the redirect. */
export async function signInByKeyboard(signIn: SignInWindow): Promise<void> {
  const { page } = signIn
  const words = text.practice
  const closed = page.waitForEvent('close')
  await enter(page.getByRole('button', { name: words.consent.allow, exact: true }))
  await typeInto(page.getByLabel(words.login.user), 'Ada Analyst')
  await typeInto(page.getByLabel(words.login.password), 'any password of the practice')
  await page.keyboard.press('Enter')
  const mailed = await page.locator('#mailed').innerText()
  await typeInto(page.getByLabel(words.secondFactor.digits, { exact: true }), mailed)
  await page.keyboard.press('Enter')
  await goTo(page.getByRole('checkbox', { name: 'Acme Global' }))
  await page.keyboard.press('Space')
  await goTo(page.getByRole('button', { name: words.workspaces.submit }))
  // The page is gone before the key is up again.
  await page.keyboard.press('Enter').catch(() => undefined)
  await closed
}
