import { Button, Text } from '@mantine/core'
import { assertNever } from '#core/errors'
import type { Due } from '#core/due'
import type { End } from '#core/ends'
import type { ProfileSummary } from '#core/profile'
import { endName } from '#core/text/end-words'
import { text } from '#core/text/text'
import { ProfileItem } from '../board/profile-item'
import { localTime } from '../components/time-words'
import { EndMark } from '../timeline/end-mark'
import type { ReminderTask } from '../reminders/reminder-dialog'
import { useRequest } from '../settings/use-request'
import { FailureAlert } from '../components/failure-alert'
import { useActions, useWallet } from '../store/use-wallet'
import type { DueEntry } from './due-entries'
import { GroupHeading } from './group-heading'
import classes from './due.module.css'

interface DueRowProps {
  readonly entry: DueEntry
  readonly due: Due
  readonly onRenewAll: () => void
  readonly onTask: (task: ReminderTask) => void
}

/** One line of what is due. */
export function DueRow({ entry, due, onRenewAll, onTask }: DueRowProps) {
  switch (entry.type) {
    case 'heading':
      return (
        <GroupHeading group={entry.group} count={entry.count} due={due} onRenewAll={onRenewAll} />
      )
    case 'profile':
      return <ProfileItem profile={entry.profile} />
    case 'undecided':
      return <Undecided profile={entry.profile} />
    case 'end':
      return <EndRow end={entry.end} onTask={onTask} />
    case 'renewed':
      return <Renewed profile={entry.profile} />
    default:
      return assertNever(entry)
  }
}

function Undecided({ profile }: { readonly profile: ProfileSummary }) {
  const isUnsaved = useWallet((state) => state.wallet?.unsaved.includes(profile.id) === true)
  return (
    <div className={classes['row']}>
      <div className={classes['words']}>
        <Text fw={600}>{profile.name}</Text>
        <Text size="sm">{whyUndecided(profile, isUnsaved)}</Text>
      </div>
      <Details profile={profile} />
    </div>
  )
}

function whyUndecided(profile: ProfileSummary, isUnsaved: boolean): string {
  const { decide } = text.due
  if (isUnsaved) return decide.unsaved
  if (profile.otherPair !== undefined) return decide.pair
  return profile.holder === 'other-tool' ? decide['other-tool'] : decide.keys
}

function EndRow({ end, onTask }: { readonly end: End; readonly onTask: DueRowProps['onTask'] }) {
  const { finishReminder } = useActions()
  const request = useRequest()
  const { reminder, profile } = end
  const name = endName(end)
  return (
    <div className={classes['row']}>
      <EndMark kind={end.kind} severity={end.severity} />
      <div className={classes['words']}>
        <Text fw={600}>{name}</Text>
        {reminder?.everyDays !== undefined && (
          <Text size="sm" c="dimmed">
            {text.reminders.comesAgain(reminder.everyDays)}
          </Text>
        )}
        {request.failure !== undefined && <FailureAlert failure={request.failure} />}
      </div>
      {reminder === undefined ? (
        profile !== undefined && <Details profile={profile} />
      ) : (
        <div className={classes['buttons']}>
          <Button
            size="xs"
            variant="light"
            loading={request.busy}
            aria-label={text.reminders.doneOf(name)}
            onClick={() => void request.run(() => finishReminder(reminder.id))}
          >
            {text.reminders.done}
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={text.reminders.changeOf(name)}
            onClick={() => onTask({ type: 'change', reminder })}
          >
            {text.reminders.change}
          </Button>
        </div>
      )}
    </div>
  )
}

function Renewed({ profile }: { readonly profile: ProfileSummary }) {
  const { expiresAt } = profile
  const { renewedUntil, renewedOpenEnd } = text.due
  return (
    <div className={classes['row']}>
      <div className={classes['words']}>
        <Text fw={600}>{profile.name}</Text>
        <Text size="sm">
          {expiresAt === undefined ? renewedOpenEnd : renewedUntil(localTime(expiresAt))}
        </Text>
      </div>
      <Details profile={profile} />
    </div>
  )
}

function Details({ profile: { id, name } }: { readonly profile: ProfileSummary }) {
  const { showProfile } = useActions()
  return (
    <Button
      size="xs"
      variant="default"
      className={classes['buttons'] ?? ''}
      aria-label={text.due.detailsOf(name)}
      onClick={() => showProfile(id)}
    >
      {text.due.details}
    </Button>
  )
}
