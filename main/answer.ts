import { toFailure, WalletError, type Failure, type Result } from '#core/errors'
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
  /** Turns a technical text into one without secrets. */
  readonly redact: (text: string) => string
  /** Hears of every error that is no WalletError: a bug of ours. */
  readonly onBug: (error: unknown) => void
}): AnswerWallet {
  return async (method, input) => {
    try {
      const parsed = walletArguments[method].parse(input) as never[]
      const calls = ports.wallet as Record<WalletMethod, (...args: never[]) => Promise<unknown>>
      return { ok: true, value: await calls[method](...parsed) }
    } catch (error) {
      if (error instanceof WalletError) return { ok: false, failure: redacted(error, ports.redact) }
      ports.onBug(error)
      return { ok: false, failure: toFailure(new WalletError('unexpected')) }
    }
  }
}

/** Cut only after redacting: half a secret is no known value any more. */
const technicalLimit = 300

function redacted(error: WalletError, redact: (text: string) => string): Failure {
  const failure = toFailure(error)
  return failure.technical === undefined
    ? failure
    : { ...failure, technical: redact(failure.technical).slice(0, technicalLimit) }
}
