import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '#core/errors'
import { text } from '#core/text/text'
import { firstWallet } from '#core/wallet-folders'
import { FailureAlert } from '../components/failure-alert'
import { Folded, FoldButton, useFold } from '../components/fold'
import { SecretInput } from '../components/secret-input'
import { useActions, useWallet } from '../store/use-wallet'
import { useGateFailure } from './gate-failure'

/** Where the keyring is the way: the code first, because it is a way on whatever became of the keyring. */
export function ByRecoveryCode() {
  const [isChosen, setIsChosen] = useState(false)
  const failure = useGateFailure().code
  const words = text.vault.locked
  return (
    <Stack gap="xs">
      <Text size="sm" ta="center">
        {words.codeHelps}
      </Text>
      {isChosen ? (
        <RecoveryCodeForm failure={failure} />
      ) : (
        <Button onClick={() => setIsChosen(true)}>{words.useCode}</Button>
      )}
    </Stack>
  )
}

/** Comes where something else was: it takes the focus. */
export function RecoveryCodeForm({ failure }: { readonly failure: Failure | undefined }) {
  const [typed, setTyped] = useState('')
  const busy = useWallet((state) => state.gate.busy)
  const { unlockWithRecoveryCode } = useActions()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void unlockWithRecoveryCode(typed)
      }}
    >
      <Stack>
        <SecretInput
          label={text.vault.recoveryCode}
          description={text.vault.recoveryCodeHint}
          value={typed}
          autoFocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {failure !== undefined && <FailureAlert failure={failure} />}
        <Button type="submit" loading={busy} disabled={typed.trim() === ''}>
          {text.vault.locked.unlock}
        </Button>
      </Stack>
    </form>
  )
}

/** A way on without the wallet that cannot be opened; nothing of it is touched. */
export function Beside() {
  const fold = useFold()
  const busy = useWallet((state) => state.gate.busy)
  const { startAnotherWallet } = useActions()
  const words = text.vault.beside
  return (
    <Stack gap="xs" align="center">
      <FoldButton fold={fold} label={words.title} />
      <Folded fold={fold}>
        <Stack pb="sm">
          <Text size="sm" c="dimmed">
            {words.meaning}
          </Text>
          <OtherWallets withoutFirst />
          <Button variant="default" disabled={busy} onClick={() => void startAnotherWallet()}>
            {words.start}
          </Button>
        </Stack>
      </Folded>
    </Stack>
  )
}

interface OtherWalletsProps {
  /** The first one has a button of its own at the gate. */
  readonly withoutFirst?: boolean
}

/** The wallets that are there already, a button each. */
export function OtherWallets({ withoutFirst = false }: OtherWalletsProps) {
  const all = useWallet((state) => state.wallet?.wallets.others) ?? []
  const others = withoutFirst ? all.filter((name) => name !== firstWallet) : all
  const busy = useWallet((state) => state.gate.busy)
  const { openOtherWallet } = useActions()
  return others.map((name) => (
    <Button key={name} variant="default" disabled={busy} onClick={() => void openOtherWallet(name)}>
      {text.vault.beside.open(name)}
    </Button>
  ))
}
