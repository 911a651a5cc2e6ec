import { Text } from '@mantine/core'
import { useState } from 'react'
import { dueOf } from '#core/due'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { useOwnTitleFocused } from '../components/focus'
import { StraySignIn } from '../components/stray-sign-in'
import { TitledPage } from '../components/titled-page'
import { useTokenNow } from '../components/use-now'
import { VirtualList } from '../components/virtual-list'
import { ReminderDialog, type ReminderTask } from '../reminders/reminder-dialog'
import { useRequest } from '../settings/use-request'
import { useActions, useWallet } from '../store/use-wallet'
import { EndsActions } from './ends-actions'
import { dueEntries, dueKey, dueName } from './due-entries'
import { DueRow } from './due-row'
import { RenewQuestion } from './renew-question'
import { useRenewAll } from './use-renew-all'
import { WalkStatus } from './walk-status'

/** Everything that is due, by what there is to do about it: the list to go through on a Monday. */
export default function DuePage() {
  useOwnTitleFocused()
  const { showBoard } = useActions()
  const request = useRequest()
  const [task, setTask] = useState<ReminderTask>()
  return (
    <TitledPage
      title={text.due.title}
      back={{ label: text.due.back, onBack: showBoard }}
      actions={<EndsActions request={request} onAdd={() => setTask({ type: 'add' })} />}
      intro={text.due.intro}
      failure={request.failure}
    >
      <StraySignIn />
      <DueList onTask={setTask} />
      {task !== undefined && <ReminderDialog task={task} onClose={() => setTask(undefined)} />}
    </TitledPage>
  )
}

const none: readonly ProfileSummary[] = []

function DueList({ onTask }: { readonly onTask: (task: ReminderTask) => void }) {
  const wallet = useWallet((state) => state.wallet)
  const walk = useWallet((state) => state.walk)
  const now = useTokenNow((wallet?.profiles ?? none).map(({ expiresAt }) => expiresAt))
  const due = dueOf(wallet ?? { profiles: none, reminders: [], unsaved: [] }, now)
  const renewing = useRenewAll(due.renew, now)
  const entries = dueEntries(due, { walk, profiles: wallet?.profiles ?? none })
  return (
    <>
      <WalkStatus due={due} />
      {entries.length === 0 ? (
        <Text py={48} ta="center" c="dimmed">
          {text.due.nothing}
        </Text>
      ) : (
        <VirtualList
          label={text.due.list}
          entries={entries}
          keyOf={dueKey}
          nameOf={dueName}
          height={82}
          gap={12}
          render={(entry) => (
            <DueRow entry={entry} due={due} onRenewAll={renewing.ask} onTask={onTask} />
          )}
        />
      )}
      {renewing.question !== undefined && (
        <RenewQuestion question={renewing.question} onClose={renewing.close} />
      )}
    </>
  )
}
