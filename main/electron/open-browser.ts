import { shell } from 'electron'
import { isLoopback } from '#core/api-address'

/**
 * Opens an address the wallet itself made in the person's browser, never one a page asks for. https only; plain http on
 * this computer, where practice runs. Rejects when it is another or the system has no browser.
 */
export async function openBrowser(url: string): Promise<void> {
  const { protocol, hostname } = new URL(url)
  const isOpenable = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  if (!isOpenable) throw new TypeError('not an address for a browser')
  // eslint-disable-next-line no-restricted-syntax -- the one place: parsed, of two kinds, and our own
  await shell.openExternal(url)
}
