import { Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { FormButtons } from '../components/form-buttons'
import { useActions, useWallet } from '../store/use-wallet'
import { useRequest } from './use-request'
import classes from './settings.module.css'

/** Shows a new code and has it typed back; closed before that, it never was. */
export function RecoveryCodeMaker({ onDone }: { readonly onDone: () => void }) {
  const code = useNewCode()
  const [typed, setTyped] = useState('')
  const confirming = useRequest()
  const replaces = useWallet((state) => state.wallet?.ways.recoveryCode) ?? false
  const { confirmRecoveryCode } = useActions()
  const words = text.security.code
  const submit = async (): Promise<void> => {
    if (await confirming.run(() => confirmRecoveryCode(typed))) onDone()
  }
  if (code.failure !== undefined) return <FailureAlert failure={code.failure} />
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack>
        <Text size="sm">{words.shownOnce}</Text>
        <output className={classes['code']} aria-label={words.shown}>
          {code.shown}
        </output>
        <TextInput
          label={text.vault.recoveryCode}
          description={replaces ? `${words.typeBack} ${words.stillOld}` : words.typeBack}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {confirming.failure !== undefined && <FailureAlert failure={confirming.failure} />}
        <FormButtons
          submit={words.confirm}
          busy={confirming.busy}
          disabled={typed.trim() === ''}
          onCancel={onDone}
        />
      </Stack>
    </form>
  )
}

/** Lives in this component alone, and only while it is there. */
function useNewCode() {
  const [shown, setShown] = useState<string>()
  const { run, failure } = useRequest()
  const { newRecoveryCode, discardRecoveryCode } = useActions()
  useEffect(() => {
    let isGone = false
    void run(async () => {
      const answer = await newRecoveryCode()
      if (answer.ok && !isGone) setShown(answer.value.code)
      return answer
    })
    return () => {
      isGone = true
      void discardRecoveryCode()
    }
    // None of these ever changes: asking again would make another code.
  }, [run, newRecoveryCode, discardRecoveryCode])
  return { shown, failure }
}
