import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Failure } from '#core/errors'
import { text } from '#core/text/text'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './address-form.module.css'

/**
 * Takes the address the person's browser ended at. It may hold a code, so it lives here alone, and only until it is
 * used. Not a form: in the wizard it stands inside one.
 */
export function AddressForm({ redirectUri }: { readonly redirectUri: string }) {
  const words = text.wizard.signIn
  const [typed, setTyped] = useState('')
  const [refusedAs, setRefusedAs] = useState<string>()
  const { busy, failure } = useWallet((state) => state.addressForm)
  const { giveSignInAddress, copySignInAddress, cancelSignIn } = useActions()
  const give = (): void => {
    const address = typed.trim()
    setRefusedAs(address)
    if (isAddress(address)) void giveSignInAddress(address)
  }
  // Words about what was there before say nothing of what is there now.
  const error = refusedAs === typed.trim() && !busy ? errorWords(typed, failure) : undefined
  return (
    <div className={classes['form']}>
      <TextInput
        ref={focusOnce}
        label={words.address}
        description={<AddressHints redirectUri={redirectUri} />}
        value={typed}
        error={error}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          give()
        }}
      />
      <Group gap="sm">
        <Button loading={busy} onClick={give}>
          {words.continue}
        </Button>
        <Button variant="default" onClick={() => void copySignInAddress()}>
          {words.copyLink}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => void cancelSignIn()}>
          {words.cancel}
        </Button>
      </Group>
    </div>
  )
}

function AddressHints({ redirectUri }: { readonly redirectUri: string }) {
  const words = text.wizard.signIn
  return (
    <>
      <span className={classes['hint']}>{words.addressHint}</span>
      <span className={classes['hint']}>
        {words.addressBegins} <strong className={classes['callback']}>{redirectUri}</strong>
      </span>
      <span className={classes['hint']}>{words.addressTime}</span>
    </>
  )
}

function isAddress(typed: string): boolean {
  return typed.includes('://')
}

/** The sign-in itself goes on, so this is not said in the words of one that has ended. */
function errorWords(typed: string, failure: Failure | undefined): string | undefined {
  const words = text.wizard.signIn
  if (typed.trim() === '') return words.addressMissing
  if (!isAddress(typed)) return words.codeAlone
  if (failure === undefined) return undefined
  const { what, next } = text.errors.failures[failure.code](failure.facts)
  return words.refused[failure.code] ?? `${what} ${next}`
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true })
}
