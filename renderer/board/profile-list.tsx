import { Button, Stack, Text } from '@mantine/core'
import { text } from '#core/text/text'
import { useTokenNow } from '../components/use-now'
import { VirtualList } from '../components/virtual-list'
import { useActions, useWallet } from '../store/use-wallet'
import type { BoardEntry } from './board-entries'
import { BoardTools } from './board-tools'
import { GroupHeading, groupWords } from './group-heading'
import { ProfileItem } from './profile-item'
import { useShownProfiles } from './shown-context'

export function ProfileList() {
  const { shown, entries } = useShownProfiles()
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const query = useWallet((state) => state.query)
  const now = useTokenNow([])
  return (
    <>
      <BoardTools profiles={profiles} shown={shown.length} now={now} />
      {shown.length === 0 ? (
        <NoneShown query={query} />
      ) : (
        <VirtualList
          label={text.board.title}
          entries={entries}
          keyOf={keyOf}
          nameOf={nameOf}
          height={82}
          gap={12}
          render={renderEntry}
        />
      )}
    </>
  )
}

function NoneShown({ query }: { readonly query: string }) {
  const { showAll } = useActions()
  const isSearch = query.trim() !== ''
  return (
    <Stack align="center" py={64} gap="sm" role="status">
      <Text c="dimmed">{isSearch ? text.board.noMatch(query) : text.board.noneShown}</Text>
      <Button variant="default" onClick={showAll}>
        {isSearch ? text.board.clearSearch : text.board.showAll}
      </Button>
    </Stack>
  )
}

function keyOf(entry: BoardEntry): string {
  return entry.type === 'group' ? `group:${entry.group.key}` : entry.profile.id
}

function nameOf(entry: BoardEntry): string {
  return entry.type === 'group' ? groupWords(entry) : entry.profile.name
}

function renderEntry(entry: BoardEntry) {
  return entry.type === 'group' ? (
    <GroupHeading entry={entry} />
  ) : (
    <ProfileItem profile={entry.profile} />
  )
}
