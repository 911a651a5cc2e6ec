import { Button, Group, Stack, Text } from '@mantine/core'
import { IconTicket } from '@tabler/icons-react'
import { text } from '#core/text/text'
import type { FoundParts } from '#core/wallet-requests'
import { localTime } from '../components/time-words'
import { useNow } from '../components/use-now'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './wizard.module.css'

/** Tokens that came with the keys are not lost for a sign-in. */
export function FoundToken({ token }: { readonly token: NonNullable<FoundParts['token']> }) {
  const isRefused = useWallet((state) => state.wizard.isTokenRefused === true)
  const { keepToken } = useActions()
  const now = useNow([token.expiresAt])
  const words = text.wizard.foundToken
  return (
    <section className={classes['panel']} aria-label={words.title}>
      <Stack gap="sm">
        <Text fw={600}>{words.title}</Text>
        <Text size="sm">
          {endWords(token.expiresAt, now)} {words.meaning}
        </Text>
        <Group gap="sm">
          <Button
            size="md"
            leftSection={<IconTicket size={20} aria-hidden />}
            onClick={() => void keepToken({ isUntried: false })}
          >
            {words.use}
          </Button>
          {isRefused && (
            <Button size="md" variant="default" onClick={() => void keepToken({ isUntried: true })}>
              {words.useAnyway}
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  )
}

function endWords(expiresAt: number | undefined, now: number): string {
  const words = text.wizard.foundToken
  if (expiresAt === undefined) return words.untilUnknown
  return expiresAt > now ? words.until(localTime(expiresAt)) : words.ended(localTime(expiresAt))
}
