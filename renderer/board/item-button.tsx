import { Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './item-button.module.css'

interface ItemButtonProps {
  /** The one that helps most. */
  readonly isMain?: boolean
  readonly isBusy?: boolean
  readonly disabled: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/**
 * Looks as Mantine’s small button does. Dozens of these come and go with each key pressed in the search: they are
 * elements and classes alone.
 */
export function ItemButton({ isMain, isBusy, disabled, onClick, children }: ItemButtonProps) {
  return (
    <button
      type="button"
      className={`mantine-focus-auto ${classes['button'] ?? ''}`}
      data-main={isMain === true || undefined}
      data-busy={isBusy === true || undefined}
      disabled={disabled}
      onClick={onClick}
    >
      {isBusy === true && (
        <span className={classes['wheel']}>
          <Loader size={16} color="currentColor" />
        </span>
      )}
      <span className={classes['label']}>{children}</span>
    </button>
  )
}
