import { Checkbox, Input, Stack } from '@mantine/core'
import { useId } from 'react'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import classes from './moving.module.css'

interface ProfileTicksProps {
  readonly profiles: readonly ProfileSummary[]
  readonly chosen: ReadonlySet<ProfileId>
  readonly error: string | undefined
  readonly onChange: (chosen: ReadonlySet<ProfileId>) => void
}

/** Every profile, to be ticked. */
export function ProfileTicks({ profiles, chosen, error, onChange }: ProfileTicksProps) {
  const labelId = useId()
  const change = (id: ProfileId, isChosen: boolean): void => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    onChange(next)
  }
  return (
    <div role="group" aria-labelledby={labelId}>
      <Input.Label component="div" id={labelId} mb={6}>
        {text.moving.which}
      </Input.Label>
      <Stack gap="xs" className={classes['ticks'] ?? ''}>
        {profiles.length > 1 && (
          <Checkbox
            label={text.moving.all}
            checked={chosen.size === profiles.length}
            indeterminate={chosen.size > 0 && chosen.size < profiles.length}
            onChange={(event) =>
              onChange(new Set(event.currentTarget.checked ? profiles.map(({ id }) => id) : []))
            }
          />
        )}
        {profiles.map((profile) => (
          <Checkbox
            key={profile.id}
            label={profile.name}
            description={noteOn(profile)}
            checked={chosen.has(profile.id)}
            onChange={(event) => change(profile.id, event.currentTarget.checked)}
          />
        ))}
      </Stack>
      {error !== undefined && <Input.Error mt={6}>{error}</Input.Error>}
    </div>
  )
}

function noteOn({ holder, hasToken, hasRefreshToken }: ProfileSummary): string | undefined {
  if (!hasToken) return text.moving.withoutToken
  return holder === 'other-tool' && hasRefreshToken ? text.moving.elsewhere : undefined
}
