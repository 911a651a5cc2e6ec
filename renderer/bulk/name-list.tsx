import { Text } from '@mantine/core'
import { useId } from 'react'
import { text } from '#core/text/text'
import type { BulkPlan } from './bulk-plan'
import classes from './bulk.module.css'

interface NameListProps {
  readonly label: string
  readonly names: readonly string[]
}

/** Any number of names, or of lines that begin with one; it scrolls where there are many. */
export function NameList({ label, names }: NameListProps) {
  const labelId = useId()
  if (names.length === 0) return null
  return (
    <div>
      <Text size="sm" id={labelId}>
        {label}
      </Text>
      <ul className={classes['names']} aria-labelledby={labelId} tabIndex={0}>
        {names.map((name, at) => (
          <li key={`${name}-${at}`}>{name}</li>
        ))}
      </ul>
    </div>
  )
}

/** Who is left out, and why. */
export function LeftOut({ left }: Pick<BulkPlan, 'left'>) {
  const words = text.bulk
  return (
    <NameList
      label={words.left}
      names={left.map(({ profile, why }) => words.leftBecause(profile.name, words.whys[why]))}
    />
  )
}
