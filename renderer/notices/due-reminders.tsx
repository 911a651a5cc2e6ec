import { Button, Text } from '@mantine/core'
import type { ReminderMatter } from '#core/notices'
import { dateWords } from '#core/text/day-words'
import { reminderWords } from '#core/text/notice-words'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { useNextTitleFocused } from '../components/focus'
import { useRequest } from '../settings/use-request'
import { useActions } from '../store/use-wallet'
import classes from './notices.module.css'

/** What the person wanted to be told, each with what puts it away. */
export function DueReminders({ matters }: { readonly matters: readonly ReminderMatter[] }) {
  return (
    <ul className={classes['matters']}>
      {matters.map((matter) => (
        <li key={matter.key} className={classes['matter']}>
          <OneReminder matter={matter} isAlone={matters.length === 1} />
        </li>
      ))}
    </ul>
  )
}

interface OneReminderProps {
  readonly matter: ReminderMatter
  /** The heading says already what it is. */
  readonly isAlone: boolean
}

function OneReminder({ matter, isAlone }: OneReminderProps) {
  useNextTitleFocused()
  const { finishReminder } = useActions()
  const request = useRequest()
  const { reminder } = matter
  const { done, doneOf, notice } = text.reminders
  const words = reminderWords(matter)
  return (
    <>
      {!isAlone && (
        <Text size="sm" fw={600}>
          {words}
        </Text>
      )}
      <Text size="sm">{notice.since(dateWords(reminder.on))}</Text>
      {reminder.kind === 'password' && <Text size="sm">{notice.password}</Text>}
      {request.failure !== undefined && <FailureAlert failure={request.failure} />}
      <div className={classes['buttons']}>
        <Button
          size="xs"
          variant="default"
          loading={request.busy}
          aria-label={doneOf(words)}
          onClick={() => void request.run(() => finishReminder(reminder.id))}
        >
          {done}
        </Button>
      </div>
    </>
  )
}
