import { toFailure, WalletError, type ErrorFacts, type Failure, type Result } from '#core/errors'
import type { WalletApi, WalletMethod } from '#core/wallet-api'
import { walletArguments } from './api-arguments'

/** Answers one call of a window: a Result, whatever happens. Unexpected errors lose their message here. */
export type AnswerWallet = (
  method: WalletMethod,
  input: readonly unknown[],
) => Promise<Result<unknown>>

export const walletMethods = Object.keys(walletArguments) as readonly WalletMethod[]

export function answerWith(ports: {
  readonly wallet: WalletApi
  /** What is asked before is answered after it. */
  readonly opened?: Promise<unknown>
  /** Turns a technical text into one without secrets. */
  readonly redact: (text: string) => string
  /** What a window needs to know of a failure beyond its own facts. */
  readonly factsOf?: (error: WalletError) => ErrorFacts
  /** Hears of every error that is no WalletError: a bug of ours. */
  readonly onBug: (error: unknown) => void
}): AnswerWallet {
  return async (method, input) => {
    try {
      const parsed = walletArguments[method].parse(input) as never[]
      await ports.opened
      const calls = ports.wallet as Record<WalletMethod, (...args: never[]) => Promise<unknown>>
      return { ok: true, value: await calls[method](...parsed) }
    } catch (error) {
      if (error instanceof WalletError) return { ok: false, failure: failureOf(error, ports) }
      ports.onBug(error)
      return { ok: false, failure: toFailure(new WalletError('unexpected')) }
    }
  }
}

/** Cut only after redacting: half a secret is no known value any more. */
const technicalLimit = 300

function failureOf(
  error: WalletError,
  { redact, factsOf }: Pick<Parameters<typeof answerWith>[0], 'redact' | 'factsOf'>,
): Failure {
  const failure = toFailure(error)
  const facts = { ...failure.facts, ...factsOf?.(error) }
  return failure.technical === undefined
    ? { ...failure, facts }
    : { ...failure, facts, technical: redact(failure.technical).slice(0, technicalLimit) }
}
