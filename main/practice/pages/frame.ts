import { createHash } from 'node:crypto'
import { text } from '#core/text/text'
import type { Answer } from '../rules/answers'
import { html, type Markup } from './markup'
import { style } from './style'

const styleHash = createHash('sha256').update(style, 'utf8').digest('base64')
const styleElement: Markup = { markup: `<style>${style}</style>` }

/** One page of the simulation. */
export interface Page {
  readonly status: number
  readonly heading: string
  readonly body: Markup
  /** Where a form of this page may end up besides here: the browser holds redirects to it as well. */
  readonly leadsTo?: string
}

/** A page as an answer: marked as practice, without scripts, under a policy that lets nothing else in. */
export function pageAnswer(page: Page): Answer {
  const words = text.practice
  return {
    status: page.status,
    headers: {
      'content-type': 'text/html;charset=UTF-8',
      'content-security-policy': policy(page.leadsTo),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    },
    body: html`<!doctype html>
      <html lang="${words.language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${words.title(page.heading)}</title>
          ${styleElement}
        </head>
        <body>
          <header class="band">${words.banner}</header>
          <main>${page.body}</main>
        </body>
      </html>`.markup,
  }
}

function policy(leadsTo: string | undefined): string {
  const forms = leadsTo === undefined ? "'self'" : `'self' ${formTarget(leadsTo)}`
  return [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action ${forms}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Without the Callback URL's origin Chromium would stop the redirect that ends the sign-in. */
function formTarget(address: string): string {
  const url = new URL(address)
  return url.origin === 'null' ? url.protocol : url.origin
}
