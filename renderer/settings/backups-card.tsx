import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { BackupFile, StorageReport } from '#core/this-computer'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { localTime } from '../components/time-words'
import { RestoreDialog } from './restore-dialog'
import classes from './settings.module.css'

interface BackupsCardProps {
  readonly storage: StorageReport | undefined
  /** Something was restored: the files are other ones. */
  readonly onRestored: () => void
}

/** What is kept for a bad day, and the way back to it. */
export function BackupsCard({ storage, onRestored }: BackupsCardProps) {
  const words = text.settings.storage
  const { title, meaning, none, list, one } = words.backups
  const { open, openOf, done } = text.restoring
  const [chosen, setChosen] = useState<BackupFile>()
  const [restored, setRestored] = useState<BackupFile>()
  return (
    <Card title={title}>
      <Text size="sm">{meaning}</Text>
      {storage?.backups.length === 0 && <Text size="sm">{none}</Text>}
      {storage !== undefined && storage.backups.length > 0 && (
        <ul className={classes['list']} aria-label={list}>
          {storage.backups.map((file) => (
            <li key={file.day}>
              <Group gap="sm" justify="space-between">
                <span>{one(localTime(file.savedAt), words.size(file.bytes))}</span>
                <Button
                  variant="default"
                  size="xs"
                  aria-label={openOf(localTime(file.savedAt))}
                  onClick={() => setChosen(file)}
                >
                  {open}
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      )}
      <Text size="sm" role="status">
        {restored === undefined ? '' : done(localTime(restored.savedAt))}
      </Text>
      {chosen !== undefined && (
        <RestoreDialog
          day={chosen.day}
          savedAt={localTime(chosen.savedAt)}
          onClose={() => setChosen(undefined)}
          onRestored={() => {
            setRestored(chosen)
            setChosen(undefined)
            onRestored()
          }}
        />
      )}
    </Card>
  )
}
