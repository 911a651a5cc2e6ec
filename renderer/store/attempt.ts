import { toFailure, WalletError, type Failure, type Result } from '#core/errors'

/** Runs `task`; a failure of any kind becomes a value, so that no click ends in an unhandled rejection. */
export async function attempt<Value>(task: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return { ok: true, value: await task() }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}

function failureOf(error: unknown): Failure {
  return error instanceof WalletError ? toFailure(error) : { code: 'unexpected', facts: {} }
}
