import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { text } from '#core/text/text'
import { firstWallet } from '#core/wallet-folders'
import { FailureAlert } from '../components/failure-alert'
import { useActions, useWallet } from '../store/use-wallet'
import { Note } from './note'

/** Nobody has to guess why a wallet is empty: it is not the first one, and that one is a click away. */
export function AnotherWallet() {
  const wallets = useWallet((state) => state.wallet?.wallets)
  const isOpen = useWallet((state) => state.wallet?.vault.type === 'open')
  const { busy, failure } = useWallet((state) => state.gate)
  const [asked, setAsked] = useState(false)
  const { openOtherWallet } = useActions()
  if (wallets?.others.includes(firstWallet) !== true) return null
  const words = text.vault.another
  return (
    <Note color="yellow">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{words.note(wallets.current)}</Text>
        <Button
          size="xs"
          variant="default"
          disabled={busy}
          onClick={() => {
            setAsked(true)
            void openOtherWallet(firstWallet)
          }}
        >
          {words.openFirst}
        </Button>
        {/* What fails at the gate is told there. */}
        {isOpen && asked && failure !== undefined && <FailureAlert failure={failure} />}
      </Stack>
    </Note>
  )
}
