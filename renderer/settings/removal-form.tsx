import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fileOf, type LedgerLine } from '#core/ledger'
import type { RemovalPlan } from '#core/this-computer'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { useActions } from '../store/use-wallet'
import { FilesToRemove, lineKey } from './files-to-remove'
import { LostTokens, WhatGoes } from './removal-words'
import { useLoaded } from './use-loaded'
import { useRequest } from './use-request'

/** Says exactly what is deleted and what stays; goes on only after a word was typed. */
export function RemovalForm({ onDone }: { readonly onDone: () => void }) {
  const { loadRemovalPlan, loadLedger } = useActions()
  const plan = useLoaded(loadRemovalPlan)
  const ledger = useLoaded(loadLedger)
  const failure = plan.failure ?? ledger.failure
  if (failure !== undefined) {
    const again = (): void => void Promise.all([plan.load(), ledger.load()])
    return <FailureAlert failure={failure} onAct={again} />
  }
  if (plan.value === undefined || ledger.value === undefined) {
    return <Text role="status">{text.removal.dialog.loading}</Text>
  }
  const files = ledger.value.filter(({ entry }) => fileOf(entry) !== undefined)
  return <FilledForm plan={plan.value} files={files} onDone={onDone} />
}

interface FilledFormProps {
  readonly plan: RemovalPlan
  /** What the wallet wrote elsewhere and what is, as far as it knows, still there. */
  readonly files: readonly LedgerLine[]
  readonly onDone: () => void
}

function FilledForm({ plan, files, onDone }: FilledFormProps) {
  const words = text.removal.dialog
  const { removeEverything } = useActions()
  const request = useRequest()
  const { chosen, choose, left, removeChosen } = useChosenFiles(files)
  const [typed, setTyped] = useState('')
  const submit = async (): Promise<void> => {
    await request.run(async () => {
      const answer = await removeChosen()
      return answer.ok && answer.value ? removeEverything() : answer
    })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="lg">
        <WhatGoes plan={plan} />
        <LostTokens onLeave={onDone} />
        {files.length > 0 && (
          <FilesToRemove files={files} chosen={chosen} left={left} onChange={choose} />
        )}
        {left.size > 0 && (
          <Text size="sm" role="alert">
            {words.leftBehind(left.size)}
          </Text>
        )}
        <TextInput
          label={words.type(words.word)}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {request.failure !== undefined && <FailureAlert failure={request.failure} />}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onDone}>
            {text.app.cancel}
          </Button>
          <Button
            type="submit"
            color="red"
            loading={request.busy}
            disabled={typed.trim() !== words.word}
          >
            {words.act}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The files the person wants gone as well, and those of them that could not be removed. */
function useChosenFiles(files: readonly LedgerLine[]) {
  const { removeFiles } = useActions()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  /** True when all of them are gone: else the person is told before anything else is removed. */
  const removeChosen = async () => {
    const lines = files.filter((line) => chosen.has(lineKey(line)))
    if (lines.length === 0) return { ok: true, value: true } as const
    const answer = await removeFiles(lines.map(({ profileId, lineId }) => ({ profileId, lineId })))
    if (!answer.ok) return answer
    const stay = lines.filter((_, at) => answer.value[at]?.type === 'left').map(lineKey)
    setLeft(new Set([...left, ...stay]))
    choose(new Set())
    return { ok: true, value: stay.length === 0 } as const
  }
  return { chosen, choose, left, removeChosen }
}
