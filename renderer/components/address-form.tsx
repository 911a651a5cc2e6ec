import { Button, Group, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Failure } from '#core/errors'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'
import { CallbackDiff } from './callback-diff'
import classes from './address-form.module.css'

/** It may hold a code, so it lives in the open sign-in's panel alone, and only until that ends. */
export interface Pasted {
  readonly typed: string
  readonly setTyped: (typed: string) => void
}

interface AddressFormProps {
  readonly redirectUri: string
  readonly pasted: Pasted
  /** The link is opened wherever the person likes: no browser was opened for them. */
  readonly isAnywhere: boolean
  /** What else can be done. */
  readonly children: ReactNode
}

/** Takes the address the person's browser ended at. Not a form: in the wizard it stands inside one. */
export function AddressForm({ redirectUri, pasted, isAnywhere, children }: AddressFormProps) {
  const words = text.wizard.signIn
  const { typed, setTyped } = pasted
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
    if (address === '' || !isUsable(address)) {
      refuse(address === '' ? words.addressMissing : words.notACode)
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
      <Steps redirectUri={redirectUri} isAnywhere={isAnywhere} />
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
      <Group gap="sm">
        <Button loading={isBusy} onClick={() => void give()}>
          {words.continue}
        </Button>
      </Group>
      {children}
    </div>
  )
}

function Steps({ redirectUri, isAnywhere }: Pick<AddressFormProps, 'redirectUri' | 'isAnywhere'>) {
  const words = text.wizard.signIn
  return (
    <ol className={classes['steps']} aria-label={words.browserSteps}>
      <li>{isAnywhere ? text.surfaces.anywhere : words.browserSignIn}</li>
      <li>
        {words.browserEnds} <strong className={classes['callback']}>{redirectUri}</strong>
        {words.browserPage}
      </li>
      <li>{words.browserPaste}</li>
    </ol>
  )
}

/** What is compared never holds a code. */
function withoutAnswer(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? ''
}

/** A code is one word; an address that a person copied may hold a blank. */
function isUsable(typed: string): boolean {
  return typed.includes('://') || !/\s/.test(typed)
}

/** The sign-in goes on, so this is not said in the words of one that has ended. */
function refusalWords({ code, facts }: Failure): string {
  const { what, next } = text.errors.failures[code](facts)
  return text.wizard.signIn.refused[code] ?? `${what} ${next}`
}
