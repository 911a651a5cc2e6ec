import { useCallback, useEffect, useState } from 'react'
import type { Failure, Result } from '#core/errors'

export interface Loaded<Value> {
  readonly value: Value | undefined
  readonly failure: Failure | undefined
  readonly load: () => Promise<void>
}

/** What main answers, asked for when the component comes and whenever `load` is called. `ask` stays the same function. */
export function useLoaded<Value>(ask: () => Promise<Result<Value>>): Loaded<Value> {
  const [value, setValue] = useState<Value>()
  const [failure, setFailure] = useState<Failure>()
  const load = useCallback(async (): Promise<void> => {
    const answer = await ask()
    setFailure(answer.ok ? undefined : answer.failure)
    if (answer.ok) setValue(answer.value)
  }, [ask])
  useEffect(() => void load(), [load])
  return { value, failure, load }
}
