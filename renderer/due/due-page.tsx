import { Button, Stack, Text, Title } from '@mantine/core'
import { IconTimeline } from '@tabler/icons-react'
import { useState } from 'react'
import { dueOf } from '#core/due'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { useOwnTitleFocused } from '../components/focus'
import { Page } from '../components/page'
import { StraySignIn } from '../components/stray-sign-in'
import { useTokenNow } from '../components/use-now'
import { VirtualList } from '../components/virtual-list'
import { ReminderDialog, type ReminderTask } from '../reminders/reminder-dialog'
import { useRequest } from '../settings/use-request'
import { useActions, useWallet } from '../store/use-wallet'
import { dueEntries, dueKey, dueName } from './due-entries'
import { DueHeader } from './due-header'
import { DueRow } from './due-row'
import { RenewQuestion } from './renew-question'
import { useRenewAll } from './use-renew-all'
import { WalkStatus } from './walk-status'

/** Everything that is due, by what there is to do about it: the list to go through on a Monday. */
export default function DuePage() {
  useOwnTitleFocused()
  const { showTimeline } = useActions()
  const request = useRequest()
  const [task, setTask] = useState<ReminderTask>()
  return (
    <Page
      header={
        <DueHeader request={request} onAdd={() => setTask({ type: 'add' })}>
          <Button
            variant="default"
            leftSection={<IconTimeline size={18} aria-hidden />}
            onClick={showTimeline}
          >
            {text.timeline.open}
          </Button>
        </DueHeader>
      }
    >
      <Stack gap="md">
        <div>
          <Title order={1} size="h2">
            {text.due.title}
          </Title>
          <Text size="sm" c="dimmed">
            {text.due.intro}
          </Text>
        </div>
        {request.failure !== undefined && <FailureAlert failure={request.failure} />}
        <StraySignIn />
        <DueList onTask={setTask} />
      </Stack>
      {task !== undefined && <ReminderDialog task={task} onClose={() => setTask(undefined)} />}
    </Page>
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
