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

/** What the two fields are called; of the wallet unless said otherwise. */
interface NewPassphraseWords {
  readonly passphrase: string
  readonly passphraseHint: string
  readonly repeat: string
}

const ofWallet = (): NewPassphraseWords => ({
  ...text.vault,
  repeat: text.vault.repeatPassphrase,
})

export function NewPassphraseFields({
  passphrase,
  words = ofWallet(),
}: {
  readonly passphrase: NewPassphrase
  readonly words?: NewPassphraseWords
}) {
  return (
    <>
      <SecretInput
        label={words.passphrase}
        description={words.passphraseHint}
        value={passphrase.typed}
        error={passphrase.errors.typed}
        onChange={(event) => passphrase.setTyped(event.currentTarget.value)}
      />
      <SecretInput
        label={words.repeat}
        value={passphrase.repeated}
        error={passphrase.errors.repeated}
        onChange={(event) => passphrase.setRepeated(event.currentTarget.value)}
      />
    </>
  )
}
