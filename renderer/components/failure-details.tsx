import { Button, Code, Group, Stack } from '@mantine/core'
import type { Failure } from '#core/errors'
import { attemptReport } from '#core/text/attempt-words'
import { text } from '#core/text/text'
import { useActions, useWallet } from '../store/use-wallet'
import { AttemptSteps } from './attempt-steps'
import { CopyButton } from './copy-button'
import { DoctorButton } from './doctor-button'
import { technicalPart } from './technical-part'
import { useAttempts } from './use-attempts'

interface FailureDetailsProps {
  readonly failure: Failure
  readonly isOpen: boolean
}

/** The technical part, what was asked and answered on the way to it, and both to copy. */
export function FailureDetails({ failure, isOpen }: FailureDetailsProps) {
  const { attempt } = failure.facts
  const hasAttempt = attempt !== undefined
  const record = useAttempts(isOpen && hasAttempt)?.find(({ number }) => number === attempt)
  const technical = technicalPart(failure)
  const all = record === undefined ? technical : `${technical}\n\n${attemptReport(record)}`
  return (
    <Stack gap="sm">
      <Code block>{technical}</Code>
      {record !== undefined && <AttemptSteps record={record} />}
      <Group gap="xs">
        <CopyButton label={text.errors.copyDetails} content={all} />
        {hasAttempt && <ClinicButton />}
        <DoctorButton code={failure.code} />
      </Group>
    </Stack>
  )
}

/** Not over another dialog: what was typed there would be lost. */
function ClinicButton() {
  const { openClinic } = useActions()
  const isFree = useWallet(({ dialog, wallet }) => {
    return dialog.type === 'none' && wallet?.vault.type === 'open'
  })
  if (!isFree) return null
  return (
    <Button size="compact-sm" variant="subtle" onClick={openClinic}>
      {text.clinic.request.open}
    </Button>
  )
}
