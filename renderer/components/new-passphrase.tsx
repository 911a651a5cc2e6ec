import { useState } from 'react'
import { isLongEnough } from '#core/passphrase'
import { text } from '#core/text/text'
import { SecretInput } from './secret-input'

/** A new passphrase as it is typed, twice. */
export interface NewPassphrase {
  readonly typed: string
  readonly repeated: string
  readonly errors: { readonly typed?: string | undefined; readonly repeated?: string | undefined }
  readonly setTyped: (typed: string) => void
  readonly setRepeated: (repeated: string) => void
  /** From now on what is wrong is said. Is it good? */
  readonly check: () => boolean
}

export function useNewPassphrase(): NewPassphrase {
  const [typed, setTyped] = useState('')
  const [repeated, setRepeated] = useState('')
  const [checked, setChecked] = useState(false)
  const short = !isLongEnough(typed)
  const differs = typed !== repeated
  return {
    typed,
    repeated,
    errors: {
      typed: checked && short ? text.vault.passphraseShort : undefined,
      repeated: checked && !short && differs ? text.vault.passphraseDiffers : undefined,
    },
    setTyped,
    setRepeated,
    check: () => {
      setChecked(true)
      return !short && !differs
    },
  }
}

export function NewPassphraseFields({ passphrase }: { readonly passphrase: NewPassphrase }) {
  return (
    <>
      <SecretInput
        label={text.vault.passphrase}
        description={text.vault.passphraseHint}
        value={passphrase.typed}
        error={passphrase.errors.typed}
        onChange={(event) => passphrase.setTyped(event.currentTarget.value)}
      />
      <SecretInput
        label={text.vault.repeatPassphrase}
        value={passphrase.repeated}
        error={passphrase.errors.repeated}
        onChange={(event) => passphrase.setRepeated(event.currentTarget.value)}
      />
    </>
  )
}
