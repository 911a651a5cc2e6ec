import { useEffect, useState } from 'react'
import type { Extras } from '#core/extras'
import type { Failure } from '#core/errors'
import { useActions } from '../store/use-wallet'
import { ClosedRenewalCard } from './closed-renewal-card'
import { CommandCard } from './command-card'
import type { Ask, ExtrasCardProps } from './extras-card-props'

type ExtrasTask = 'command' | 'closed-renewal'

interface Failed {
  readonly task: ExtrasTask
  readonly what: Ask
  readonly failure: Failure
}

/** What the app puts on this computer beside itself. Looked at anew whenever the page is opened. */
export function ExtrasCards() {
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
  if (extras === undefined) return null

  const ask = async (task: ExtrasTask, what: Ask): Promise<void> => {
    setBusy(task)
    const answer = await what()
    setBusy(undefined)
    setFailed(answer.ok ? undefined : { task, what, failure: answer.failure })
    const now = answer.ok ? answer : await loadExtras()
    if (now.ok) setExtras(now.value)
  }
  const propsOf = (task: ExtrasTask): ExtrasCardProps => ({
    extras,
    busy: busy === task,
    failed:
      failed?.task === task
        ? { failure: failed.failure, onRetry: () => void ask(task, failed.what) }
        : undefined,
    run: (what) => void ask(task, what),
  })
  return (
    <>
      <CommandCard {...propsOf('command')} />
      <ClosedRenewalCard {...propsOf('closed-renewal')} />
    </>
  )
}
