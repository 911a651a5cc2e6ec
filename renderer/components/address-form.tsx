import { Button, Group, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '#core/errors'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'
import { CallbackDiff } from './callback-diff'
import classes from './address-form.module.css'
import { FailureAlert } from './failure-alert'

/**
 * Takes the address the person's browser ended at. It may hold a code, so it lives here alone, and only until it is
 * used. Not a form: in the wizard it stands inside one.
 */
export function AddressForm({ redirectUri }: { readonly redirectUri: string }) {
  const words = text.wizard.signIn
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const [foreign, setForeign] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { giveSignInAddress } = useActions()
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const refuse = (why: string): void => {
    setRefusal(why)
    field.current?.focus()
  }
  const give = async (): Promise<void> => {
    const address = typed.trim()
    if (!isAddress(address)) {
      refuse(address === '' ? words.addressMissing : words.codeAlone)
      return
    }
    setBusy(true)
    setForeign(undefined)
    const answer = await giveSignInAddress(address)
    setBusy(false)
    if (answer.ok) return
    refuse(refusalWords(answer.failure))
    if (answer.failure.code === 'address-foreign') setForeign(withoutAnswer(address))
  }
  return (
    <div className={classes['form']}>
      <Steps redirectUri={redirectUri} />
      <TextInput
        ref={field}
        label={words.address}
        description={words.addressHint}
        value={typed}
        error={refusal}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setRefusal(undefined)
          setForeign(undefined)
          setTyped(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (!isBusy) void give()
        }}
      />
      {foreign !== undefined && (
        <CallbackDiff
          typed={foreign}
          registered={redirectUri}
          typedLabel={text.callbackDiff.pasted}
          registeredLabel={text.callbackDiff.yourCallback}
        />
      )}
      <Buttons isBusy={isBusy} onContinue={() => void give()} />
    </div>
  )
}

function Steps({ redirectUri }: { readonly redirectUri: string }) {
  const words = text.wizard.signIn
  return (
    <ol className={classes['steps']} aria-label={words.browserSteps}>
      <li>{words.browserSignIn}</li>
      <li>
        {words.browserEnds} <strong className={classes['callback']}>{redirectUri}</strong>
        {words.browserPage}
      </li>
      <li>{words.browserPaste}</li>
    </ol>
  )
}

interface ButtonsProps {
  readonly isBusy: boolean
  readonly onContinue: () => void
}

function Buttons({ isBusy, onContinue }: ButtonsProps) {
  const words = text.wizard.signIn
  const [failure, setFailure] = useState<Failure>()
  const { copySignInAddress, cancelSignIn } = useActions()
  const copy = async (): Promise<void> => {
    const answer = await copySignInAddress()
    setFailure(answer.ok ? undefined : answer.failure)
  }
  return (
    <>
      <Group gap="sm">
        <Button loading={isBusy} onClick={onContinue}>
          {words.continue}
        </Button>
        <Button variant="default" onClick={() => void copy()}>
          {words.copyLink}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => void cancelSignIn()}>
          {words.cancel}
        </Button>
      </Group>
      {failure !== undefined && <FailureAlert failure={failure} />}
    </>
  )
}

/** What is compared never holds a code. */
function withoutAnswer(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? ''
}

function isAddress(typed: string): boolean {
  return typed.includes('://')
}

/** The sign-in goes on, so this is not said in the words of one that has ended. */
function refusalWords({ code, facts }: Failure): string {
  const { what, next } = text.errors.failures[code](facts)
  return text.wizard.signIn.refused[code] ?? `${what} ${next}`
}
