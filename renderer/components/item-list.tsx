import type { ComponentProps, ReactNode } from 'react'
import classes from './item-list.module.css'

interface ItemListProps {
  readonly label: string
  readonly children: ReactNode
}

/** Profiles below one another, each in a box of its own. */
export function ItemList({ label, children }: ItemListProps) {
  return (
    <ul className={classes['list']} aria-label={label}>
      {children}
    </ul>
  )
}

type ItemProps = Pick<ComponentProps<'li'>, 'aria-label' | 'aria-labelledby' | 'children'>

export function Item(props: ItemProps) {
  return <li {...props} className={classes['item']} />
}
