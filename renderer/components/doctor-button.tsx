import { Button } from '@mantine/core'
import type { ErrorCode } from '#core/errors'
import { text } from '#core/text/text'
import { useActions, useWallet } from '../store/use-wallet'

/** Failures whose cause may lie with this computer. */
const ofThisComputer: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...(['offline', 'connect-failed', 'tls-failed', 'timed-out', 'answer-lost'] as const),
  ...(['proxy-sign-in-needed', 'proxy-unsupported', 'code-expired'] as const),
  ...(['save-failed', 'disk-full', 'wallet-busy', 'token-not-saved'] as const),
  ...(['keyring-missing', 'keyring-refused', 'linked-folder-missing', 'export-failed'] as const),
])

/** Not over a dialog: what was typed there would be lost. */
export function DoctorButton({ code }: { readonly code: ErrorCode }) {
  const { showDoctor } = useActions()
  const isFree = useWallet(({ dialog, view, wallet }) => {
    const isWriting = view.type === 'wizard' || view.type === 'doctor'
    return dialog.type === 'none' && !isWriting && wallet?.vault.type === 'open'
  })
  if (!isFree || !ofThisComputer.has(code)) return null
  return (
    <Button size="compact-sm" variant="subtle" onClick={showDoctor}>
      {text.doctor.open}
    </Button>
  )
}
