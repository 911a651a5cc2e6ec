import { Button, Group, Stack, Text } from '@mantine/core'
import { text } from '#core/text/text'
import type { TrashedProfile } from '#core/trash'
import { Dialog } from '../components/dialog'
import { FailureAlert } from '../components/failure-alert'
import { useRequest } from '../settings/use-request'
import { useActions } from '../store/use-wallet'

/** What the person is asked about before it is gone. */
export type TrashTask =
  | { readonly type: 'one'; readonly profile: TrashedProfile }
  | { readonly type: 'all'; readonly count: number }

interface TrashDialogProps {
  readonly task: TrashTask
  readonly onClose: () => void
}

export function TrashDialog({ task, onClose }: TrashDialogProps) {
  const { deleteForGood, emptyTrash } = useActions()
  const request = useRequest()
  const words = text.trash.question
  const isOne = task.type === 'one'
  const submit = async (): Promise<void> => {
    const ask = () => (task.type === 'one' ? deleteForGood(task.profile.id) : emptyTrash())
    if (await request.run(ask)) onClose()
  }
  return (
    <Dialog title={isOne ? words.titleOne(task.profile.name) : words.titleAll} onClose={onClose}>
      <Stack>
        <Text size="sm">
          {isOne ? words.asksOne(task.profile.name) : words.asksAll(task.count)}
        </Text>
        <Text size="sm">{words.notRevoked}</Text>
        <Text size="sm" c="dimmed">
          {words.backups}
        </Text>
        {request.failure !== undefined && <FailureAlert failure={request.failure} />}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {text.app.cancel}
          </Button>
          <Button color="red" loading={request.busy} onClick={() => void submit()}>
            {isOne ? words.actOne : words.actAll}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
