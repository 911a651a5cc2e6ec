import { useEffect, useRef } from 'react'

/**
 * A control that cannot be used while it works loses the focus to nowhere. It gets it back as soon as it can be
 * used again, unless the person has gone on by then. What is gone for good leaves it to the dialog or the heading above.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let last: HTMLElement | undefined
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof HTMLElement ? target : undefined
    }
    const forget = (): void => {
      last = undefined
    }
    const observer = new MutationObserver((changes) => {
      // Only where it is what changed: while Tab goes on from it, the focus is nowhere for a moment as well.
      const isUsableAgain = changes.some(
        ({ type, target }) => type === 'attributes' && target.contains(last ?? null),
      )
      if (isUsableAgain && isNowhere() && last?.matches(':disabled') === false) {
        last.focus({ preventScroll: true })
      }
      if (last?.isConnected !== false || !isNowhere()) return
      last = undefined
      // What comes in its place may take it.
      requestAnimationFrame(() => requestAnimationFrame(focusWhatIsAround))
    })
    document.addEventListener('pointerdown', forget)
    document.addEventListener('focusin', remember)
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['disabled'],
    })
    return () => {
      document.removeEventListener('pointerdown', forget)
      document.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [])
}

/** After another screen came, its title has the focus, unless something on it took it. */
export function useTitleFocused(screen: unknown): void {
  const shown = useRef(screen)
  useEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    focusTitle()
  }, [screen])
}

/** The same for a screen that is read when it is opened: when the view changed, it had no title yet. */
export function useOwnTitleFocused(): void {
  useEffect(() => {
    const frame = requestAnimationFrame(focusTitle)
    return () => cancelAnimationFrame(frame)
  }, [])
}

/** When this screen is gone, the title of the one that took its place has the focus, unless something on it took it. */
export function useNextTitleFocused(): void {
  useEffect(() => () => void requestAnimationFrame(focusTitle), [])
}

/** What comes in the place of something that had the focus takes it, unless the person has gone on by then. */
export function takeFocus(element: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (isNowhere()) element?.focus({ preventScroll: true })
  })
}

/** The dialog, the step of the wizard or else the screen that a person is in. */
function focusWhatIsAround(): void {
  if (!isNowhere()) return
  const around = [...document.querySelectorAll<HTMLElement>('[role=dialog], main h2[tabindex]')]
  const last = around.at(-1)
  if (last === undefined) focusTitle()
  else last.focus({ preventScroll: true })
}

/** Past everything that stands before the page. */
export function focusPage(): void {
  const title = document.querySelector('h1')
  if (title === null) return
  title.tabIndex = -1
  title.focus({ preventScroll: true })
}

function focusTitle(): void {
  if (isNowhere()) focusPage()
}

/** What opened a dialog has the focus again when the dialog is gone; the title of the screen, where that is gone too. */
export function useOpenerFocused(): void {
  useEffect(() => {
    const opener = openerOf(document.activeElement)
    return () => {
      // The dialog still holds the focus while it is being taken away.
      requestAnimationFrame(() => {
        if (!isNowhere()) return
        if (opener?.isConnected === true) opener.focus({ preventScroll: true })
        else focusTitle()
      })
    }
  }, [])
}

/** A menu goes away with its items: the button it belongs to stays. */
function openerOf(element: Element | null): HTMLElement | null {
  const buttonId = element?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  if (typeof buttonId === 'string') return document.getElementById(buttonId)
  return element instanceof HTMLElement ? element : null
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
