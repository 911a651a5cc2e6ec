import { Text } from '@mantine/core'
import { useId } from 'react'
import type { CopyEntry } from '#core/profile'
import { localTime } from '../components/time-words'
import { historyWords } from './history-words'
import classes from './profile.module.css'

interface CopyListProps {
  readonly label: string
  readonly copies: readonly CopyEntry[]
}

/** Copies of a token outside the wallet, and since when they are there. */
export function CopyList({ label, copies }: CopyListProps) {
  const labelId = useId()
  if (copies.length === 0) return null
  return (
    <div>
      <Text size="sm" id={labelId}>
        {label}
      </Text>
      <ul className={classes['copies']} aria-labelledby={labelId}>
        {copies.map((copy, index) => (
          <li key={`${copy.at}-${index}`}>
            <span className={classes['what']}>{historyWords(copy)}</span>
            <span className={classes['when']}>{localTime(copy.at)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
