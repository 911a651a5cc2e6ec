import { useCallback, useState } from 'react'
import type { Failure, Result } from '#core/errors'

/** One request of a form at a time: whether it is under way, and what the last one failed with. */
export interface Request {
  readonly busy: boolean
  readonly failure: Failure | undefined
  /** True when it worked. The same function for as long as the component is there. */
  readonly run: (ask: () => Promise<Result<unknown>>) => Promise<boolean>
}

export function useRequest(): Request {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const run = useCallback<Request['run']>(async (ask) => {
    setBusy(true)
    const answer = await ask()
    setBusy(false)
    setFailure(answer.ok ? undefined : answer.failure)
    return answer.ok
  }, [])
  return { busy, failure, run }
}
