import type { WebContents } from 'electron'

/** Any number but 0, the page's own world. */
const isolatedWorld = 1001

const textLimit = 4096

const readText = `(() => {
  const root = document.body ?? document.documentElement
  return String(root?.innerText ?? root?.textContent ?? '').slice(0, ${String(textLimit)})
})()`

/**
 * The beginning of what a page says, at most 4096 characters; empty when it cannot be read. Providers word the
 * same refusal under different statuses, so a status alone would not tell a person what to do.
 */
export async function readPageText(contents: WebContents): Promise<string> {
  // The one script the wallet ever runs in a foreign page: fixed text that reads and changes nothing, run in a
  // world of its own, where the page cannot have replaced what it calls. Used on error pages only.
  // eslint-disable-next-line no-restricted-syntax -- see above: Electron knows no other way to a page's text
  const text: unknown = await contents.executeJavaScriptInIsolatedWorld(isolatedWorld, [
    { code: readText },
  ])
  return typeof text === 'string' ? text.slice(0, textLimit) : ''
}
