import { Group, Loader, Stack, Text } from '@mantine/core'
import { assertNever } from '#core/errors'
import { text } from '#core/text/text'
import type { SignInProgress } from '#core/wallet-api'
import { useWallet } from '../store/use-wallet'

/** How the open sign-in stands, in words. */
export function SignInProgressWords() {
  const progress = useWallet((state) => state.signIn)
  const visited = progress.type === 'waiting-for-person' && progress.note !== 'none'
  return (
    <Stack gap={4} role="status">
      <Group gap="sm">
        <Loader size="xs" aria-hidden />
        <Text size="sm" fw={500}>
          {progressWords(progress)}
        </Text>
      </Group>
      {visited && <Text size="sm">{text.wizard.signIn.visited}</Text>}
    </Stack>
  )
}

function progressWords(progress: SignInProgress): string {
  switch (progress.type) {
    case 'idle':
      return text.wizard.signIn.opening
    case 'waiting-for-person':
      return text.wizard.signIn.waiting
    case 'waiting-for-address':
      return text.wizard.signIn.inBrowser
    case 'asking-about-mark':
      return text.wizard.signIn.mark.title
    case 'exchanging-code':
      return text.wizard.signIn.fetching
    default:
      return assertNever(progress)
  }
}
