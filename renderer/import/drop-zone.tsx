import { useState, type DragEvent, type ReactNode } from 'react'
import { droppedIn } from '../store/dropped'
import { useActions } from '../store/use-wallet'
import classes from './import.module.css'

/** Takes a file that is dropped onto it, as if it had been chosen. Other things fall where they always do. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false)
  const { importDropped } = useActions()
  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    // What lies within it is entered and left all the time.
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
  }
  const onDrop = (event: DragEvent): void => {
    setOver(false)
    const dropped = droppedIn(event.dataTransfer)
    if (dropped === undefined) return
    event.preventDefault()
    void importDropped(dropped)
  }
  return (
    <div
      className={classes['zone']}
      data-over={isOver}
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
    >
      {children}
    </div>
  )
}
