import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { text } from '#core/text/text'
import type { TypedToken } from '#core/wallet-requests'
import { SecretInput } from '../components/secret-input'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './wizard.module.css'

const empty: TypedToken = { accessToken: '', refreshToken: '', expires: '' }

/** Tokens made elsewhere: typed here, tried and saved by main. What was typed stays until that has worked. */
export function TokenForm() {
  const [typed, setTyped] = useState(empty)
  const isRefused = useWallet((state) => state.wizard.isTokenRefused === true)
  const { giveToken } = useActions()
  const words = text.wizard.ownToken
  return (
    <section className={classes['panel']} aria-label={words.open}>
      <Stack gap="md">
        <Text size="sm">{words.meaning}</Text>
        <SecretInput
          label={words.access}
          description={words.accessHint}
          value={typed.accessToken}
          onChange={(event) => setTyped({ ...typed, accessToken: event.currentTarget.value })}
        />
        <SecretInput
          label={words.refresh}
          description={words.refreshHint}
          value={typed.refreshToken}
          onChange={(event) => setTyped({ ...typed, refreshToken: event.currentTarget.value })}
        />
        <TextInput
          label={words.expires}
          description={words.expiresHint}
          maw={360}
          autoComplete="off"
          value={typed.expires}
          onChange={(event) => setTyped({ ...typed, expires: event.currentTarget.value })}
        />
        <Group gap="sm">
          <Button onClick={() => void giveToken(typed, { isUntried: false })}>
            {text.wizard.foundToken.use}
          </Button>
          {isRefused && (
            <Button variant="default" onClick={() => void giveToken(typed, { isUntried: true })}>
              {text.wizard.foundToken.useAnyway}
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  )
}
