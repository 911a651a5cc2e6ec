import { lazy, Suspense, type ReactNode } from 'react'
import { assertNever } from '#core/errors'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { ConfirmLoss, confirmTitle } from './board/confirm-loss'
import { RenameForm } from './board/rename-form'
import { RequestReader } from './clinic/request-reader'
import { ExportPanel } from './export/export-panel'
import { TemplateEditor } from './export/template-editor'
import { Dialog } from './components/dialog'
import { MoveDialog } from './moving/move-dialog'
import { EditKeysForm } from './profile/edit-keys-form'
import { EnvironmentForm } from './profile/environment-form'
import { MutualTlsForm } from './profile/mutual-tls-form'
import type { Dialog as OpenedDialog } from './store/view'
import { useActions, useProfile, useWallet } from './store/use-wallet'

/** Read when it is opened for the first time. */
const BulkDialog = lazy(() => import('./bulk/bulk-dialog'))
const ViewsDialog = lazy(() => import('./board/views-dialog'))
const Palette = lazy(() => import('./palette/palette'))
const ShortcutsDialog = lazy(() => import('./shortcuts/shortcuts-dialog'))

type OpenDialog = Exclude<
  OpenedDialog,
  { readonly type: 'none' | 'bulk' | 'clinic' | 'move' | 'palette' | 'shortcuts' | 'views' }
>

/** The one dialog that may be open. */
export function Dialogs() {
  const dialog = useWallet((state) => state.dialog)
  if (dialog.type === 'none') return null
  if (dialog.type === 'clinic') return <ClinicDialog />
  if (dialog.type === 'move') return <MoveDialog profileId={dialog.profileId} />
  if (dialog.type === 'bulk') {
    return (
      <Suspense>
        <BulkDialog what={dialog.what} ids={dialog.ids} />
      </Suspense>
    )
  }
  if (dialog.type === 'views') {
    return (
      <Suspense>
        <ViewsDialog />
      </Suspense>
    )
  }
  if (dialog.type === 'shortcuts') {
    return (
      <Suspense>
        <ShortcutsDialog />
      </Suspense>
    )
  }
  if (dialog.type === 'palette') return <PaletteDialog />
  return <OneDialog key={dialog.profileId} dialog={dialog} />
}

function PaletteDialog() {
  return (
    <Suspense>
      <Palette />
    </Suspense>
  )
}

function ClinicDialog() {
  const { closeDialog } = useActions()
  return (
    <Dialog title={text.clinic.request.title} onClose={closeDialog} size={680}>
      <RequestReader />
    </Dialog>
  )
}

function OneDialog({ dialog }: { readonly dialog: OpenDialog }) {
  const profile = useProfile(dialog.profileId)
  const { closeDialog, leaveMutualTls, leaveTemplate } = useActions()
  if (profile === undefined) return null
  const ways: Partial<Record<OpenDialog['type'], () => void>> = {
    'replace-certificate': () => void leaveMutualTls(),
    template: () => void leaveTemplate(),
  }
  const close = ways[dialog.type] ?? closeDialog
  const { title, body } = contentOf(dialog, profile)
  return (
    <Dialog title={title} onClose={close} size={isWide(dialog) ? 680 : 520}>
      {body}
    </Dialog>
  )
}

function isWide({ type }: OpenDialog): boolean {
  return type === 'export' || type === 'template'
}

interface Content {
  readonly title: string
  readonly body: ReactNode
}

function contentOf(dialog: OpenDialog, profile: ProfileSummary): Content {
  switch (dialog.type) {
    case 'confirm':
      return {
        title: confirmTitle(dialog.attempt, profile.name),
        body: <ConfirmLoss profile={profile} attempt={dialog.attempt} />,
      }
    case 'rename':
      return {
        title: text.board.renameTitle(profile.name),
        body: <RenameForm profile={profile} />,
      }
    case 'edit-keys':
      return {
        title: text.profile.edit.title(profile.name),
        body: <EditKeysForm profile={profile} />,
      }
    case 'change-environment':
      return {
        title: text.appChanges.environment.title(profile.name),
        body: <EnvironmentForm profile={profile} proposed={dialog.proposed} />,
      }
    case 'replace-certificate':
      return {
        title: text.appChanges.mutualTls.title(profile.name),
        body: <MutualTlsForm profile={profile} />,
      }
    case 'export':
      return { title: text.exports.title(profile.name), body: <ExportPanel profile={profile} /> }
    case 'template':
      return {
        title:
          dialog.name === undefined ? text.templates.titleNew : text.templates.titleOf(dialog.name),
        body: <TemplateEditor profile={profile} />,
      }
    default:
      return assertNever(dialog)
  }
}
