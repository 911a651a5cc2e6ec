import { Paper } from '@mantine/core'
import { text } from '#core/text/text'
import { isSignInStray } from '../store/state'
import { useWallet } from '../store/use-wallet'
import { SignInProgressPanel } from './sign-in-progress'

/** The way back to a sign-in that is open, in a window that has forgotten who started it. */
export function StraySignIn() {
  const isStray = useWallet(isSignInStray)
  if (!isStray) return null
  return (
    <Paper component="section" aria-label={text.board.openSignIn} withBorder w="100%" p="md">
      <SignInProgressPanel />
    </Paper>
  )
}
