import type { ProfileId } from '#core/profile'
import type { Reminder } from '#core/reminder'
import { text } from '#core/text/text'
import { Dialog } from '../components/dialog'
import { ReminderForm } from './reminder-form'

/** What the person has begun. */
export type ReminderTask =
  | { readonly type: 'add'; readonly profileId?: ProfileId }
  | { readonly type: 'change'; readonly reminder: Reminder }

interface ReminderDialogProps {
  readonly task: ReminderTask
  readonly onClose: () => void
}

export function ReminderDialog({ task, onClose }: ReminderDialogProps) {
  const { addTitle, changeTitle } = text.reminders
  return (
    <Dialog title={task.type === 'add' ? addTitle : changeTitle} onClose={onClose}>
      <ReminderForm
        {...(task.type === 'change' ? { reminder: task.reminder } : {})}
        {...(task.type === 'add' && task.profileId !== undefined ? { about: task.profileId } : {})}
        onDone={onClose}
      />
    </Dialog>
  )
}
