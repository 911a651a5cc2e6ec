import { Button, Stack, type ButtonProps } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { passphraseModeOf } from '#core/ways-to-open'
import { FailureAlert } from '../components/failure-alert'
import { useActions, useWallet } from '../store/use-wallet'
import { useRequest } from './use-request'

/** Only where it really locks: without the keyring's copy of the key. */
export function LockButton(props: ButtonProps) {
  const isLock = useWallet(({ wallet }) => wallet && passphraseModeOf(wallet.ways) === 'lock')
  const { lock } = useActions()
  const request = useRequest()
  if (isLock !== true) return null
  return (
    <Stack gap="xs">
      <Button
        variant="default"
        leftSection={<IconLock size={18} aria-hidden />}
        loading={request.busy}
        onClick={() => void request.run(lock)}
        {...props}
      >
        {text.security.lock}
      </Button>
      {request.failure !== undefined && <FailureAlert failure={request.failure} />}
    </Stack>
  )
}
