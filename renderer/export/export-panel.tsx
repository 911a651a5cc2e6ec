import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconCopy, IconDeviceFloppy, IconFolderOpen } from '@tabler/icons-react'
import type { Failure } from '#core/errors'
import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import { Badges } from '../components/badges'
import { FailureAlert } from '../components/failure-alert'
import type { ExportState } from '../store/state'
import { useActions, useWallet } from '../store/use-wallet'
import { FormatChoice } from './format-choice'
import { MyTemplates } from './my-templates'
import { Preview } from './preview'

/** Choose a form, see it masked, hand it over. */
export function ExportPanel({ profile }: { readonly profile: ProfileSummary }) {
  const exporting = useWallet((state) => state.exporting)
  const { chooseFormat } = useActions()
  return (
    <Stack gap="sm">
      <KindNote profile={profile} />
      <FormatChoice
        service={providerOf(profile.providerId).service}
        value={exporting.exporterId}
        onChange={(id) => void chooseFormat(id)}
      />
      <MyTemplates profileId={profile.id} exporting={exporting} />
      <RefreshTokenChoice profile={profile} exporting={exporting} />
      <Preview preview={exporting.preview} />
      <Outcome exporting={exporting} />
      <HandOverButtons exporting={exporting} />
    </Stack>
  )
}

function KindNote({ profile }: { readonly profile: ProfileSummary }) {
  const { isPractice } = providerOf(profile.providerId)
  if (!isPractice && profile.stage === 'production') return null
  return (
    <Group gap="sm">
      <Badges profile={profile} />
      <Text size="sm">{isPractice ? text.exports.practice : text.exports.sandbox}</Text>
    </Group>
  )
}

interface RefreshTokenChoiceProps {
  readonly profile: ProfileSummary
  readonly exporting: ExportState
}

function RefreshTokenChoice({ profile, exporting }: RefreshTokenChoiceProps) {
  const { includeRefreshToken } = useActions()
  return (
    <Checkbox
      label={text.exports.includeRefreshToken}
      description={includeMeaning(profile)}
      disabled={!profile.hasRefreshToken}
      checked={exporting.includeRefreshToken}
      onChange={(event) => void includeRefreshToken(event.currentTarget.checked)}
    />
  )
}

function includeMeaning({ hasRefreshToken, holder }: ProfileSummary): string {
  const words = text.exports
  if (!hasRefreshToken) return words.noRefreshToken
  return holder === 'other-tool' ? words.includeAgain : words.includeMeaning
}

function Outcome({ exporting }: { readonly exporting: ExportState }) {
  const { copyExport, saveExport } = useActions()
  const { failure, wasCopying, savedTo, copiedForMs, isHandedOver } = exporting
  if (failure !== undefined) {
    const again = wasCopying === true ? copyExport : saveExport
    return <ExportFailure failure={failure} onRetry={again} />
  }
  return (
    <div role="status" style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm" fw={500}>
        {savedTo !== undefined && text.exports.savedTo(savedTo)}
        {copiedForMs !== undefined && text.exports.copied(Math.round(copiedForMs / 1000))}
      </Text>
      {isHandedOver === true && <Text size="sm">{text.exports.handedOver}</Text>}
    </div>
  )
}

interface ExportFailureProps {
  readonly failure: Failure
  readonly onRetry: () => Promise<void>
}

function ExportFailure({ failure, onRetry }: ExportFailureProps) {
  const { action } = text.errors.failures[failure.code](failure.facts)
  const retries = action === 'choose-another-place' || action === 'try-again'
  return <FailureAlert failure={failure} {...(retries ? { onAct: () => void onRetry() } : {})} />
}

function HandOverButtons({ exporting }: { readonly exporting: ExportState }) {
  const { saveExport, copyExport, showExportInFolder } = useActions()
  const ready = exporting.preview?.content.ok === true
  return (
    <Group justify="flex-end" gap="sm">
      {exporting.savedTo !== undefined && (
        <Button
          variant="subtle"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          onClick={() => void showExportInFolder()}
        >
          {text.exports.showInFolder}
        </Button>
      )}
      <Button
        variant="default"
        disabled={!ready || exporting.busy}
        leftSection={<IconCopy size={18} aria-hidden />}
        onClick={() => void copyExport()}
      >
        {text.exports.copy}
      </Button>
      <Button
        disabled={!ready}
        loading={exporting.busy}
        leftSection={<IconDeviceFloppy size={18} aria-hidden />}
        onClick={() => void saveExport()}
      >
        {text.exports.save}
      </Button>
    </Group>
  )
}
