import { Checkbox } from '@mantine/core'
import { carriesRefreshToken } from '#core/exporters/exporter'
import { ownTemplateId } from '#core/exporters/exporter-id'
import { exporterOf } from '#core/exporters/index'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { KeepChoice } from '../linked/keep-choice'
import type { ExportState } from '../store/state'
import { useActions, useWallet } from '../store/use-wallet'
import { NamesEditor } from './names-editor'

interface ExportOptionsProps {
  readonly profile: ProfileSummary
  readonly exporting: ExportState
}

/** What a file takes along, and what becomes of it: one component an option. */
export function ExportOptions(props: ExportOptionsProps) {
  return (
    <>
      <RefreshTokenChoice {...props} />
      <KeepChoice profile={props.profile} />
      <NamesEditor profile={props.profile} />
    </>
  )
}

function RefreshTokenChoice({ profile, exporting }: ExportOptionsProps) {
  const { includeRefreshToken } = useActions()
  // A box ticked for another form says nothing of a template, which is not kept up to date.
  const isKept = useWallet(
    ({ linking, exporting: { exporterId } }) => linking.isKept && exporterId !== ownTemplateId,
  )
  return (
    <Checkbox
      label={text.exports.includeRefreshToken}
      description={includeMeaning({ profile, exporting, isKept })}
      disabled={!profile.hasRefreshToken || !takesRefreshToken(exporting)}
      checked={exporting.includeRefreshToken}
      onChange={(event) => void includeRefreshToken(event.currentTarget.checked)}
    />
  )
}

function takesRefreshToken({ exporterId }: ExportState): boolean {
  return carriesRefreshToken(exporterOf(exporterId))
}

interface Meaning extends ExportOptionsProps {
  readonly isKept: boolean
}

function includeMeaning({ profile, exporting, isKept }: Meaning): string {
  const { hasRefreshToken, holder } = profile
  const words = text.exports
  if (!takesRefreshToken(exporting)) return words.takesNoRefreshToken
  if (!hasRefreshToken) return words.noRefreshToken
  if (isKept && holder === 'wallet') return text.linkedFiles.includeMeaning
  return holder === 'other-tool' ? words.includeAgain : words.includeMeaning
}
