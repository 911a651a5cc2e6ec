import { Button, Group, Stack, Text } from '@mantine/core'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { fileOf, filterLines, type LedgerFilter, type LedgerLine } from '#core/ledger'
import type { ProfileId } from '#core/profile'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { useOwnTitleFocused } from '../components/focus'
import { ItemList } from '../components/item-list'
import { TitledPage } from '../components/titled-page'
import { useRequest } from '../settings/use-request'
import { useActions } from '../store/use-wallet'
import { LedgerDialog, refOf, type LedgerTask } from './ledger-dialog'
import { LedgerFilters } from './ledger-filters'
import { LineItem } from './ledger-line'
import { useLedger } from './use-ledger'

/** Every copy of a token that left the wallet, how it stands, and what can be cleaned up of it. */
export default function LedgerPage({ profileId }: { readonly profileId?: ProfileId }) {
  const words = text.ledger
  const { showBoard, showProfile } = useActions()
  const { lines, failure, load } = useLedger()
  useOwnTitleFocused()
  const back = profileId === undefined ? showBoard : () => showProfile(profileId)
  return (
    <TitledPage
      title={words.title}
      back={{ label: words.back, onBack: back }}
      intro={words.intro}
      failure={failure}
      onAct={() => void load()}
    >
      {lines !== undefined && (
        <LedgerView lines={lines} first={profileId === undefined ? {} : { profileId }} />
      )}
    </TitledPage>
  )
}

interface LedgerViewProps {
  readonly lines: readonly LedgerLine[]
  readonly first: LedgerFilter
}

function LedgerView({ lines, first }: LedgerViewProps) {
  const words = text.ledger
  const { forgetLine, showLineInFolder } = useActions()
  const [filter, setFilter] = useState(first)
  const [task, setTask] = useState<LedgerTask>()
  const request = useRequest()
  const shown = filterLines(lines, filter)
  if (lines.length === 0) return <Text>{words.none}</Text>
  return (
    <>
      <LedgerFilters lines={lines} filter={filter} onChange={setFilter} />
      <LedgerButtons shown={shown} filter={filter} begin={setTask} />
      {request.failure !== undefined && <FailureAlert failure={request.failure} />}
      {shown.length === 0 ? (
        <Stack align="center" py={48} gap="sm" role="status">
          <Text c="dimmed">{words.noMatch}</Text>
          <Button variant="default" onClick={() => setFilter({})}>
            {words.showAll}
          </Button>
        </Stack>
      ) : (
        <ItemList label={words.list}>
          {shown.map((line) => (
            <LineItem
              key={`${line.profileId} ${line.lineId}`}
              line={line}
              begin={setTask}
              forget={() => void request.run(() => forgetLine(refOf(line)))}
              showInFolder={() => void request.run(() => showLineInFolder(refOf(line)))}
            />
          ))}
        </ItemList>
      )}
      {task !== undefined && <LedgerDialog task={task} onClose={() => setTask(undefined)} />}
    </>
  )
}

interface LedgerButtonsProps {
  readonly shown: readonly LedgerLine[]
  readonly filter: LedgerFilter
  readonly begin: (task: LedgerTask) => void
}

/** What can be done with all that is shown. Files go by the profile or the client, never all of the wallet at once. */
function LedgerButtons({ shown, filter, begin }: LedgerButtonsProps) {
  const words = text.ledger
  const { saveLedger } = useActions()
  const request = useRequest()
  const [savedTo, setSavedTo] = useState<string>()
  const isOfSomebody = filter.profileId !== undefined || filter.client !== undefined
  const files = isOfSomebody ? shown.filter(isFileThere) : []
  const save = (): Promise<boolean> =>
    request.run(async () => {
      const answer = await saveLedger(filter)
      setSavedTo(answer.ok ? answer.value.savedTo : undefined)
      return answer
    })
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Text size="sm" c="dimmed" role="status">
          {words.count(shown.length)}
        </Text>
        <Button
          size="xs"
          variant="default"
          loading={request.busy}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void save()}
        >
          {words.actions.saveCsv}
        </Button>
        {files.length > 0 && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => begin({ type: 'remove', lines: files })}
          >
            {words.actions.removeAll}
          </Button>
        )}
      </Group>
      {savedTo !== undefined && (
        <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
          {words.saved(savedTo)}
        </Text>
      )}
      {request.failure !== undefined && (
        <FailureAlert failure={request.failure} onAct={() => void save()} />
      )}
    </Stack>
  )
}

function isFileThere({ entry, standing }: LedgerLine): boolean {
  return fileOf(entry) !== undefined && standing.type !== 'missing'
}
