import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { Folded, FoldButton, useFold } from '../components/fold'
import { SecretInput } from '../components/secret-input'
import { useActions, useWallet } from '../store/use-wallet'
import { useGateFailure } from './gate-failure'

/** Ways out of a wallet that is not open, beside the one the screen is about. */
export function MoreWays() {
  const hasCode = useWallet((state) => state.wallet?.ways.recoveryCode) ?? false
  const isUnreadable = useWallet((state) => state.wallet?.vault.type === 'unreadable')
  return (
    <Stack gap="xs" align="center">
      {hasCode && !isUnreadable && <ByRecoveryCode />}
      <Beside />
    </Stack>
  )
}

function ByRecoveryCode() {
  const failure = useGateFailure().code
  const fold = useFold(failure !== undefined)
  return (
    <>
      <FoldButton fold={fold} label={text.vault.locked.useCode} isLoud />
      <Folded fold={fold}>
        <RecoveryCodeForm />
      </Folded>
    </>
  )
}

function RecoveryCodeForm() {
  const [typed, setTyped] = useState('')
  const busy = useWallet((state) => state.gate.busy)
  const failure = useGateFailure().code
  const { unlockWithRecoveryCode } = useActions()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void unlockWithRecoveryCode(typed)
      }}
    >
      <Stack pb="sm">
        <SecretInput
          label={text.vault.recoveryCode}
          description={text.vault.recoveryCodeHint}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {failure !== undefined && <FailureAlert failure={failure} />}
        <Button type="submit" variant="default" loading={busy} disabled={typed.trim() === ''}>
          {text.vault.locked.unlock}
        </Button>
      </Stack>
    </form>
  )
}

/** Nothing of the wallet that cannot be opened is touched. */
function Beside() {
  const fold = useFold()
  const busy = useWallet((state) => state.gate.busy)
  const { startAnotherWallet } = useActions()
  const words = text.vault.beside
  return (
    <>
      <FoldButton fold={fold} label={words.title} />
      <Folded fold={fold}>
        <Stack pb="sm">
          <Text size="sm" c="dimmed">
            {words.meaning}
          </Text>
          <OtherWallets />
          <Button variant="default" disabled={busy} onClick={() => void startAnotherWallet()}>
            {words.start}
          </Button>
        </Stack>
      </Folded>
    </>
  )
}

/** The wallets that are there already, a button each. */
export function OtherWallets() {
  const others = useWallet((state) => state.wallet?.wallets.others) ?? []
  const busy = useWallet((state) => state.gate.busy)
  const { openOtherWallet } = useActions()
  return others.map((name) => (
    <Button key={name} variant="default" disabled={busy} onClick={() => void openOtherWallet(name)}>
      {text.vault.beside.open(name)}
    </Button>
  ))
}
