import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '#core/day'
import { endsBetween, endsOf, type End } from '#core/ends'
import { text } from '#core/text/text'
import { useOwnTitleFocused } from '../components/focus'
import { TitledPage } from '../components/titled-page'
import { useTokenNow } from '../components/use-now'
import { EndsActions } from '../due/ends-actions'
import { ReminderDialog, type ReminderTask } from '../reminders/reminder-dialog'
import { useRequest } from '../settings/use-request'
import { useActions, useWallet } from '../store/use-wallet'
import { EndsTable } from './ends-table'
import { spanOf, type Look } from './layout'
import { Legend } from './legend'
import { LookTools } from './look-tools'
import { TimelineChart } from './timeline-chart'

/** All ends of the next 90 days, as a picture or as a table of the same facts. */
export default function TimelinePage() {
  useOwnTitleFocused()
  const { showBoard } = useActions()
  const request = useRequest()
  const [task, setTask] = useState<ReminderTask>()
  return (
    <TitledPage
      title={text.timeline.title}
      back={{ label: text.timeline.back, onBack: showBoard }}
      actions={<EndsActions request={request} onAdd={() => setTask({ type: 'add' })} />}
      intro={text.timeline.intro}
      failure={request.failure}
    >
      <TimelineView onTask={setTask} />
      {task !== undefined && <ReminderDialog task={task} onClose={() => setTask(undefined)} />}
    </TitledPage>
  )
}

function TimelineView({ onTask }: { readonly onTask: (task: ReminderTask) => void }) {
  const wallet = useWallet((state) => state.wallet)
  const { showProfile } = useActions()
  const now = useTokenNow([])
  const [look, setLook] = useState<Look>({ zoom: 90, first: 0 })
  const [isTable, setTable] = useState(false)
  const today = dayOf(now)
  const span = spanOf(today, look)
  const ends = wallet === undefined ? [] : endsOf(wallet, now)
  const shown = endsBetween(ends, span.from, span.to)
  const open = ({ profile, reminder }: End): void => {
    if (reminder !== undefined) onTask({ type: 'change', reminder })
    else if (profile !== undefined) showProfile(profile.id)
  }
  const past = ends.filter(({ severity }) => severity === 'over').length
  return (
    <>
      <LookTools look={look} span={span} isTable={isTable} onLook={setLook} onTable={setTable} />
      {past > 0 && <Past count={past} />}
      {shown.length === 0 ? (
        <Text py={48} ta="center" c="dimmed" role="status">
          {text.timeline.nothing}
        </Text>
      ) : isTable ? (
        <EndsTable ends={shown} onOpen={open} />
      ) : (
        <>
          <TimelineChart ends={shown} today={today} now={now} span={span} onOpen={open} />
          <Legend />
          <Text size="sm" c="dimmed">
            {text.timeline.zoomHint}
          </Text>
        </>
      )}
    </>
  )
}

function Past({ count }: { readonly count: number }) {
  const { showDue } = useActions()
  return (
    <Text size="sm">
      {text.timeline.past(count)}{' '}
      <Button size="compact-sm" variant="default" onClick={showDue}>
        {text.due.open}
      </Button>
    </Text>
  )
}
