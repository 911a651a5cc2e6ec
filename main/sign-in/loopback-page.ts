import { createHash } from 'node:crypto'
import { text } from '#core/text/text'
import { htmlTag } from '../html-tag'

/** What the page says: one of these is shown, and the browser knows all of them. */
export type PageState = 'taken' | 'asked' | 'empty'

const states = ['taken', 'asked', 'empty'] as const

/** How an answer that was forwarded is answered: the page says the rest. */
export const forwardStatus = { taken: 200, asked: 202 } as const

/**
 * What stands behind a `#` never reaches a server: the page sends it on, to where it came from. In either case nothing
 * of the answer is left in the address line.
 */
const script = `
const page = document.body.dataset
const behind = location.hash.slice(1)
const place = location.pathname + location.search
history.replaceState(null, '', location.pathname)
if (page.state === 'empty' && behind !== '') {
  fetch(place, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(behind),
    credentials: 'omit',
    redirect: 'error',
  }).then((answer) => {
    if (answer.status === ${forwardStatus.taken}) page.state = 'taken'
    if (answer.status === ${forwardStatus.asked}) page.state = 'asked'
  })
}
`

const style = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
main { max-width: 34rem; margin: 18vh auto 0; padding: 0 1.5rem; }
h1 { font-size: 1.375rem; margin: 0 0 0.5rem; }
p { margin: 0; }
section { display: none; }
${states.map((state) => `[data-state='${state}'] section.${state}`).join(', ')} { display: block; }
`

const sections = (): string =>
  states
    .map((state) => {
      const { heading, sentence } = text.callbackPage[state]
      return `<section class="${state}" role="status"><h1>${heading}</h1><p>${sentence}</p></section>`
    })
    .join('')

/** Made of our own words alone: nothing of a request ever stands in it. */
export function callbackPage(state: PageState): string {
  return [
    `<!doctype html>${htmlTag()}<head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text.callbackPage.title}</title><link rel="icon" href="data:,">`,
    `<style>${style}</style></head>`,
    `<body data-state="${state}"><main>${sections()}</main><script>${script}</script></body></html>`,
  ].join('')
}

const hashOf = (content: string): string =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`

/** Every answer carries these, also one that says nothing. */
export const callbackHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  connection: 'close',
}
