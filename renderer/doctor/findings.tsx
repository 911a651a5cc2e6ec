import { Button, Stack, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle, type Icon } from '@tabler/icons-react'
import {
  byHealth,
  healthOf,
  remedyOf,
  type Diagnosis,
  type Health,
  type Remedy,
} from '#core/doctor/diagnosis'
import { diagnosisWords } from '#core/text/doctor-words'
import { text } from '#core/text/text'
import classes from './doctor.module.css'

const icons: Readonly<Record<Health, Icon>> = {
  attention: IconAlertTriangle,
  unknown: IconHelpCircle,
  ok: IconCircleCheck,
}

interface FindingsProps {
  readonly found: readonly Diagnosis[]
  /** Which of it. */
  readonly shown: readonly Health[]
  readonly onRemedy: (remedy: Remedy, found: Diagnosis) => void
}

/** By how they ended, each kind under its title. */
export function Findings({ found, shown, onRemedy }: FindingsProps) {
  const groups = byHealth(found).filter(({ health }) => shown.includes(health))
  return groups.map((group) => {
    const label = text.doctor.healths[group.health]
    return (
      <Stack key={group.health} gap="xs">
        <Title order={2} size="h4">
          {label}
        </Title>
        <ul className={classes['list']} aria-label={label}>
          {group.found.map((one) => (
            <Finding key={JSON.stringify(one)} found={one} onRemedy={onRemedy} />
          ))}
        </ul>
      </Stack>
    )
  })
}

interface FindingProps {
  readonly found: Diagnosis
  readonly onRemedy: FindingsProps['onRemedy']
}

function Finding({ found, onRemedy }: FindingProps) {
  const { what, why, next } = diagnosisWords(found)
  const health = healthOf(found)
  const remedy = remedyOf(found)
  const Mark = icons[health]
  return (
    <li className={classes['finding']}>
      <span className={classes['mark']} data-health={health} aria-hidden>
        <Mark size={20} stroke={1.8} />
      </span>
      <div className={classes['words']}>
        <span className={classes['what']}>{what}</span>
        <span className={classes['why']}>{why}</span>
        {next !== undefined && <span>{next}</span>}
        {remedy !== undefined && (
          <Button
            size="xs"
            variant="default"
            className={classes['remedy'] ?? ''}
            onClick={() => onRemedy(remedy, found)}
          >
            {text.doctor.remedies[remedy]}
          </Button>
        )}
      </div>
    </li>
  )
}
