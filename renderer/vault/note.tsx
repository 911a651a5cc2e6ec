import { Alert } from '@mantine/core'
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { text } from '#core/text/text'
import type { VaultNote } from '../store/state'
import { useActions } from '../store/use-wallet'
import classes from './note.module.css'

interface NoteProps {
  readonly color: 'gray' | 'yellow'
  /** One that can be put away. */
  readonly note?: VaultNote
  readonly children: ReactNode
}

/** A quiet word about the wallet itself. */
export function Note({ color, note, children }: NoteProps) {
  const { putAwayNote } = useActions()
  const Mark = color === 'gray' ? IconInfoCircle : IconAlertCircle
  const closing =
    note === undefined
      ? {}
      : {
          withCloseButton: true,
          closeButtonLabel: text.app.dismiss,
          onClose: () => putAwayNote(note),
        }
  return (
    <Alert
      role="note"
      variant="light"
      color={color}
      className={classes[color] ?? ''}
      p="sm"
      icon={<Mark aria-hidden />}
      {...closing}
    >
      {children}
    </Alert>
  )
}
