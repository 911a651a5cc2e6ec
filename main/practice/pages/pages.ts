import { assertNever } from '#core/errors'
import { text } from '#core/text/text'
import type { Answer } from '../rules/answers'
import type { FlowProblem, FlowStart, FlowStep } from '../rules/flow'
import { rehearsals } from '../rules/state'
import { workspaces } from '../rules/workspaces'
import { pageAnswer } from './frame'
import { companyDoor, companyLogin, login } from './login'
import { html, type Markup } from './markup'
import { describedBy } from './problem'

const stepCount = 4

/** What the page of a sign-in shows. `action` is where its form goes. */
export interface FlowView {
  readonly flow: FlowStart
  readonly step: FlowStep
  readonly action: string
  readonly problem?: FlowProblem
}

/** The page of the step a person is on. */
export function flowPage(view: FlowView): Answer {
  const words = text.practice
  switch (view.step.type) {
    case 'consent':
      return stepPage(view, 1, { heading: words.consent.heading, body: consent(view.flow) })
    case 'login':
      return stepPage(view, 2, { heading: words.login.heading, body: login(view.problem) })
    case 'company':
      return stepPage(view, 2, {
        heading: words.company.heading,
        body: companyDoor(view.flow),
        target: '_blank',
      })
    case 'company-login':
      return stepPage(view, 3, {
        heading: words.company.loginHeading,
        body: companyLogin(view.flow, view.problem),
      })
    case 'second-factor':
      return stepPage(view, 3, {
        heading: words.secondFactor.heading,
        body: secondFactor(view.step.digits, view.problem),
      })
    case 'workspaces':
      return stepPage(view, 4, { heading: words.workspaces.heading, body: workspaceChoice() })
    default:
      return assertNever(view.step)
  }
}

function stepPage(
  view: FlowView,
  at: number,
  content: { readonly heading: string; readonly body: Markup; readonly target?: '_blank' },
): Answer {
  const words = text.practice
  const { problem } = view
  return pageAnswer({
    status: problem === undefined ? 200 : 422,
    heading: content.heading,
    leadsTo: view.flow.redirectUri,
    body: html`<p class="step">${words.step(at, stepCount)}</p>
      <h1>${content.heading}</h1>
      ${
        problem === undefined
          ? undefined
          : html`<p class="problem" id="problem" role="alert">${words.problems[problem]}</p>`
      }
      <form
        method="post"
        action="${view.action}"
        target="${content.target ?? '_self'}"
        autocomplete="off"
      >
        ${content.body}
      </form>`,
  })
}

function consent(flow: FlowStart): Markup {
  const words = text.practice
  const description = flow.description === '' ? words.consent.noDescription : flow.description
  return html`<blockquote>
      <span class="soft">${words.consent.appSays}</span>
      <p>${description}</p>
    </blockquote>
    <p>${words.consent.what}</p>
    <div class="field buttons">
      <button name="decision" value="allow">${words.consent.allow}</button>
      <button class="quiet" name="decision" value="deny">${words.consent.deny}</button>
    </div>
    <details>
      <summary>${words.consent.rehearse}</summary>
      <fieldset>
        <legend class="soft">${words.consent.rehearseWhat}</legend>
        ${rehearsalChoice('none', true)} ${rehearsals.map((one) => rehearsalChoice(one, false))}
      </fieldset>
    </details>`
}

type RehearsalChoice = keyof typeof text.practice.consent.rehearsals

function rehearsalChoice(value: RehearsalChoice, isChosen: boolean): Markup {
  const words = text.practice
  const id = `rehearsal-${value}`
  return html`<div class="choice">
    <input
      type="radio"
      name="rehearsal"
      id="${id}"
      value="${value}"
      ${isChosen ? html`checked` : undefined}
    />
    <label for="${id}">${words.consent.rehearsals[value]}</label>
  </div>`
}

function secondFactor(digits: string, problem: FlowProblem | undefined): Markup {
  const words = text.practice
  return html`<p>${words.secondFactor.what}</p>
    <p class="mail">
      <span class="soft">${words.secondFactor.mailed}</span>
      <strong id="mailed">${digits}</strong>
    </p>
    <div class="field">
      <label for="digits">${words.secondFactor.digits}</label>
      <input
        id="digits"
        name="digits"
        inputmode="numeric"
        maxlength="12"
        autofocus
        ${describedBy('mailed', problem)}
      />
    </div>
    <button>${words.secondFactor.submit}</button>`
}

function workspaceChoice(): Markup {
  const words = text.practice
  return html`<p>${words.workspaces.what}</p>
    <fieldset>
      <legend>${words.workspaces.legend}</legend>
      ${workspaces.map(
        ({ id, name }) =>
          html`<div class="choice">
            <input
              type="checkbox"
              name="workspace"
              id="workspace-${String(id)}"
              value="${String(id)}"
            />
            <label for="workspace-${String(id)}">${name}</label>
          </div>`,
      )}
    </fieldset>
    <button>${words.workspaces.submit}</button>`
}

/** The sign-in this address belonged to is finished or forgotten. */
export function overPage(): Answer {
  const words = text.practice
  return notice(410, words.over.heading, words.over.what)
}

type RefusalPage = keyof typeof text.practice.refusals

const phrases: Record<RefusalPage, readonly [status: number, phrase: string]> = {
  'callback-mismatch': [500, 'Internal Server Error'],
  'wrong-environment': [421, 'Misdirected Request'],
  'developer-inactive': [403, 'Developer Inactive'],
  'over-rate': [403, 'Developer Over Rate'],
  'server-error': [503, 'Service Unavailable'],
  'bad-request': [400, 'Bad Request'],
  'not-found': [404, 'Not Found'],
}

/** A refusal as the provider words it, with a sentence of ours below that says what it means. */
export function refusalPage(type: RefusalPage, asStatus?: number): Answer {
  const words = text.practice
  const [status, phrase] = phrases[type]
  return notice(asStatus ?? status, phrase, words.refusals[type])
}

function notice(status: number, heading: string, what: string): Answer {
  return pageAnswer({
    status,
    heading,
    body: html`<h1>${heading}</h1>
      <p>${what}</p>`,
  })
}
