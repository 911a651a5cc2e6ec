import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { byClient } from '#core/board'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { BulkBar } from '../bulk/bulk-bar'
import { ShownIdsContext } from '../bulk/shown-ids'
import { Page } from '../components/page'
import { useTokenNow } from '../components/use-now'
import { VirtualList } from '../components/virtual-list'
import { useActions, useWallet } from '../store/use-wallet'
import { StraySignIn } from '../components/stray-sign-in'
import { AnotherWallet } from '../vault/another-wallet'
import { VaultNotes } from '../vault/vault-notes'
import { NoticeList } from '../notices/notice-list'
import { EmptyBoard } from './empty-board'
import { ImportButton } from './import-button'
import { BoardTools } from './board-tools'
import { ProfileItem } from './profile-item'
import { SettingsButtons } from './settings-buttons'
import { shownProfiles } from './shown-profiles'
import classes from './board.module.css'

/** Every profile, what needs attention, and what can be done about it. */
export function Board() {
  const isEmpty = useWallet((state) => state.wallet?.profiles.length === 0)
  return isEmpty ? <EmptyBoard /> : <FullBoard />
}

function FullBoard() {
  const { openWizard } = useActions()
  const isSelecting = useWallet((state) => state.selection !== undefined)
  const shown = useShown()
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  return (
    <ShownIdsContext value={ids}>
      <Page
        {...(isSelecting ? { footer: <BulkBar /> } : {})}
        header={
          <Group gap="md">
            <Title order={1} size="h3" className={classes['title'] ?? ''}>
              {text.board.title}
            </Title>
            <Search />
            <Button
              leftSection={<IconPlus size={18} aria-hidden />}
              className={classes['add'] ?? ''}
              onClick={() => void openWizard('sprinklr')}
            >
              {text.board.addProfile}
            </Button>
            <ImportButton />
            <SettingsButtons />
          </Group>
        }
      >
        <Stack gap="md">
          <StraySignIn />
          <AnotherWallet />
          <VaultNotes />
          <NoticeList />
          <ProfileList shown={shown} />
        </Stack>
      </Page>
    </ShownIdsContext>
  )
}

function Search() {
  const query = useWallet((state) => state.query)
  const { search } = useActions()
  return (
    <TextInput
      type="search"
      className={classes['search'] ?? ''}
      aria-label={text.board.search}
      placeholder={text.board.searchHint}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={query}
      onChange={(event) => search(event.currentTarget.value)}
    />
  )
}

function useShown(): readonly ProfileSummary[] {
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const query = useWallet((state) => state.query)
  const view = useWallet((state) => state.board)
  const now = useTokenNow([])
  return shownProfiles(profiles, { view, query, now })
}

function ProfileList({ shown }: { readonly shown: readonly ProfileSummary[] }) {
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const query = useWallet((state) => state.query)
  const view = useWallet((state) => state.board)
  const now = useTokenNow([])
  return (
    <>
      <BoardTools profiles={profiles} shown={shown.length} now={now} />
      {shown.length === 0 ? (
        <NoneShown query={query} />
      ) : (
        <VirtualList
          label={text.board.title}
          entries={entriesOf(shown, view.isByClient)}
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

type Entry =
  | { readonly type: 'client'; readonly client: string; readonly count: number }
  | { readonly type: 'profile'; readonly profile: ProfileSummary }

function entriesOf(profiles: readonly ProfileSummary[], isByClient: boolean): readonly Entry[] {
  const entry = (profile: ProfileSummary): Entry => ({ type: 'profile', profile })
  if (!isByClient) return profiles.map(entry)
  return byClient(profiles).flatMap(({ client, profiles: some }) => [
    { type: 'client', client, count: some.length },
    ...some.map(entry),
  ])
}

function keyOf(entry: Entry): string {
  return entry.type === 'client' ? `client:${entry.client}` : entry.profile.id
}

function nameOf(entry: Entry): string {
  return entry.type === 'client' ? clientWords(entry) : entry.profile.name
}

function renderEntry(entry: Entry) {
  return entry.type === 'client' ? (
    <h2 className={classes['client']}>{clientWords(entry)}</h2>
  ) : (
    <ProfileItem profile={entry.profile} />
  )
}

function clientWords({ client, count }: Extract<Entry, { type: 'client' }>): string {
  return text.board.client(client === '' ? text.board.noClient : client, count)
}
