import { Button, Group, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Due } from '#core/due'
import { text } from '#core/text/text'
import { takeFocus, useNextTitleFocused } from '../components/focus'
import { nextSignIn } from './group-heading'
import type { WalkOutcome, WalkState } from '../store/walk-state'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './due.module.css'

/** How far going through it has come, also for screen readers: what became of the last one, and which is next. */
export function WalkStatus({ due }: { readonly due: Due }) {
  const walk = useWallet((state) => state.walk)
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const nameOf = (id: string): string => profiles.find((one) => one.id === id)?.name ?? ''
  const sentences =
    walk.current === undefined ? endWords(walk, due.signIn.length) : progressWords(walk, nameOf)
  return (
    <Group
      gap="md"
      className={classes['walk'] ?? ''}
      data-empty={sentences.length === 0 || undefined}
    >
      <div role="status" className={classes['said']}>
        {sentences.map((sentence) => (
          <Text key={sentence} size="sm">
            {sentence}
          </Text>
        ))}
      </div>
      {walk.current !== undefined && <StopButton />}
    </Group>
  )
}

/** It has the focus while the queue is gone through; then what comes next has it. */
function StopButton() {
  const isStopping = useWallet((state) => state.walk.isStopping)
  const { stopRenewing } = useActions()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    button.current?.focus({ preventScroll: true })
    return () => takeFocus(document.querySelector<HTMLElement>(`[${nextSignIn}]`))
  }, [])
  useNextTitleFocused()
  return (
    <Button
      ref={button}
      size="xs"
      variant="default"
      aria-disabled={isStopping}
      onClick={stopRenewing}
    >
      {isStopping ? text.due.stopping : text.due.stop}
    </Button>
  )
}

function progressWords(walk: WalkState, nameOf: (id: string) => string): readonly string[] {
  const at = walk.queue.findIndex((id) => id === walk.current)
  const before = walk.queue[at - 1]
  const outcome = before === undefined ? undefined : walk.outcomes[before]
  const { outcomes, progress } = text.due
  return [
    ...(before === undefined || outcome === undefined ? [] : [outcomes[outcome](nameOf(before))]),
    progress(at + 1, walk.queue.length, nameOf(walk.current ?? '')),
  ]
}

function endWords(walk: WalkState, signIns: number): readonly string[] {
  if (walk.queue.length === 0) return []
  const outcomes = Object.values(walk.outcomes)
  const count = (wanted: WalkOutcome): number => outcomes.filter((one) => one === wanted).length
  const asked = count('renewed') + count('failed')
  const left = walk.queue.length - asked
  const { ended, stopped, thenSignIn } = text.due
  return [
    ...(asked === 0 ? [] : [ended(count('renewed'), count('failed'))]),
    ...(left === 0 ? [] : [stopped(left)]),
    ...(signIns === 0 ? [] : [thenSignIn(signIns)]),
  ]
}
