import type { ReactNode } from 'react'
import { assertNever } from '#core/errors'
import { text } from '#core/text/text'
import type { PassphraseMode } from '#core/ways-to-open'
import { Dialog } from '../components/dialog'
import { useActions, useWallet } from '../store/use-wallet'
import { ConfirmRemoval } from './confirm-removal'
import { PassphraseForm } from './passphrase-form'
import { ProofForm } from './proof-form'
import { RecoveryCodeMaker } from './recovery-code-maker'

/** What the person has begun on the page *Security*. */
export type SecurityTask =
  | { readonly type: 'protect' | 'set-passphrase' | 'remove-passphrase' }
  | { readonly type: 'change-passphrase'; readonly mode: PassphraseMode }
  | { readonly type: 'turn'; readonly into: PassphraseMode }
  | { readonly type: 'make-code' | 'remove-code' }

interface SecurityDialogProps {
  readonly task: SecurityTask
  readonly onClose: () => void
}

export function SecurityDialog({ task, onClose }: SecurityDialogProps) {
  return (
    <Dialog title={titleOf(task)} onClose={onClose}>
      <Body task={task} onClose={onClose} />
    </Dialog>
  )
}

function titleOf(task: SecurityTask): string {
  const { passphrase, code } = text.security
  switch (task.type) {
    case 'protect':
    case 'set-passphrase':
      return passphrase.setTitle
    case 'change-passphrase':
      return passphrase.changeTitle
    case 'turn':
      return passphrase.turnTitle[task.into]
    case 'remove-passphrase':
      return passphrase.removeTitle
    case 'make-code':
      return code.makeTitle
    case 'remove-code':
      return code.removeTitle
    default:
      return assertNever(task)
  }
}

function Body({ task, onClose }: SecurityDialogProps): ReactNode {
  const { removePassphrase, removeRecoveryCode } = useActions()
  const hasCode = useWallet((state) => state.wallet?.ways.recoveryCode) ?? false
  const { passphrase, code } = text.security
  switch (task.type) {
    case 'protect':
      return <PassphraseForm inMemory onDone={onClose} />
    case 'set-passphrase':
      return <PassphraseForm onDone={onClose} />
    case 'change-passphrase':
      return <PassphraseForm mode={task.mode} onDone={onClose} />
    case 'turn':
      return <ProofForm into={task.into} onDone={onClose} />
    case 'remove-passphrase':
      return (
        <ConfirmRemoval
          meaning={passphrase.removeMeaning[hasCode ? 'withCode' : 'withoutCode']}
          act={passphrase.removeNow}
          remove={removePassphrase}
          onDone={onClose}
        />
      )
    case 'make-code':
      return <RecoveryCodeMaker onDone={onClose} />
    case 'remove-code':
      return (
        <ConfirmRemoval
          meaning={code.removeMeaning}
          act={code.removeNow}
          remove={removeRecoveryCode}
          onDone={onClose}
        />
      )
    default:
      return assertNever(task)
  }
}
