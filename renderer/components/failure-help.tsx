import type { Failure } from '#core/errors'
import { CompareCallback } from './compare-callback'

interface FailureHelpProps {
  readonly failure: Failure
  readonly callback: string
}

/** Below a failure: what helps to find its cause, where that is something to be typed. */
export function FailureHelp({ failure, callback }: FailureHelpProps) {
  if (failure.code !== 'callback-mismatch' || callback === '') return null
  return <CompareCallback callback={callback} isWanted />
}
