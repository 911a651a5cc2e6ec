import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isNameTaken, isShowing, viewNameLimit, type SavedView } from '#core/board-memory'
import { text } from '#core/text/text'
import { Dialog } from '../components/dialog'
import { FailureAlert } from '../components/failure-alert'
import { useNextTitleFocused } from '../components/focus'
import { Item, ItemList } from '../components/item-list'
import { useRequest } from '../settings/use-request'
import { useActions, useWallet } from '../store/use-wallet'

/** Gives the view there is now a name, and changes those that have one. */
export default function ViewsDialog() {
  const { closeDialog } = useActions()
  const { saved } = useWallet((state) => state.memory)
  const query = useWallet((state) => state.query)
  const view = useWallet((state) => state.board)
  const words = text.board.views
  const isNamed = saved.some((one) => isShowing(one, { query, view }))
  return (
    <Dialog title={words.title} onClose={closeDialog}>
      <Stack>
        <Text size="sm" c="dimmed">
          {words.meaning}
        </Text>
        {!isNamed && <SaveForm />}
        {saved.length === 0 ? (
          <Text size="sm">{words.none}</Text>
        ) : (
          <ItemList label={words.label}>
            {saved.map((one) => (
              <ViewItem key={one.id} saved={one} />
            ))}
          </ItemList>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={closeDialog}>
            {text.app.close}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function SaveForm() {
  const { saveView, closeDialog } = useActions()
  const request = useRequest()
  const [name, setName] = useState('')
  const [checked, setChecked] = useState(false)
  const words = text.board.views
  const trouble = useTrouble(name)
  const submit = async (): Promise<void> => {
    setChecked(true)
    if (trouble === undefined && (await request.run(() => saveView(name.trim())))) closeDialog()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={words.name}
          maxLength={viewNameLimit}
          value={name}
          error={checked ? trouble : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {request.failure !== undefined && <FailureAlert failure={request.failure} />}
        <Group>
          <Button type="submit" loading={request.busy}>
            {text.app.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Why a view cannot be called that. */
function useTrouble(name: string, id?: string): string | undefined {
  const memory = useWallet((state) => state.memory)
  const words = text.board.views
  if (name.trim() === '') return words.nameMissing
  return isNameTaken(memory, name, id) ? words.nameTaken : undefined
}

function ViewItem({ saved: { id, name: before } }: { readonly saved: SavedView }) {
  const { renameView, deleteView } = useActions()
  const request = useRequest()
  const [name, setName] = useState(before)
  const words = text.board.views
  const trouble = useTrouble(name, id)
  useNextTitleFocused()
  return (
    <Item aria-label={before}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (trouble === undefined) void request.run(() => renameView(id, name.trim()))
        }}
      >
        <Stack gap="xs">
          <TextInput
            aria-label={words.nameOf(before)}
            maxLength={viewNameLimit}
            value={name}
            error={trouble}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button
              type="submit"
              size="xs"
              variant="light"
              disabled={trouble !== undefined || name.trim() === before}
              aria-label={words.renameOf(before)}
            >
              {words.rename}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={words.deleteOf(before)}
              onClick={() => void request.run(() => deleteView(id))}
            >
              {words.delete}
            </Button>
          </Group>
          {request.failure !== undefined && <FailureAlert failure={request.failure} />}
        </Stack>
      </form>
    </Item>
  )
}
