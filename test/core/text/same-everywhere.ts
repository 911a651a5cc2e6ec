/** What is the same in every language although it holds a blank: what stands in files and templates. */
export const sameEverywhere: readonly string[] = [
  '.templates.start',
  '.exportFiles',
  '.commandLine.signIn.yes',
]

/** Names that every language keeps. */
export const keptNames: readonly string[] = ['Token Wallet', 'Callback URL', 'Mutual TLS']

/** Where a word stands for one of few things, so that another language has another word for it. */
export const worded: readonly string[] = ['.errors.failures.export-other-stage']
