import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '#core/text/text'
import classes from './dialog.module.css'
import { useOpenerFocused } from './focus'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly size?: number
  readonly children: ReactNode
}

/** A dialog named by its title. The page behind it never scrolls as a whole, so nothing needs locking. */
export function Dialog({ title, onClose, size = 520, children }: DialogProps) {
  useOpenerFocused()
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={size}
      padding="xl"
      radius="lg"
      centered
      lockScroll={false}
      yOffset="2dvh"
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content className={classes['content'] ?? ''}>
        <Modal.Header {...plainHeader}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={text.app.close} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** A header element inside a dialog would count as a second banner of the page. */
const plainHeader = { component: 'div' }
