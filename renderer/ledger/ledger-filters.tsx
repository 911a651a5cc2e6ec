import { NativeSelect } from '@mantine/core'
import { standingTypes, type LedgerFilter, type LedgerLine } from '#core/ledger'
import { text } from '#core/text/text'
import classes from './ledger.module.css'

interface LedgerFiltersProps {
  readonly lines: readonly LedgerLine[]
  readonly filter: LedgerFilter
  readonly onChange: (filter: LedgerFilter) => void
}

/** What is shown of the ledger. Only what occurs in it can be chosen. */
export function LedgerFilters({ lines, filter, onChange }: LedgerFiltersProps) {
  const { filters, standings } = text.ledger
  const profiles = new Map(lines.map(({ profileId, profileName }) => [profileId, profileName]))
  const clients = [...new Set(lines.map(({ client }) => client))].filter((one) => one !== '')
  const used = new Set(lines.map(({ standing }) => standing.type))
  const { profileId, client, standing } = filter
  const choose = <Key extends keyof LedgerFilter>(key: Key, value: LedgerFilter[Key]): void => {
    const { [key]: _before, ...rest } = filter
    onChange(value === undefined ? rest : { ...rest, [key]: value })
  }
  return (
    <div className={classes['filters']}>
      <NativeSelect
        label={filters.profile}
        value={profileId ?? ''}
        data={[
          { value: '', label: filters.everyProfile },
          ...[...profiles].map(([value, label]) => ({ value, label })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          choose(
            'profileId',
            [...profiles.keys()].find((id) => id === value),
          )
        }
      />
      <NativeSelect
        label={filters.client}
        value={client ?? ''}
        data={[{ value: '', label: filters.everyClient }, ...clients]}
        onChange={({ currentTarget: { value } }) =>
          choose(
            'client',
            clients.find((one) => one === value),
          )
        }
      />
      <NativeSelect
        label={filters.standing}
        value={standing ?? ''}
        data={[
          { value: '', label: filters.everyStanding },
          ...standingTypes
            .filter((type) => used.has(type) || type === standing)
            .map((value) => ({ value, label: standings[value] })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          choose(
            'standing',
            standingTypes.find((type) => type === value),
          )
        }
      />
    </div>
  )
}
