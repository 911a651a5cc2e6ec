import { Button, Group, NativeSelect, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf, daysAfter, isDay } from '#core/day'
import type { ProfileId } from '#core/profile'
import {
  reminderKinds,
  reminderTextLimit,
  repeats,
  type Reminder,
  type ReminderDraft,
} from '#core/reminder'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { FormButtons } from '../components/form-buttons'
import { useTokenNow } from '../components/use-now'
import { useRequest } from '../settings/use-request'
import { useActions, useWallet } from '../store/use-wallet'

interface ReminderFormProps {
  readonly reminder?: Reminder
  /** Whom a new one is about, unless the person says otherwise. */
  readonly about?: ProfileId
  readonly onDone: () => void
}

/** What the fields hold. */
interface Typed extends Pick<ReminderDraft, 'kind' | 'text' | 'on'> {
  readonly profileId: ProfileId | undefined
  readonly everyDays: number | undefined
}

interface Fields {
  readonly draft: Typed
  readonly change: (changes: Partial<Typed>) => void
  /** The person wanted to save: what is missing is said. */
  readonly isTried: boolean
}

/** A day, what to be told on it, and how often it comes again. */
export function ReminderForm({ reminder, about, onDone }: ReminderFormProps) {
  const { saveReminder, removeReminder } = useActions()
  const request = useRequest()
  const now = useTokenNow([])
  const [draft, setDraft] = useState<Typed>(() => typedOf(reminder ?? {}, about, now))
  const [isTried, setTried] = useState(false)
  const change = (changes: Partial<Typed>): void => setDraft({ ...draft, ...changes })
  const fields = { draft, change, isTried }
  const submit = async (): Promise<void> => {
    setTried(true)
    if (isTextMissing(draft) || !isDay(draft.on)) return
    if (await request.run(() => saveReminder(draftOf(draft), reminder?.id))) onDone()
  }
  const remove = async (id: Reminder['id']): Promise<void> => {
    if (await request.run(() => removeReminder(id))) onDone()
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
        <KindChoice {...fields} />
        <TextOf {...fields} />
        <DayAndRepeat {...fields} />
        <WhoseChoice {...fields} />
        {request.failure !== undefined && <FailureAlert failure={request.failure} />}
        {reminder !== undefined && (
          <Group>
            <Button
              variant="default"
              disabled={request.busy}
              onClick={() => void remove(reminder.id)}
            >
              {text.reminders.remove}
            </Button>
          </Group>
        )}
        <FormButtons submit={text.app.save} busy={request.busy} onCancel={onDone} />
      </Stack>
    </form>
  )
}

function typedOf(reminder: Partial<Reminder>, about: ProfileId | undefined, now: number): Typed {
  const { kind = 'plain', text: said = '', on = daysAfter(dayOf(now), 1) } = reminder
  const { profileId = about, everyDays } = reminder
  return { kind, text: said, on, profileId, everyDays }
}

function draftOf({ profileId, everyDays, ...typed }: Typed): ReminderDraft {
  return {
    ...typed,
    ...(profileId === undefined ? {} : { profileId }),
    ...(everyDays === undefined ? {} : { everyDays }),
  }
}

function isTextMissing({ kind, text: said }: Typed): boolean {
  return kind === 'plain' && said.trim() === ''
}

function KindChoice({ draft, change }: Fields) {
  const words = text.reminders
  return (
    <Radio.Group
      label={words.kind}
      description={draft.kind === 'password' ? words.kindHint : undefined}
      value={draft.kind}
      onChange={(value) => {
        const kind = reminderKinds.find((one) => one === value) ?? draft.kind
        // Passwords change again and again; the usual rule is 90 days.
        change(kind === 'password' ? { kind, everyDays: draft.everyDays ?? 90 } : { kind })
      }}
    >
      <Group mt={6}>
        {reminderKinds.map((kind) => (
          <Radio key={kind} value={kind} label={words.kinds[kind]} />
        ))}
      </Group>
    </Radio.Group>
  )
}

function TextOf({ draft, change, isTried }: Fields) {
  const words = text.reminders
  return (
    <TextInput
      data-autofocus
      label={draft.kind === 'plain' ? words.text : words.textOfPassword}
      maxLength={reminderTextLimit}
      value={draft.text}
      error={isTried && isTextMissing(draft) ? words.textMissing : undefined}
      onChange={(event) => change({ text: event.currentTarget.value })}
    />
  )
}

function DayAndRepeat({ draft, change, isTried }: Fields) {
  const words = text.reminders
  return (
    <Group grow align="flex-start">
      <TextInput
        type="date"
        label={words.date}
        value={draft.on}
        error={isTried && !isDay(draft.on) ? words.dateMissing : undefined}
        onChange={(event) => change({ on: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.repeat}
        value={String(draft.everyDays ?? 0)}
        data={[
          { value: '0', label: words.once },
          ...repeats.map((days) => ({ value: String(days), label: words.every(days) })),
        ]}
        onChange={(event) => {
          const days = Number(event.currentTarget.value)
          change({ everyDays: repeats.find((one) => one === days) })
        }}
      />
    </Group>
  )
}

const wholeWallet = 'whole-wallet'

function WhoseChoice({ draft, change }: Fields) {
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  return (
    <Select
      label={text.reminders.whose}
      searchable
      allowDeselect={false}
      limit={100}
      data={[
        { value: wholeWallet, label: text.reminders.wholeWallet },
        ...profiles.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={draft.profileId ?? wholeWallet}
      onChange={(value) => {
        change({ profileId: profiles.find(({ id }) => id === value)?.id })
      }}
    />
  )
}
