import { useEffect, useState } from 'react'
import type { Failure } from '#core/errors'
import type { Extras } from '#core/extras'
import { useActions } from '../store/use-wallet'
import type { Ask, ExtrasCardProps } from './extras-card-props'

type ExtrasTask = 'command' | 'closed-renewal'

interface Failed {
  readonly task: ExtrasTask
  readonly what: Ask
  readonly failure: Failure
}

/**
 * What the app puts on this computer beside itself, looked at anew whenever the page is opened: gives what each card of it
 * needs.
 */
export function useExtras(): ((task: ExtrasTask) => ExtrasCardProps) | undefined {
  const { loadExtras } = useActions()
  const [extras, setExtras] = useState<Extras>()
  const [busy, setBusy] = useState<ExtrasTask>()
  const [failed, setFailed] = useState<Failed>()
  useEffect(() => {
    let isHere = true
    void loadExtras().then((answer) => {
      if (isHere && answer.ok) setExtras(answer.value)
    })
    return () => {
      isHere = false
    }
  }, [loadExtras])
  if (extras === undefined) return undefined

  const ask = async (task: ExtrasTask, what: Ask): Promise<void> => {
    setBusy(task)
    const answer = await what()
    setBusy(undefined)
    setFailed(answer.ok ? undefined : { task, what, failure: answer.failure })
    const now = answer.ok ? answer : await loadExtras()
    if (now.ok) setExtras(now.value)
  }
  return (task) => ({
    extras,
    busy: busy === task,
    failed:
      failed?.task === task
        ? { failure: failed.failure, onRetry: () => void ask(task, failed.what) }
        : undefined,
    run: (what) => void ask(task, what),
  })
}
