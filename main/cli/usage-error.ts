import { text } from '#core/text/text'

export type UsageProblem = keyof typeof text.commandLine.usage

/** What was typed cannot be meant. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly problem: UsageProblem

  constructor(problem: UsageProblem, word = '') {
    super(text.commandLine.usage[problem](word))
    this.problem = problem
  }
}
