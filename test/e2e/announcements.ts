import type { Page } from '@playwright/test'

/**
 * Notes from now on what a screen reader says of its own accord: what comes into a live region, and alerts as they come.
 * Gives what was said so far.
 */
export async function listening(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    const live =
      '[aria-live=polite], [aria-live=assertive], [role=status]:not([aria-live=off]), [role=alert]'
    const regionOf = (node: Node): Element | null =>
      (node instanceof Element ? node : node.parentElement)?.closest(live) ?? null
    const wordsOf = (region: Element): string => region.textContent.replace(/\s+/g, ' ').trim()
    new MutationObserver((changes) => {
      const changed = changes.flatMap(({ type, target, addedNodes }) => {
        if (type === 'characterData') return [regionOf(target)]
        const added = [...addedNodes]
        const alerts = added
          .filter((node) => node instanceof Element)
          .flatMap((one) => [one, ...one.querySelectorAll('[role=alert]')])
          .filter((one) => one.matches('[role=alert]'))
        return [...(added.length > 0 ? [regionOf(target)] : []), ...alerts]
      })
      for (const region of new Set(changed)) {
        if (region !== null && wordsOf(region) !== '') said.push(wordsOf(region))
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(globalThis, { said: () => [...said] })
  })
  return () =>
    page.evaluate(() => (globalThis as unknown as { readonly said: () => string[] }).said())
}
