import { Button, Stack, Text } from '@mantine/core'
import { text } from '#core/text/text'
import type { FoundParts } from '#core/wallet-requests'
import { localTime } from '../components/time-words'
import { useNow } from '../components/use-now'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './wizard.module.css'

/** Tokens that came with the keys are not lost for a sign-in. */
export function FoundToken({ token }: { readonly token: NonNullable<FoundParts['token']> }) {
  const isRefused = useWallet((state) => state.wizard.maySaveUntried === true)
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
        {isRefused && (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => void keepToken({ isUntried: true })}
          >
            {words.useAnyway}
          </Button>
        )}
      </Stack>
    </section>
  )
}

function endWords(expiresAt: number | undefined, now: number): string {
  const words = text.wizard.foundToken
  if (expiresAt === undefined) return words.untilUnknown
  return expiresAt > now ? words.until(localTime(expiresAt)) : words.ended(localTime(expiresAt))
}
