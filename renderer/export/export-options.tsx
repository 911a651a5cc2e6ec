import { Checkbox } from '@mantine/core'
import { carriesRefreshToken } from '#core/exporters/exporter'
import { exporterOf } from '#core/exporters/index'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { KeepChoice } from '../linked/keep-choice'
import type { ExportState } from '../store/export-state'
import { useActions } from '../store/use-wallet'
import { NamesEditor } from './names-editor'
import { WhoRenews } from './who-renews'

interface ExportOptionsProps {
  readonly profile: ProfileSummary
  readonly exporting: ExportState
}

/** What a file takes along, and what becomes of it: one component an option. */
export function ExportOptions(props: ExportOptionsProps) {
  return (
    <>
      <RefreshTokenChoice {...props} />
      {props.exporting.includeRefreshToken && <WhoRenews profile={props.profile} />}
      <KeepChoice profile={props.profile} />
      <NamesEditor profile={props.profile} />
    </>
  )
}

function RefreshTokenChoice({ profile, exporting }: ExportOptionsProps) {
  const { includeRefreshToken } = useActions()
  return (
    <Checkbox
      label={text.exports.includeRefreshToken}
      description={includeMeaning({ profile, exporting })}
      disabled={!profile.hasRefreshToken || !takesRefreshToken(exporting)}
      checked={exporting.includeRefreshToken}
      onChange={(event) => void includeRefreshToken(event.currentTarget.checked)}
    />
  )
}

function takesRefreshToken({ exporterId }: ExportState): boolean {
  return carriesRefreshToken(exporterOf(exporterId))
}

function includeMeaning({ profile, exporting }: ExportOptionsProps): string {
  const { hasRefreshToken, holder } = profile
  const words = text.exports
  if (!takesRefreshToken(exporting)) return words.takesNoRefreshToken
  if (!hasRefreshToken) return words.noRefreshToken
  return holder === 'other-tool' ? words.includeAgain : words.includeMeaning
}
