import { Button, Group, Stack } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { assertNever } from '#core/errors'
import { text } from '#core/text/text'
import type { SignInProgress } from '#core/sign-in-progress'
import { useActions, useWallet } from '../store/use-wallet'
import type { Pasted } from './address-form'
import { InBrowser, Pasting } from './browser-panels'
import { MarkQuestion } from './mark-question'
import { Standing } from './standing'

interface PanelProps {
  /** Where something was entered that stays. */
  readonly isInWizard?: boolean
}

/** How the open sign-in stands, and what the person can do about it: in the wizard and wherever one is started. */
export function SignInProgressPanel({ isInWizard = false }: PanelProps) {
  const progress = useWallet((state) => state.signIn)
  const isPastExchange = useWallet((state) => state.isPastExchange)
  // Whoever looks at another way to sign in finds here again what they had pasted.
  const [typed, setTyped] = useState('')
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The control that led here is gone, and with it the focus.
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [progress.type])
  return (
    <Stack ref={panel} tabIndex={-1} gap="sm" style={{ outline: 'none' }}>
      {panelFor(progress, { isPastExchange, isInWizard, pasted: { typed, setTyped } })}
    </Stack>
  )
}

interface Place {
  readonly isPastExchange: boolean
  readonly isInWizard: boolean
  readonly pasted: Pasted
}

function panelFor(
  progress: SignInProgress,
  { isPastExchange, isInWizard, pasted }: Place,
): ReactNode {
  const words = text.wizard.signIn
  switch (progress.type) {
    case 'idle':
      // Main is at work for this sign-in before its window and after its token.
      return <Standing words={isPastExchange ? words.asking : words.opening} />
    case 'opening':
      return <Standing words={words.opening} />
    case 'waiting-for-person':
      return (
        <InWindow visited={progress.note === 'visited-without-answer'} isInWizard={isInWizard} />
      )
    case 'waiting-for-browser':
      return <InBrowser progress={progress} />
    case 'waiting-for-address':
      return <Pasting progress={progress} pasted={pasted} />
    case 'asking-about-mark':
      return <MarkQuestion source={progress.source} />
    case 'exchanging-code':
      return <Standing words={words.fetching} />
    default:
      return assertNever(progress)
  }
}

interface InWindowProps {
  readonly visited: boolean
  readonly isInWizard: boolean
}

function InWindow({ visited, isInWizard }: InWindowProps) {
  const { cancelSignIn, focusSignIn, goOnIn } = useActions()
  const words = text.wizard.signIn
  const ends = isInWizard ? `${words.waitingHint} ${words.enteredStays}` : words.waitingHint
  return (
    <>
      <Standing words={words.waiting} hint={visited ? words.visited : ends} />
      <Group gap="sm">
        <Button size="sm" variant="default" onClick={() => void focusSignIn()}>
          {words.focus}
        </Button>
        <Button size="sm" variant="default" onClick={() => void goOnIn('browser')}>
          {words.useBrowser}
        </Button>
        <Button size="sm" variant="subtle" color="gray" onClick={() => void cancelSignIn()}>
          {words.cancel}
        </Button>
      </Group>
    </>
  )
}
