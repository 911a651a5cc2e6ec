import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { BulkBar } from '../bulk/bulk-bar'
import { TitledPage } from '../components/titled-page'
import { useActions, useWallet } from '../store/use-wallet'
import { StraySignIn } from '../components/stray-sign-in'
import { AnotherWallet } from '../vault/another-wallet'
import { VaultNotes } from '../vault/vault-notes'
import { NoticeList } from '../notices/notice-list'
import { EmptyBoard } from './empty-board'
import { ImportButton } from './import-button'
import { ProfileList } from './profile-list'
import { ShownProfiles } from './shown-context'
import classes from './board.module.css'

/** Every profile, what needs attention, and what can be done about it. */
export function Board() {
  const isEmpty = useWallet((state) => state.wallet?.profiles.length === 0)
  return isEmpty ? <EmptyBoard /> : <FullBoard />
}

function FullBoard() {
  const { openWizard } = useActions()
  const isSelecting = useWallet((state) => state.selection !== undefined)
  return (
    <ShownProfiles>
      <TitledPage
        {...(isSelecting ? { footer: <BulkBar /> } : {})}
        title={text.board.title}
        actions={
          <>
            <Search />
            <ImportButton />
            <Button
              leftSection={<IconPlus size={18} aria-hidden />}
              className={classes['add'] ?? ''}
              onClick={() => void openWizard('sprinklr')}
            >
              {text.board.addProfile}
            </Button>
          </>
        }
      >
        <StraySignIn />
        <AnotherWallet />
        <VaultNotes />
        <NoticeList />
        <ProfileList />
      </TitledPage>
    </ShownProfiles>
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
