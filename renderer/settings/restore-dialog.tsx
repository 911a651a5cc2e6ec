import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useCallback, useId, type ReactNode } from 'react'
import { changesAnything, type BackupContents, type ReturningProfile } from '#core/backup'
import { text } from '#core/text/text'
import { Dialog } from '../components/dialog'
import { FailureAlert } from '../components/failure-alert'
import { useActions } from '../store/use-wallet'
import classes from './settings.module.css'
import { useLoaded } from './use-loaded'
import { useRequest } from './use-request'

interface RestoreDialogProps {
  readonly day: string
  /** The backup's time, in words. */
  readonly savedAt: string
  readonly onRestored: () => void
  readonly onClose: () => void
}

/** What a backup would bring back and what stays, then one question. */
export function RestoreDialog({ day, savedAt, onRestored, onClose }: RestoreDialogProps) {
  const { lookIntoBackup, restoreBackup } = useActions()
  const look = useCallback(() => lookIntoBackup(day), [lookIntoBackup, day])
  const { value: contents, failure } = useLoaded(look)
  const request = useRequest()
  const words = text.restoring
  const submit = async (): Promise<void> => {
    if (await request.run(() => restoreBackup(day))) onRestored()
  }
  return (
    <Dialog title={words.title(savedAt)} size={620} onClose={onClose}>
      <Stack gap="md">
        {failure !== undefined && <FailureAlert failure={failure} />}
        {failure === undefined && contents === undefined && (
          <Text size="sm" role="status">
            {words.loading}
          </Text>
        )}
        {contents !== undefined && <Contents contents={contents} />}
        {request.failure !== undefined && <FailureAlert failure={request.failure} />}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {text.app.cancel}
          </Button>
          {contents !== undefined && changesAnything(contents) && (
            <Button loading={request.busy} onClick={() => void submit()}>
              {words.act}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}

function Contents({ contents }: { readonly contents: BackupContents }) {
  const words = text.restoring
  const { comesBack, templates, newSince, renewedSince, damaged } = contents
  const does = changesAnything(contents)
  return (
    <>
      <Text size="sm">{words.holds(contents.profiles)}</Text>
      {!does && <Text size="sm">{words.nothing}</Text>}
      {damaged > 0 && <Text size="sm">{words.damaged(damaged)}</Text>}
      {does && (
        <>
          <Part title={words.back}>
            {comesBack.map((profile, at) => (
              <li key={at}>{returningWords(profile)}</li>
            ))}
            {templates > 0 && <li>{words.templates(templates)}</li>}
          </Part>
          <Part title={words.stays}>
            {newSince > 0 && <li>{words.newSince(newSince)}</li>}
            {renewedSince > 0 && <li>{words.renewed(renewedSince)}</li>}
            <li>{words.keys}</li>
          </Part>
          <Text size="sm">{words.aside}</Text>
        </>
      )}
    </>
  )
}

function returningWords({ name, from, hasOldTokens }: ReturningProfile): string {
  const { fromTrash, fromBackup, fromBackupWithTokens } = text.restoring
  if (from === 'trash') return fromTrash(name)
  return hasOldTokens ? fromBackupWithTokens(name) : fromBackup(name)
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h5" id={id}>
        {title}
      </Title>
      <ul className={`${classes['list'] ?? ''} ${classes['some'] ?? ''}`}>{children}</ul>
    </section>
  )
}
