import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fileOf, labelLimit, type LedgerLine, type Removal } from '#core/ledger'
import { text } from '#core/text/text'
import { Dialog } from '../components/dialog'
import { FailureAlert } from '../components/failure-alert'
import { FormButtons } from '../components/form-buttons'
import { useRequest } from '../settings/use-request'
import { useActions } from '../store/use-wallet'
import classes from './ledger.module.css'

/** What the person has begun with one line, or with all that are shown. */
export type LedgerTask =
  | { readonly type: 'label'; readonly line: LedgerLine }
  | { readonly type: 'remove'; readonly lines: readonly LedgerLine[] }

interface LedgerDialogProps {
  readonly task: LedgerTask
  readonly onClose: () => void
}

export function LedgerDialog({ task, onClose }: LedgerDialogProps) {
  const words = text.ledger
  return task.type === 'label' ? (
    <Dialog title={words.label.title} onClose={onClose}>
      <LabelForm line={task.line} onDone={onClose} />
    </Dialog>
  ) : (
    <Dialog title={words.removal.title} size={680} onClose={onClose}>
      <RemovalForm lines={task.lines} onDone={onClose} />
    </Dialog>
  )
}

interface LabelFormProps {
  readonly line: LedgerLine
  readonly onDone: () => void
}

function LabelForm({ line, onDone }: LabelFormProps) {
  const words = text.ledger
  const { labelLine } = useActions()
  const request = useRequest()
  const [label, setLabel] = useState(line.entry.label ?? '')
  const submit = async (): Promise<void> => {
    if (await request.run(() => labelLine(refOf(line), label))) onDone()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack>
        <TextInput
          data-autofocus
          label={words.label.field}
          description={words.label.hint}
          maxLength={labelLimit}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        {request.failure !== undefined && <FailureAlert failure={request.failure} />}
        <FormButtons submit={text.app.save} busy={request.busy} onCancel={onDone} />
      </Stack>
    </form>
  )
}

interface RemovalFormProps {
  readonly lines: readonly LedgerLine[]
  readonly onDone: () => void
}

/** First which files and which not; then what became of them. */
function RemovalForm({ lines, onDone }: RemovalFormProps) {
  const words = text.ledger
  const { removeFiles } = useActions()
  const request = useRequest()
  const [removals, setRemovals] = useState<readonly Removal[]>()
  // What is removed is what was asked about, whatever the list has become meanwhile.
  const [{ going, staying }] = useState(() => ({
    going: lines.filter(({ isRemovable }) => isRemovable),
    staying: lines.filter(({ isRemovable }) => !isRemovable),
  }))
  if (removals !== undefined) {
    return <RemovalOutcome going={going} removals={removals} onDone={onDone} />
  }
  const submit = (): Promise<boolean> =>
    request.run(async () => {
      const answer = await removeFiles(going.map(refOf))
      if (answer.ok) setRemovals(answer.value)
      return answer
    })
  const { asks, keeps, none, meaning, refresh, act } = words.removal
  return (
    <Stack>
      <Text size="sm">{going.length === 0 ? none : asks(going.length)}</Text>
      <Paths paths={going.map(pathOf)} />
      {going.some(holdsRefreshToken) && (
        <Text size="sm" fw={500}>
          {refresh}
        </Text>
      )}
      {staying.length > 0 && <Text size="sm">{keeps}</Text>}
      <Paths
        paths={staying.map((line) => words.removal.leftBecause(pathOf(line), whyStaying(line)))}
      />
      <Text size="sm" c="dimmed">
        {meaning}
      </Text>
      {request.failure !== undefined && <FailureAlert failure={request.failure} />}
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onDone}>
          {text.app.cancel}
        </Button>
        <Button
          color="red"
          disabled={going.length === 0}
          loading={request.busy}
          onClick={() => void submit()}
        >
          {act}
        </Button>
      </Group>
    </Stack>
  )
}

interface RemovalOutcomeProps {
  readonly going: readonly LedgerLine[]
  readonly removals: readonly Removal[]
  readonly onDone: () => void
}

function RemovalOutcome({ going, removals, onDone }: RemovalOutcomeProps) {
  const words = text.ledger
  const left = going.flatMap((line, at) => {
    const removal = removals[at]
    if (removal?.type !== 'left') return []
    return [words.removal.leftBecause(pathOf(line), words.removal.whys[removal.why])]
  })
  const removed = removals.filter(({ type }) => type === 'removed').length
  return (
    <Stack>
      <div role="status">
        <Text size="sm">{words.removal.done(removed)}</Text>
        {left.length > 0 && <Text size="sm">{words.removal.left}</Text>}
        <Paths paths={left} />
      </div>
      <Group justify="flex-end">
        <Button data-autofocus onClick={onDone}>
          {text.app.close}
        </Button>
      </Group>
    </Stack>
  )
}

function Paths({ paths }: { readonly paths: readonly string[] }) {
  if (paths.length === 0) return null
  return (
    <ul className={classes['paths']}>
      {paths.map((path) => (
        <li key={path}>{path}</li>
      ))}
    </ul>
  )
}

export function refOf({ profileId, lineId }: LedgerLine) {
  return { profileId, lineId }
}

function pathOf({ entry }: LedgerLine): string {
  return fileOf(entry) ?? ''
}

function whyStaying({ standing }: LedgerLine): string {
  const words = text.ledger
  const { whys, notSeen } = words.removal
  if (standing.type === 'changed' || standing.type === 'linked') return whys[standing.type]
  return standing.type === 'unknown' ? notSeen : whys.unrecorded
}

function holdsRefreshToken({ entry }: LedgerLine): boolean {
  return entry.type === 'exported' && entry.withRefreshToken
}
