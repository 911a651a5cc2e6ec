import { Button, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { RemovalPlan } from '#core/this-computer'
import { text } from '#core/text/text'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './settings.module.css'

/** What is deleted, and what of the app stays on this computer. */
export function WhatGoes({ plan }: { readonly plan: RemovalPlan }) {
  const words = text.removal.dialog
  return (
    <>
      <Part title={words.goes}>
        <li>{words.folder(plan.folder)}</li>
        {plan.wallets.length > 0 && <li>{words.wallets(plan.wallets.length)}</li>}
        <li>{words.kept}</li>
        {plan.command !== undefined && <li>{words.command(plan.command)}</li>}
        {plan.renewsWhileClosed && <li>{words.renewal}</li>}
      </Part>
      <Part title={words.stays}>
        <li>{words.provider}</li>
        <li>{words.keyring}</li>
        <li>{words.app}</li>
        {plan.foreign.map((name) => (
          <li key={name}>{words.foreign(name)}</li>
        ))}
      </Part>
    </>
  )
}

/** Whose tokens are gone with it, and the way to keep them. */
export function LostTokens({ onLeave }: { readonly onLeave: () => void }) {
  const { openMoving } = useActions()
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const losing = profiles.filter(({ hasToken }) => hasToken)
  if (losing.length === 0) return null
  const words = text.removal.dialog
  const save = (): void => {
    onLeave()
    openMoving()
  }
  const named = losing.map(({ client }) => (client === '' ? words.noClient : client))
  const clients = [...new Set(named)].toSorted((one, other) => one.localeCompare(other))
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" fw={500}>
        {words.tokens(losing.length)}
      </Text>
      <ul
        className={`${classes['list'] ?? ''} ${classes['some'] ?? ''}`}
        aria-label={words.clients}
      >
        {clients.map((client) => (
          <li key={client}>{client}</li>
        ))}
      </ul>
      <Button variant="default" size="xs" onClick={save}>
        {words.saveFirst}
      </Button>
    </Stack>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={3} size="h5">
        {title}
      </Title>
      <ul className={classes['list']}>{children}</ul>
    </section>
  )
}
