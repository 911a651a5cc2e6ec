import { Button, Center, Divider, Stack, Text, Title } from '@mantine/core'
import { IconLock, IconShieldLock, IconShieldX, type Icon } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { assertNever, type Failure } from '#core/errors'
import type { KeyringTrouble } from '#core/keyring'
import { text } from '#core/text/text'
import type { VaultStatus } from '#core/wallet-state'
import { FailureAlert } from '../components/failure-alert'
import { useNextTitleFocused } from '../components/focus'
import { localTime } from '../components/time-words'
import { useActions, useWallet } from '../store/use-wallet'
import { AnotherWallet } from './another-wallet'
import { useGateFailure } from './gate-failure'
import { KeyringWay } from './keyring-way'
import { Beside, ByRecoveryCode, OtherWallets, RecoveryCodeForm } from './more-ways'
import { ProtectChoice } from './protect-choice'
import { UnlockForm } from './unlock-form'
import classes from '../board/board.module.css'

type Closed = Exclude<VaultStatus, { readonly type: 'open' }>

/** Stands where the board would be until the wallet is open. */
export function VaultGate({ vault }: { readonly vault: Closed }) {
  useNextTitleFocused()
  switch (vault.type) {
    case 'unprotected':
      return <NeedsProtection reason={vault.reason} />
    case 'locked':
      return vault.opensWith === 'passphrase' ? (
        <NeedsPassphrase keyring={vault.keyring} />
      ) : (
        <NeedsKeyring keyring={vault.keyring} />
      )
    case 'unreadable':
      return <Unreadable vault={vault} />
    default:
      return assertNever(vault)
  }
}

function NeedsProtection({ reason }: { readonly reason: KeyringTrouble }) {
  const words = text.vault.unprotected
  // What a try has just come to is said where it was made.
  const sentence = useGateFailure().keyring ? words.untilChosen : words.because(reason)
  return (
    <Gate icon={IconShieldLock} title={words.title} sentence={sentence} wide>
      <ProtectChoice reason={reason} />
      <OtherWallets withoutFirst />
    </Gate>
  )
}

function NeedsPassphrase({ keyring }: { readonly keyring: KeyringTrouble | undefined }) {
  const failure = useGateFailure()
  const hasCode = useHasCode()
  const [byCode, setByCode] = useState(false)
  const words = text.vault.locked
  return (
    <Gate
      icon={IconLock}
      title={words.title}
      sentence={byCode ? words.codeMeaning : words.passphraseMeaning}
    >
      {byCode ? <RecoveryCodeForm failure={failureOfCode(failure)} /> : <UnlockForm />}
      {hasCode && (
        <Button variant="subtle" onClick={() => setByCode(!byCode)}>
          {byCode ? words.usePassphrase : words.useCode}
        </Button>
      )}
      <FallsDue />
      {keyring !== undefined && (
        <>
          <Divider label={words.otherWay} />
          {failure.keyring === undefined && (
            <Text size="sm">{text.vault.keyring[keyring].meaning}</Text>
          )}
          <KeyringWay trouble={keyring} place="below" />
        </>
      )}
      <Beside />
    </Gate>
  )
}

function NeedsKeyring({ keyring }: { readonly keyring: KeyringTrouble }) {
  const failure = useGateFailure()
  const hasCode = useHasCode()
  const { title } = text.vault.keyring[keyring]
  const sentence = failure.keyring ? undefined : text.vault.locked.keyringMeaning(keyring)
  return (
    <Gate icon={IconLock} title={title} sentence={sentence}>
      {failure.other !== undefined && <FailureAlert failure={failure.other} />}
      {hasCode && (
        <>
          <ByRecoveryCode />
          <Divider label={text.vault.locked.otherWay} />
        </>
      )}
      <KeyringWay trouble={keyring} place={hasCode ? 'below' : 'alone'} />
      {!hasCode && (
        <Text size="sm" c="dimmed" ta="center">
          {text.vault.locked.goneForGood}
        </Text>
      )}
      <Beside />
    </Gate>
  )
}

/** What only a passphrase can be is not said of the code. */
function failureOfCode({ code, other }: ReturnType<typeof useGateFailure>): Failure | undefined {
  return code ?? (other?.code === 'passphrase-wrong' ? undefined : other)
}

function useHasCode(): boolean {
  return useWallet((state) => state.wallet?.ways.recoveryCode) ?? false
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
      <Beside />
    </Gate>
  )
}

/** What ends first is known only where the wallet was open in this run of the app. */
function FallsDue() {
  const at = useWallet((state) => state.wallet?.fallsDueAt)
  const { nothingRenewed, firstEnds } = text.vault.locked
  const sentences = [nothingRenewed, ...(at === undefined ? [] : [firstEnds(localTime(at))])]
  return <Text size="sm">{sentences.join(' ')}</Text>
}

interface GateProps {
  readonly icon: Icon
  readonly title: string
  readonly sentence: string | undefined
  readonly wide?: boolean
  readonly children: ReactNode
}

function Gate({ icon: Mark, title, sentence, wide = false, children }: GateProps) {
  return (
    <Center component="main" mih="100%" p={wide ? 'lg' : 'xl'}>
      <Stack gap="lg" w="100%" maw={wide ? 760 : 440}>
        <Stack align="center" gap="sm">
          <span className={classes['emblem']} aria-hidden>
            <Mark size={36} stroke={1.6} />
          </span>
          <Title order={1} size="h2" ta="center">
            {title}
          </Title>
          {sentence !== undefined && (
            <Text ta="center" c="dimmed" maw={560}>
              {sentence}
            </Text>
          )}
        </Stack>
        <AnotherWallet />
        {children}
      </Stack>
    </Center>
  )
}
