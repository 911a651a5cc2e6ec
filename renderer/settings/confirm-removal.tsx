import { Button, Group, Stack, Text } from '@mantine/core'
import type { Result } from '#core/errors'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { useRequest } from './use-request'

interface ConfirmRemovalProps {
  readonly meaning: string
  readonly act: string
  readonly remove: () => Promise<Result<void>>
  readonly onDone: () => void
}

/** Something that opens the wallet is to open it no more. */
export function ConfirmRemoval({ meaning, act, remove, onDone }: ConfirmRemovalProps) {
  const request = useRequest()
  const submit = async (): Promise<void> => {
    if (await request.run(remove)) onDone()
  }
  return (
    <Stack>
      <Text size="sm">{meaning}</Text>
      {request.failure !== undefined && <FailureAlert failure={request.failure} />}
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onDone}>
          {text.app.cancel}
        </Button>
        <Button color="red" loading={request.busy} onClick={() => void submit()}>
          {act}
        </Button>
      </Group>
    </Stack>
  )
}
