import { Text } from '@mantine/core'
import type { Failure } from '#core/errors'
import { text } from '#core/text/text'
import { ClearNow } from '../components/clear-now'
import { FailureAlert } from '../components/failure-alert'
import type { ExportState } from '../store/export-state'
import { useActions } from '../store/use-wallet'

/** What became of the last file or copy. */
export function ExportOutcome({ exporting }: { readonly exporting: ExportState }) {
  const { copyExport, saveExport } = useActions()
  const { failure, wasCopying, savedTo, copiedForMs, isCleared, isHandedOver, goesOn } = exporting
  if (failure !== undefined) {
    const again = wasCopying === true ? copyExport : saveExport
    return <ExportFailure failure={failure} onRetry={again} />
  }
  return (
    <div role="status" style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm" fw={500}>
        {savedTo !== undefined && text.exports.savedTo(savedTo)}
        {copiedForMs !== undefined && text.exports.copied(Math.round(copiedForMs / 1000))}
        {copiedForMs !== undefined && <ClearNow />}
        {isCleared === true && text.extras.clipboard.cleared}
      </Text>
      {isHandedOver === true && <Text size="sm">{text.exports.handedOver}</Text>}
      {goesOn === true && <Text size="sm">{text.whoRenews.goesOn}</Text>}
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
