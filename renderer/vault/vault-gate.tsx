import { Center, Stack, Text, Title } from '@mantine/core'
import { IconLock, IconShieldLock, IconShieldX, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { assertNever } from '#core/errors'
import { text } from '#core/text/text'
import type { VaultStatus } from '#core/wallet-api'
import { FailureAlert } from '../components/failure-alert'
import { useActions, useWallet } from '../store/use-wallet'
import { KeyringRetry } from './keyring-retry'
import { ProtectChoice } from './protect-choice'
import { UnlockForm } from './unlock-form'
import classes from '../board/board.module.css'

type Closed = Exclude<VaultStatus, { readonly type: 'open' }>

/** Stands where the board would be until the wallet is open. */
export function VaultGate({ vault }: { readonly vault: Closed }) {
  switch (vault.type) {
    case 'unprotected':
      return (
        <Gate
          icon={IconShieldLock}
          title={text.vault.unprotected.title}
          sentence={text.vault.unprotected.because(vault.reason)}
          wide
        >
          <ProtectChoice />
        </Gate>
      )
    case 'locked':
      return vault.opensWith === 'passphrase' ? (
        <Gate
          icon={IconLock}
          title={text.vault.locked.title}
          sentence={text.vault.locked.passphraseMeaning}
        >
          <UnlockForm />
        </Gate>
      ) : (
        <Gate
          icon={IconLock}
          title={text.vault.locked.keyringTitle}
          sentence={text.vault.locked.keyringMeaning}
        >
          <KeyringRetry />
        </Gate>
      )
    case 'unreadable':
      return <Unreadable vault={vault} />
    default:
      return assertNever(vault)
  }
}

function Unreadable({ vault }: { readonly vault: Extract<Closed, { type: 'unreadable' }> }) {
  const gateFailure = useWallet((state) => state.gate.failure)
  const { retryKeyring } = useActions()
  return (
    <Gate
      icon={IconShieldX}
      title={text.vault.unreadable.title}
      sentence={text.vault.unreadable.calm}
    >
      <FailureAlert
        failure={gateFailure ?? vault.failure}
        onAct={(action) => void (action === 'try-again' ? retryKeyring() : undefined)}
      />
    </Gate>
  )
}

interface GateProps {
  readonly icon: Icon
  readonly title: string
  readonly sentence: string
  readonly wide?: boolean
  readonly children: ReactNode
}

function Gate({ icon: Mark, title, sentence, wide = false, children }: GateProps) {
  return (
    <Center component="main" mih="100%" p="xl">
      <Stack gap="lg" w="100%" maw={wide ? 760 : 440}>
        <Stack align="center" gap="sm">
          <span className={classes['emblem']} aria-hidden>
            <Mark size={36} stroke={1.6} />
          </span>
          <Title order={1} size="h2" ta="center">
            {title}
          </Title>
          <Text ta="center" c="dimmed" maw={560}>
            {sentence}
          </Text>
        </Stack>
        {children}
      </Stack>
    </Center>
  )
}
