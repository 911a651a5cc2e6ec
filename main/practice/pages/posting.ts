import { text } from '#core/text/text'
import type { Answer } from '../rules/answers'
import type { RedirectAnswer } from '../rules/location'
import { pageAnswer } from './frame'
import { html } from './markup'

/** The answer in a form (OAuth 2.0 Form Post Response Mode). Without scripts a person has to send it. */
export function postingPage({ redirectUri, fields }: RedirectAnswer): Answer {
  const words = text.practice.posting
  const inputs = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )
  return pageAnswer({
    status: 200,
    heading: words.heading,
    leadsTo: redirectUri,
    body: html`<h1>${words.heading}</h1>
      <p>${words.what}</p>
      <form method="post" action="${redirectUri}">${inputs}<button>${words.submit}</button></form>`,
  })
}
