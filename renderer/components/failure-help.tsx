import type { Failure } from '#core/errors'
import { providerOf, type ProviderId } from '#core/providers/index'
import { CompareCallback } from './compare-callback'
import { EnvironmentFromAddress } from './environment-from-address'

interface FailureHelpProps {
  readonly failure: Failure
  readonly callback: string
  /** Where an environment can be chosen: takes what an address gave away. */
  readonly environment?: {
    readonly providerId: ProviderId
    readonly onFound: (environment: string) => void
  }
}

/** Below a failure: what helps to find its cause, where that is something to be typed. */
export function FailureHelp({ failure, callback, environment }: FailureHelpProps) {
  if (failure.code === 'callback-mismatch' && callback !== '') {
    return <CompareCallback callback={callback} isWanted />
  }
  const isAboutEnvironment =
    failure.code === 'wrong-environment' || failure.code === 'developer-inactive'
  if (!isAboutEnvironment || environment === undefined) return null
  // Practice has no addresses of anybody’s to read it from.
  if (providerOf(environment.providerId).isPractice) return null
  return <EnvironmentFromAddress {...environment} />
}
