import type { ReactNode } from 'react'
import classes from './fact-list.module.css'

/** Names and values side by side; an entry without a value is left out. */
export function FactList({
  facts,
}: {
  readonly facts: readonly (readonly [string, ReactNode | undefined])[]
}) {
  return (
    <dl className={classes['list']}>
      {facts
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
