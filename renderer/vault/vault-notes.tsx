import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '#core/errors'
import { nothingToReport } from '#core/load-report'
import { loadSentences } from '#core/text/load-sentences'
import { text } from '#core/text/text'
import type { ReadOnlyReason } from '#core/wallet-state'
import { FailureAlert } from '../components/failure-alert'
import { useActions, useWallet } from '../store/use-wallet'
import { Note } from './note'

/** Quiet notes about the wallet itself: what lasts stays, what has happened can be put away. */
export function VaultNotes() {
  const vault = useWallet((state) => state.wallet?.vault)
  const loaded = useWallet((state) => state.wallet?.loaded) ?? nothingToReport
  const read = useWallet((state) => state.readNotes)
  if (vault?.type !== 'open') return null
  const { readOnly } = vault
  const sentences = read.includes('loaded') ? [] : loadSentences(loaded)
  const renewed = vault.isKeyringRenewed === true && !read.includes('keyring-renewed')
  const inMemory = vault.protection === 'memory'
  if (!inMemory && readOnly === undefined && sentences.length === 0 && !renewed) return null
  return (
    <Stack gap="sm" w="100%">
      {inMemory && <Note color="gray">{text.vault.memoryBanner}</Note>}
      {readOnly !== undefined && <ReadOnlyNote reason={readOnly} />}
      {sentences.length > 0 && (
        <Note color="yellow" note="loaded">
          {sentences.map((sentence) => (
            <Text key={sentence} size="sm">
              {sentence}
            </Text>
          ))}
        </Note>
      )}
      {renewed && (
        <Note color="gray" note="keyring-renewed">
          {text.vault.keyringRenewed}
        </Note>
      )}
    </Stack>
  )
}

/** What a newer version wrote cannot be used here by this one. */
function ReadOnlyNote({ reason }: { readonly reason: ReadOnlyReason }) {
  const [failure, setFailure] = useState<Failure>()
  const [busy, setBusy] = useState(false)
  const { useHere: goOnHere } = useActions()
  const act = async (): Promise<void> => {
    setBusy(true)
    const answer = await goOnHere()
    setBusy(false)
    setFailure(answer.ok ? undefined : answer.failure)
  }
  return (
    <Note color="yellow">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{text.vault.readOnly[reason]}</Text>
        {reason !== 'newer-version' && (
          <Button size="xs" variant="default" loading={busy} onClick={() => void act()}>
            {text.vault.useHere}
          </Button>
        )}
        {failure !== undefined && <FailureAlert failure={failure} />}
      </Stack>
    </Note>
  )
}
