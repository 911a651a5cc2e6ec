import { Button, Group, Stack, Text } from '@mantine/core'
import { assertNever } from '#core/errors'
import { exporterOf } from '#core/exporters/index'
import type { LinkedFileSummary } from '#core/linked-file'
import type { ProfileId } from '#core/profile'
import { isReadBack } from '#core/read-back'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { FailureAlert } from '../components/failure-alert'
import { localTime } from '../components/time-words'
import { useActions, useWallet } from '../store/use-wallet'
import { Difference } from './difference'
import { useLinkedFiles } from './use-linked-files'
import classes from './linked.module.css'

/** The files that follow this profile's token: where, how they stand, and what can be done. */
export function LinkedFilesCard({ profileId }: { readonly profileId: ProfileId }) {
  const words = text.linkedFiles
  const files = useLinkedFiles(profileId)
  if (files.length === 0) return null
  return (
    <Card title={words.title}>
      <ul className={classes['list']} aria-label={words.title}>
        {files.map((file) => (
          <li key={file.id} className={classes['file']} aria-label={file.path}>
            <OneFile file={file} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function OneFile({ file }: { readonly file: LinkedFileSummary }) {
  const words = text.linkedFiles
  const { label } = exporterOf(file.exporterId)
  const slot = useWallet(({ wallet }) => wallet?.slots.find(({ id }) => id === file.slotId)?.name)
  const writtenAt = file.writtenAt === undefined ? undefined : localTime(file.writtenAt)
  const about = [
    words.file(label, writtenAt),
    ...(file.withRefreshToken ? [words.withRefreshToken] : []),
    ...(slot === undefined ? [] : [words.inSlot(slot)]),
  ]
  return (
    <Stack gap="xs">
      <div>
        <Text fw={500} className={classes['path'] ?? ''}>
          {file.path}
        </Text>
        <Text size="sm" c="dimmed">
          {about.join(' · ')}
        </Text>
      </div>
      <Standing file={file} />
      <FileButtons file={file} />
      <Difference file={file} />
    </Stack>
  )
}

/** How it stands; an attempt of the person's that failed just now says why in its own words. */
function Standing({ file }: { readonly file: LinkedFileSummary }) {
  const words = text.linkedFiles
  const { updateLinkedFile } = useActions()
  const failed = useWallet(({ linking }) => linking.failure)
  const again = () => void updateLinkedFile(file.id)
  const { state } = file
  switch (state.type) {
    case 'ok':
      if (failed?.of === file.id) return <FailureAlert failure={failed.failure} onAct={again} />
      return <Text size="sm">{words.upToDate}</Text>
    case 'failed':
      return (
        <>
          <FailureAlert
            failure={failed?.of === file.id ? failed.failure : { code: state.code, facts: {} }}
            insteadOf={{ 'choose-another-place': 'try-again', dismiss: 'try-again' }}
            onAct={again}
          />
          <Text size="sm" c="dimmed">
            {words.notWritten(localTime(state.at))}
          </Text>
        </>
      )
    case 'edited':
      return (
        <div role="alert">
          <Text size="sm" fw={500}>
            {words.edited.state}
          </Text>
          <Text size="sm">{words.edited.why}</Text>
          <Text size="sm">{words.edited.next}</Text>
        </div>
      )
    case 'other-pair':
      return (
        <div role="alert">
          <Text size="sm" fw={500}>
            {words.otherPair.state}
          </Text>
          <Text size="sm">{words.otherPair.what}</Text>
          <Text size="sm">{words.otherPair.next}</Text>
        </div>
      )
    default:
      return assertNever(state)
  }
}

function FileButtons({ file }: { readonly file: LinkedFileSummary }) {
  const words = text.linkedFiles
  const { updateLinkedFile, checkLinkedFile, compareLinkedFile, stopLinkedFile } = useActions()
  const busy = useWallet(({ linking }) => linking.busy)
  const look = { size: 'xs', variant: 'default', disabled: busy !== undefined } as const
  const isEdited = file.state.type === 'edited'
  return (
    <Group gap="xs">
      {(isEdited || file.state.type === 'other-pair') && (
        <Button {...look} onClick={() => void compareLinkedFile(file.id)}>
          {words.compare}
        </Button>
      )}
      {isEdited && (
        <Button {...look} onClick={() => void updateLinkedFile(file.id, 'overwrites')}>
          {words.overwrite}
        </Button>
      )}
      {file.state.type === 'ok' && (
        <Button {...look} onClick={() => void updateLinkedFile(file.id)}>
          {words.updateNow}
        </Button>
      )}
      {isReadBack(file) && (
        <Button {...look} onClick={() => void checkLinkedFile(file.id)}>
          {words.check}
        </Button>
      )}
      <Button {...look} onClick={() => void stopLinkedFile(file.id)}>
        {isEdited ? words.keepMine : words.stop}
      </Button>
    </Group>
  )
}
