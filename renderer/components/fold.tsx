import { Button, Collapse } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './fold.module.css'

interface Fold {
  readonly isOpen: boolean
  readonly toggle: () => void
}

/** Something folded away. `isHeldOpen`: something in it is wrong; it opens, and stays open once that is put right. */
export function useFold(isHeldOpen = false): Fold {
  const [isOpen, { toggle, open }] = useDisclosure(false)
  if (isHeldOpen && !isOpen) open()
  return { isOpen, toggle }
}

interface FoldButtonProps {
  readonly fold: Fold
  readonly label: string
  /** In the colour of what can be pressed; else as quiet as what hardly anyone needs. */
  readonly isLoud?: boolean
}

export function FoldButton({ fold, label, isLoud = false }: FoldButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      {...(isLoud ? {} : { color: 'gray' })}
      aria-expanded={fold.isOpen}
      leftSection={
        <IconChevronRight
          size={16}
          className={classes['mark'] ?? ''}
          data-open={fold.isOpen}
          aria-hidden
        />
      }
      onClick={fold.toggle}
    >
      {label}
    </Button>
  )
}

/**
 * Unfolds at once: what grows slowly moves away under the pointer, and a field that gets the focus meanwhile is
 * scrolled within its half-open box.
 */
export function Folded({ fold, children }: { readonly fold: Fold; readonly children: ReactNode }) {
  return (
    <Collapse expanded={fold.isOpen} transitionDuration={0} w="100%">
      {children}
    </Collapse>
  )
}
