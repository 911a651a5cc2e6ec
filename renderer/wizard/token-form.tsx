import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { text } from '#core/text/text'
import type { TypedToken } from '#core/wallet-requests'
import { SecretInput } from '../components/secret-input'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './wizard.module.css'

const empty: TypedToken = { accessToken: '', refreshToken: '', expires: '' }

/** Tokens made elsewhere, as typed so far. They stay until one has worked. */
export interface TokenTyping {
  readonly typed: TypedToken
  readonly error: string | undefined
  readonly change: (changes: Partial<TypedToken>) => void
  /** Tries and saves them, unless nothing was typed. */
  readonly give: (how: { readonly isUntried: boolean }) => void
}

export function useTokenTyping(): TokenTyping {
  const [typed, setTyped] = useState(empty)
  const [isChecked, setChecked] = useState(false)
  const { giveToken } = useActions()
  const isMissing = typed.accessToken.trim() === ''
  return {
    typed,
    error: isChecked && isMissing ? text.wizard.ownToken.accessMissing : undefined,
    change: (changes) => setTyped({ ...typed, ...changes }),
    give: (how) => {
      setChecked(true)
      if (!isMissing) void giveToken(typed, how)
    },
  }
}

interface TokenFormProps {
  readonly typing: TokenTyping
  /** What was wrong with what was typed. */
  readonly trouble: ReactNode
}

/** Tokens made elsewhere: typed here, tried and saved by main. */
export function TokenForm({ typing: { typed, error, change, give }, trouble }: TokenFormProps) {
  const isRefused = useWallet((state) => state.wizard.maySaveUntried === true)
  const form = useRef<HTMLElement>(null)
  const first = useRef<HTMLInputElement>(null)
  const words = text.wizard.ownToken
  useEffect(() => {
    first.current?.focus({ preventScroll: true })
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(() => {
    if (error !== undefined) first.current?.focus()
  }, [error])
  return (
    <section ref={form} className={classes['panel']} aria-label={words.open}>
      <Stack gap="md">
        <Text size="sm">{words.meaning}</Text>
        {trouble}
        <SecretInput
          ref={first}
          label={words.access}
          description={words.accessHint}
          error={error}
          value={typed.accessToken}
          onChange={(event) => change({ accessToken: event.currentTarget.value })}
        />
        <SecretInput
          label={words.refresh}
          description={words.refreshHint}
          value={typed.refreshToken}
          onChange={(event) => change({ refreshToken: event.currentTarget.value })}
        />
        <TextInput
          label={words.expires}
          description={words.expiresHint}
          maw={360}
          autoComplete="off"
          value={typed.expires}
          onChange={(event) => change({ expires: event.currentTarget.value })}
        />
        {isRefused && (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => give({ isUntried: true })}
          >
            {text.wizard.foundToken.useAnyway}
          </Button>
        )}
      </Stack>
    </section>
  )
}
