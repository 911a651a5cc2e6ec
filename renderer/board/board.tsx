import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { ItemList } from '../components/item-list'
import { Page } from '../components/page'
import { useActions, useWallet } from '../store/use-wallet'
import { StraySignIn } from '../components/stray-sign-in'
import { AnotherWallet } from '../vault/another-wallet'
import { VaultNotes } from '../vault/vault-notes'
import { NoticeList } from '../notices/notice-list'
import { EmptyBoard } from './empty-board'
import { ImportButton } from './import-button'
import { matches } from './matches'
import { ProfileItem } from './profile-item'
import { SettingsButtons } from './settings-buttons'
import classes from './board.module.css'

/** Every profile, what needs attention, and what can be done about it. */
export function Board() {
  const isEmpty = useWallet((state) => state.wallet?.profiles.length === 0)
  return isEmpty ? <EmptyBoard /> : <FullBoard />
}

function FullBoard() {
  const { openWizard } = useActions()
  return (
    <Page
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
        <ProfileList />
      </Stack>
    </Page>
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

function ProfileList() {
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const query = useWallet((state) => state.query)
  const { search } = useActions()
  const found = profiles.filter((profile) => matches(profile, query))
  if (found.length === 0) {
    return (
      <Stack align="center" py={64} gap="sm" role="status">
        <Text c="dimmed">{text.board.noMatch(query)}</Text>
        <Button variant="default" onClick={() => search('')}>
          {text.board.clearSearch}
        </Button>
      </Stack>
    )
  }
  return (
    <ItemList label={text.board.title}>
      {found.map((profile) => (
        <ProfileItem key={profile.id} profile={profile} />
      ))}
    </ItemList>
  )
}
