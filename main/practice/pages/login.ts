import { text } from '#core/text/text'
import type { FlowProblem, FlowStart } from '../rules/flow'
import { html, type Markup } from './markup'
import { describedBy } from './problem'

/** The platform's own sign-in. */
export function login(problem: FlowProblem | undefined): Markup {
  const words = text.practice
  return html`<p>${words.login.what}</p>
    ${loginFields(problem)}`
}

/** Where a company signs its people in itself (SSO). The form around this opens a window of its own. */
export function companyDoor({ domainName = '' }: FlowStart): Markup {
  const words = text.practice
  return html`<p>${words.company.what(domainName)}</p>
    <button>${words.company.open}</button>`
}

/** The company's own page, in that window. */
export function companyLogin(
  { domainName = '' }: FlowStart,
  problem: FlowProblem | undefined,
): Markup {
  const words = text.practice
  return html`<p>${words.company.loginWhat(domainName)}</p>
    ${loginFields(problem)}`
}

function loginFields(problem: FlowProblem | undefined): Markup {
  const words = text.practice
  return html`<div class="field">
      <label for="user">${words.login.user}</label>
      <input id="user" name="user" maxlength="100" autofocus ${describedBy('user-hint', problem)} />
      <span class="soft" id="user-hint">${words.login.userHint}</span>
    </div>
    <div class="field">
      <label for="password">${words.login.password}</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="off"
        aria-describedby="password-hint"
      />
      <span class="soft" id="password-hint">${words.login.passwordHint}</span>
    </div>
    <button>${words.login.submit}</button>`
}
