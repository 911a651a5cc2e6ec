import { Alert, Stack } from '@mantine/core'
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { useWallet } from '../store/use-wallet'

/** Quiet, lasting notes about the wallet itself. */
export function VaultNotes() {
  const vault = useWallet((state) => state.wallet?.vault)
  const damaged = useWallet((state) => state.wallet?.loaded.lost) ?? 0
  const inMemory = vault?.type === 'open' && vault.protection === 'memory'
  const readOnly = vault?.type === 'open' ? vault.readOnly : undefined
  if (!inMemory && readOnly === undefined && damaged === 0) return null
  return (
    <Stack gap="sm" w="100%">
      {inMemory && (
        <Alert
          role="note"
          variant="light"
          color="gray"
          p="sm"
          icon={<IconInfoCircle aria-hidden />}
        >
          {text.vault.memoryBanner}
        </Alert>
      )}
      {readOnly !== undefined && (
        <Alert
          role="note"
          variant="light"
          color="yellow"
          p="sm"
          icon={<IconAlertCircle aria-hidden />}
        >
          {text.vault.readOnly[readOnly]}
        </Alert>
      )}
      {damaged > 0 && (
        <Alert
          role="note"
          variant="light"
          color="yellow"
          p="sm"
          icon={<IconAlertCircle aria-hidden />}
        >
          {text.app.damagedRecords(damaged)}
        </Alert>
      )}
    </Stack>
  )
}
