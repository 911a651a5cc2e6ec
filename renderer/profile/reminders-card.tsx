import { Button, Group, Text } from '@mantine/core'
import { IconBellPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ProfileId } from '#core/profile'
import type { Reminder } from '#core/reminder'
import { dateWords } from '#core/text/day-words'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { ReminderDialog, type ReminderTask } from '../reminders/reminder-dialog'
import { useWallet } from '../store/use-wallet'
import classes from './profile.module.css'

/** What the person wants to be told of this profile, by day. */
export function RemindersCard({ profileId }: { readonly profileId: ProfileId }) {
  const all = useWallet((state) => state.wallet?.reminders)
  const [task, setTask] = useState<ReminderTask>()
  const words = text.reminders
  const own = (all ?? [])
    .filter((reminder) => reminder.profileId === profileId)
    .toSorted((one, other) => one.on.localeCompare(other.on))
  return (
    <Card title={words.title}>
      {own.length > 0 && (
        <ul className={classes['reminders']} aria-label={words.title}>
          {own.map((reminder) => (
            <li key={reminder.id}>
              <OneReminder
                reminder={reminder}
                onChange={() => setTask({ type: 'change', reminder })}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          variant="default"
          leftSection={<IconBellPlus size={18} aria-hidden />}
          onClick={() => setTask({ type: 'add', profileId })}
        >
          {words.add}
        </Button>
      </div>
      {task !== undefined && <ReminderDialog task={task} onClose={() => setTask(undefined)} />}
    </Card>
  )
}

interface OneReminderProps {
  readonly reminder: Reminder
  readonly onChange: () => void
}

function OneReminder({ reminder, onChange }: OneReminderProps) {
  const words = text.reminders
  const said = reminder.text === '' ? words.kinds[reminder.kind] : reminder.text
  return (
    <Group gap="sm" justify="space-between">
      <Text size="sm" className={classes['said'] ?? ''}>
        {words.onDay(dateWords(reminder.on), said)}
      </Text>
      <Button size="xs" variant="default" aria-label={words.changeOf(said)} onClick={onChange}>
        {words.change}
      </Button>
    </Group>
  )
}
