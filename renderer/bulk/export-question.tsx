import { Button, Group, List, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { exportGroups } from '#core/exporters/exporter'
import type { ExporterId } from '#core/exporters/exporter-id'
import { exporters } from '#core/exporters/index'
import type { ProfileSummary } from '#core/profile'
import { placeSentence } from '#core/text/place-words'
import { text } from '#core/text/text'
import type { ExportFolder } from '#core/wallet-requests'
import { FailureAlert } from '../components/failure-alert'
import { useRequest } from '../settings/use-request'
import { useActions } from '../store/use-wallet'
import { BulkButtons } from './bulk-buttons'
import { exportPlan } from './bulk-plan'
import { LeftOut, NameList } from './name-list'

/** Forms that are filled in by hand are no files to be handed out by the dozen. */
const files = exporters.filter((one) => !('form' in one))

export function ExportQuestion({ selected }: { readonly selected: readonly ProfileSummary[] }) {
  const { runBulk } = useActions()
  const [exporterId, setExporterId] = useState<ExporterId>('sprinklr-conf')
  const [folder, setFolder] = useState<ExportFolder>()
  const { going, left } = exportPlan(selected, exporterId)
  const words = text.bulk
  return (
    <Stack>
      <Select
        label={words.export.format}
        description={text.exports.meanings[exporterId]}
        searchable
        allowDeselect={false}
        nothingFoundMessage={text.exports.noSuchFormat}
        data={exportGroups.flatMap((group) => {
          const items = files.filter((form) => form.group === group)
          const named = items.map(({ id, label }) => ({ value: id, label }))
          return named.length === 0 ? [] : [{ group: text.exports.groups[group], items: named }]
        })}
        value={exporterId}
        onChange={(chosen) => {
          const form = files.find(({ id }) => id === chosen)
          if (form !== undefined) setExporterId(form.id)
        }}
      />
      <Text size="sm">{words.asks.export(going.length)}</Text>
      <NameList label={words.going} names={going.map(({ name }) => name)} />
      <LeftOut left={left} />
      <Text size="sm">{words.export.accessOnly}</Text>
      <Folder folder={folder} onChoose={setFolder} />
      <BulkButtons
        act={words.acts.export}
        disabled={folder === undefined || going.length === 0}
        onAct={() => {
          if (folder === undefined) return
          const ids = going.map(({ id }) => id)
          void runBulk({ type: 'export', exporterId, folderId: folder.id, ids })
        }}
      />
    </Stack>
  )
}

interface FolderProps {
  readonly folder: ExportFolder | undefined
  readonly onChoose: (folder: ExportFolder) => void
}

/** Where the files go, and what is to be known of that place. */
function Folder({ folder, onChoose }: FolderProps) {
  const { chooseExportFolder } = useActions()
  const request = useRequest()
  const words = text.bulk.export
  const choose = (): Promise<boolean> =>
    request.run(async () => {
      const answer = await chooseExportFolder()
      if (answer.ok && answer.value !== undefined) onChoose(answer.value)
      return answer
    })
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Button variant="default" loading={request.busy} onClick={() => void choose()}>
          {folder === undefined ? words.chooseFolder : words.otherFolder}
        </Button>
      </Group>
      <div role="status">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {folder === undefined ? words.noFolder : words.folder(folder.path)}
        </Text>
        {folder !== undefined && (
          <>
            <List size="sm" spacing={4}>
              {folder.findings.map((finding) => (
                <List.Item key={finding.type}>{placeSentence(finding)}</List.Item>
              ))}
            </List>
            <Text size="sm" c="dimmed">
              {words.neverOver}
            </Text>
          </>
        )}
      </div>
      {request.failure !== undefined && <FailureAlert failure={request.failure} />}
    </Stack>
  )
}
