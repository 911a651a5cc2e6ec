import { Text } from '@mantine/core'
import type { CredentialSummary } from '#core/credential'
import { text } from '#core/text/text'
import { ChoiceCards } from '../components/choice-cards'
import { useWallet } from '../store/use-wallet'
import type { KeysForm } from './forms'

interface ExistingKeysProps {
  readonly credentials: readonly CredentialSummary[]
  readonly form: KeysForm
  readonly error: string | undefined
  readonly onChange: (form: KeysForm) => void
}

/** Keys main already holds, told apart by their last characters, environment and users. */
export function ExistingKeys({ credentials, form, error, onChange }: ExistingKeysProps) {
  const environment = useWallet((state) => state.wizard.draft.environment?.environment)
  const chosen = credentials.find((credential) => credential.id === form.credentialId)
  return (
    <>
      <ChoiceCards
        label={text.wizard.keys.existingLabel}
        choices={credentials.map((credential) => ({
          value: credential.id,
          label: text.wizard.keys.existingName(
            text.app.endsIn(credential.keyHint),
            credential.environment,
          ),
          meaning:
            credential.usedBy.length === 0
              ? text.wizard.keys.usedByNone
              : text.wizard.keys.usedBy(text.app.list(credential.usedBy)),
        }))}
        value={chosen?.id}
        onChange={(credentialId) => onChange({ ...form, credentialId })}
        {...(error === undefined ? {} : { error })}
      />
      {chosen !== undefined && environment !== undefined && chosen.environment !== environment && (
        <Text size="sm" role="status">
          {text.wizard.keys.otherEnvironment(chosen.environment)}
        </Text>
      )}
    </>
  )
}
