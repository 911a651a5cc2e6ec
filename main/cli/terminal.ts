/** Where a command's answer, its messages and its questions go. */
export interface Terminal {
  /** What was asked for, and nothing else. Rejects when nobody takes it. */
  out(text: string): Promise<void>
  /** A message for the person. */
  say(text: string): void
  /** Asks on the terminal itself, whatever the standard streams are; undefined where there is none. */
  ask(question: string, how: { readonly isHidden: boolean }): Promise<string | undefined>
  /** The first line of standard input. */
  firstLineOfInput(): Promise<string>
}
