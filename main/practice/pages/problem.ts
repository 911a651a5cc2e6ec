import type { FlowProblem } from '../rules/flow'
import { html, type Markup } from './markup'

/** Ties a field to its hint and, when the page is shown again, to what was wrong. */
export function describedBy(hint: string, problem: FlowProblem | undefined): Markup {
  return problem === undefined
    ? html`aria-describedby="${hint}"`
    : html`aria-describedby="problem ${hint}" aria-invalid="true"`
}
