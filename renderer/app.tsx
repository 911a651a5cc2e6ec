import { Center, Loader, MantineProvider, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { lazy, memo, Suspense } from 'react'
import { assertNever } from '#core/errors'
import { text } from '#core/text/text'
import type { WalletState } from '#core/wallet-state'
import { Board } from './board/board'
import { CrossingAnnouncer } from './components/crossing-announcer'
import { useFocusKept, useTitleFocused } from './components/focus'
import { FailureAlert } from './components/failure-alert'
import { Notices } from './components/notices'
import { Dialogs } from './dialogs'
import { Frame } from './navigation/frame'
import { ProfilePage } from './profile/profile-page'
import { shortcutKeys } from './shortcuts/shortcuts'
import { Speaking } from './speaking'
import { useActions, useWallet } from './store/use-wallet'
import { cssVariables, theme } from './theme'
import { VaultGate } from './vault/vault-gate'

/** Read when they are opened for the first time. */
const Wizard = lazy(() => import('./wizard/wizard'))
const ImportPage = lazy(() => import('./import/import-page'))
const LedgerPage = lazy(() => import('./ledger/ledger-page'))
const TrashPage = lazy(() => import('./trash/trash-page'))
const DuePage = lazy(() => import('./due/due-page'))
const TimelinePage = lazy(() => import('./timeline/timeline-page'))
const SettingsPage = lazy(() => import('./settings/settings-page'))
const DoctorPage = lazy(() => import('./doctor/doctor-page'))

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <Speaking>
        <Screen />
      </Speaking>
    </MantineProvider>
  )
}

function Screen() {
  const wallet = useWallet((state) => state.wallet)
  useFocusKept()
  if (wallet === undefined) return <Starting />
  if (wallet.vault.type !== 'open') return <VaultGate vault={wallet.vault} />
  return <OpenWallet wallet={wallet} />
}

function OpenWallet({ wallet }: { readonly wallet: WalletState }) {
  const { openPalette, openShortcuts, showHelp } = useActions()
  // From a field too: nobody types them there.
  useHotkeys(
    [
      [shortcutKeys.palette, () => openPalette()],
      [shortcutKeys.help, () => void showHelp('README')],
    ],
    [],
  )
  // Not from a field: there it is a question mark.
  useHotkeys([[shortcutKeys.list, openShortcuts]])
  return (
    <>
      <Frame>
        <Suspense>
          <CurrentView />
        </Suspense>
      </Frame>
      <Dialogs />
      <Notices />
      <CrossingAnnouncer profiles={wallet.profiles} />
    </>
  )
}

/** What is told of the wallet reaches those who show it, not the whole page. */
const CurrentView = memo(function CurrentView() {
  const view = useWallet((state) => state.view)
  useTitleFocused(view)
  switch (view.type) {
    case 'board':
      return <Board />
    case 'wizard':
      return <Wizard providerId={view.providerId} />
    case 'profile':
      return <ProfilePage key={view.profileId} profileId={view.profileId} />
    case 'import':
      return <ImportPage />
    case 'ledger':
      return <LedgerPage {...(view.profileId === undefined ? {} : { profileId: view.profileId })} />
    case 'trash':
      return <TrashPage />
    case 'settings':
      return <SettingsPage {...(view.section === undefined ? {} : { section: view.section })} />
    case 'due':
      return <DuePage />
    case 'timeline':
      return <TimelinePage />
    case 'doctor':
      return <DoctorPage />
    default:
      return assertNever(view)
  }
})

function Starting() {
  const failure = useWallet((state) => state.startFailure)
  const { load } = useActions()
  return (
    <Center component="main" h="100%" p="xl">
      {failure === undefined ? (
        <Stack align="center" gap="sm">
          <Loader size="sm" type="dots" />
          <Text c="dimmed">{text.app.opening}</Text>
        </Stack>
      ) : (
        <FailureAlert failure={failure} onAct={() => void load()} />
      )}
    </Center>
  )
}

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}
