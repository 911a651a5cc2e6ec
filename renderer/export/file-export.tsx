import { Stack } from '@mantine/core'
import type { ProfileSummary } from '#core/profile'
import { useWallet } from '../store/use-wallet'
import classes from './file-export.module.css'
import { ExportOptions } from './export-options'
import { ExportOutcome } from './export-outcome'
import { HandOverButtons } from './hand-over-buttons'
import { PlaceQuestionForm } from './place-question'
import { Preview } from './preview'

/** A form that is one file: what goes along, the file masked, what became of it, and the buttons. */
export function FileExport({ profile }: { readonly profile: ProfileSummary }) {
  const exporting = useWallet((state) => state.exporting)
  return (
    <>
      <ExportOptions profile={profile} exporting={exporting} />
      <Preview preview={exporting.preview} />
      {exporting.question === undefined ? (
        <Stack gap="xs" className={classes['footer'] ?? ''}>
          <ExportOutcome exporting={exporting} />
          <HandOverButtons exporting={exporting} />
        </Stack>
      ) : (
        <>
          <ExportOutcome exporting={exporting} />
          <PlaceQuestionForm key={exporting.question.id} question={exporting.question} />
        </>
      )}
    </>
  )
}
