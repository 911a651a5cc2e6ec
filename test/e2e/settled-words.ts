import type { Page } from '@playwright/test'

/** What differs from run to run, and what stands in its place in a picture that is compared. */
const changing: readonly (readonly [string, string])[] = [
  [String.raw`\d{1,2} [A-Z][a-z]{2} \d{4}, \d{2}:\d{2}( UTC)?`, '24 Dec 2026, 09:41$1'],
  [String.raw`\d{1,2} [A-Z][a-z]{2} \d{4}`, '24 Dec 2026'],
  [String.raw`\d+ d \d+ h`, '20 d 12 h'],
  [String.raw`127\.0\.0\.1:\d+`, '127.0.0.1:65535'],
]

/** Has the page say instants, spans and ports of this run as in every other. The next thing it says is its own again. */
export async function settleWords(page: Page): Promise<void> {
  await page.evaluate((all) => {
    const settled = (said: string): string =>
      all.reduce((rest, [from, to]) => rest.replaceAll(new RegExp(from, 'g'), to), said)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text
      const words = settled(node.data)
      if (words !== node.data) node.data = words
    }
    for (const field of document.querySelectorAll('input')) {
      const words = settled(field.value)
      if (words !== field.value) field.value = words
    }
  }, changing)
}
