import { Button, Group, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { text } from '#core/text/text'
import type { TrashedProfile } from '#core/trash'
import { FailureAlert } from '../components/failure-alert'
import { useOwnTitleFocused } from '../components/focus'
import { ItemList } from '../components/item-list'
import { TitledPage } from '../components/titled-page'
import { useRequest } from '../settings/use-request'
import { useActions, useWallet } from '../store/use-wallet'
import { TrashDialog, type TrashTask } from './trash-dialog'
import { TrashedItem } from './trashed-item'

/** What was deleted: until when it is kept, and the ways back and out. */
export default function TrashPage() {
  const { showBoard } = useActions()
  const trash = useWallet((state) => state.wallet?.trash) ?? []
  useOwnTitleFocused()
  return (
    <TitledPage
      width={820}
      title={text.trash.title}
      back={{ label: text.trash.back, onBack: showBoard }}
      intro={text.trash.intro}
    >
      <TrashView trash={trash} />
    </TitledPage>
  )
}

function TrashView({ trash }: { readonly trash: readonly TrashedProfile[] }) {
  const { putBack } = useActions()
  const [task, setTask] = useState<TrashTask>()
  const [back, setBack] = useState('')
  const request = useRequest()
  const restore = async ({ id, name }: TrashedProfile): Promise<void> => {
    setBack('')
    if (await request.run(() => putBack(id))) setBack(text.trash.isBack(name))
  }
  return (
    <>
      <Text size="sm" role="status">
        {back}
      </Text>
      {request.failure !== undefined && <FailureAlert failure={request.failure} />}
      {trash.length === 0 ? (
        <Text>{text.trash.none}</Text>
      ) : (
        <>
          <Group>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => setTask({ type: 'all', count: trash.length })}
            >
              {text.trash.empty}
            </Button>
          </Group>
          <ItemList label={text.trash.list}>
            {trash.map((profile) => (
              <TrashedItem
                key={profile.id}
                profile={profile}
                isBusy={request.busy}
                putBack={() => void restore(profile)}
                deleteForGood={() => setTask({ type: 'one', profile })}
              />
            ))}
          </ItemList>
        </>
      )}
      {task !== undefined && <TrashDialog task={task} onClose={() => setTask(undefined)} />}
    </>
  )
}
