import { Button, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { Due } from '#core/due'
import { text } from '#core/text/text'
import { takeFocus, useNextTitleFocused } from '../components/focus'
import { isSignInAttempt } from '../store/attempt-kinds'
import { useActions, useWallet } from '../store/use-wallet'
import type { DueGroup } from './due-entries'
import classes from './due.module.css'

/** Marks the button that opens the next sign-in. */
export const nextSignIn = 'data-next-sign-in'

interface GroupHeadingProps {
  readonly group: DueGroup
  readonly count: number
  readonly due: Due
  readonly onRenewAll: () => void
}

/** Over what is done alike, with what does it for all of them. */
export function GroupHeading({ group, count, due, onRenewAll }: GroupHeadingProps) {
  return (
    <div className={classes['heading']}>
      <div className={classes['words']}>
        <h2 className={classes['group']}>{text.due.groups[group](count)}</h2>
        <Text size="sm" c="dimmed">
          {text.due.meanings[group]}
        </Text>
      </div>
      {group === 'renew' && <RenewAllButton onRenewAll={onRenewAll} />}
      {group === 'signIn' && <SignInQueue due={due} />}
    </div>
  )
}

function RenewAllButton({ onRenewAll }: Pick<GroupHeadingProps, 'onRenewAll'>) {
  const isUnderWay = useWallet((state) => state.walk.current !== undefined)
  return (
    <Button
      size="sm"
      disabled={isUnderWay}
      leftSection={<IconRefresh size={16} aria-hidden />}
      onClick={onRenewAll}
    >
      {text.due.renewAll}
    </Button>
  )
}

/** One sign-in at a time; one that was cancelled or failed stays in the list and does not stand in the way. */
function SignInQueue({ due }: { readonly due: Due }) {
  const { skipped } = useWallet((state) => state.walk)
  const failures = useWallet((state) => state.failures)
  const isRenewing = useWallet((state) => state.walk.current !== undefined)
  const isOpen = useWallet(
    ({ signIn, busy }) => signIn.type !== 'idle' || Object.values(busy).some(isSignInAttempt),
  )
  const { signInAgain, skipSignIn } = useActions()
  const next = due.signIn.find(
    ({ id }) => !skipped.includes(id) && !isSignInAttempt(failures[id]?.attempt),
  )
  useNextTitleFocused()
  if (next === undefined) return <AllSeen />
  const isBusy = isOpen || isRenewing
  return (
    <div className={classes['buttons']}>
      <Text size="sm" className={classes['next'] ?? ''}>
        {text.due.next(next.name)}
      </Text>
      <Button
        ref={takeFocus}
        size="sm"
        disabled={isBusy}
        aria-label={text.due.signInNextOf(next.name)}
        {...{ [nextSignIn]: true }}
        onClick={() => void signInAgain(next.id)}
      >
        {text.due.signInNext}
      </Button>
      <Button
        size="sm"
        variant="default"
        disabled={isBusy}
        aria-label={text.due.skipOf(next.name)}
        onClick={() => skipSignIn(next.id)}
      >
        {text.due.skip}
      </Button>
    </div>
  )
}

function AllSeen() {
  const { signInsAnew } = useActions()
  return (
    <div className={classes['buttons']}>
      <Text size="sm">{text.due.allSeen}</Text>
      <Button ref={takeFocus} size="sm" variant="default" onClick={signInsAnew}>
        {text.due.startOver}
      </Button>
    </div>
  )
}
