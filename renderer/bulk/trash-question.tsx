import { Stack, Text } from '@mantine/core'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'
import { BulkButtons } from './bulk-buttons'
import { NameList } from './name-list'

export function TrashQuestion({ selected }: { readonly selected: readonly ProfileSummary[] }) {
  const { runBulk } = useActions()
  const words = text.bulk
  return (
    <Stack>
      <Text size="sm">{words.asks.trash(selected.length)}</Text>
      <NameList label={words.going} names={selected.map(({ name }) => name)} />
      <BulkButtons
        act={words.acts.trash}
        isDangerous
        disabled={selected.length === 0}
        onAct={() => void runBulk({ type: 'trash', ids: selected.map(({ id }) => id) })}
      />
    </Stack>
  )
}
