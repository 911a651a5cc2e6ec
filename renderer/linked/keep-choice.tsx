import { Autocomplete, Checkbox, Stack } from '@mantine/core'
import { useEffect } from 'react'
import { ownTemplateId } from '#core/exporters/exporter-id'
import { slotNameLimit } from '#core/linked-file'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { useActions, useWallet } from '../store/use-wallet'

/** Whether the file that is about to be saved follows the token, and which slot it goes into. */
export function KeepChoice({ profile }: { readonly profile: ProfileSummary }) {
  const words = text.linkedFiles
  const { isKept, slotName } = useWallet((state) => state.linking)
  const slots = useWallet((state) => state.wallet?.slots)
  const { keepUpToDate, nameSlot, dismissLinking } = useActions()
  // Each opened dialog asks anew.
  useEffect(() => dismissLinking(), [dismissLinking])
  const isElsewhere = profile.holder === 'other-tool'
  const isOwnTemplate = useWallet((state) => state.exporting.exporterId === ownTemplateId)
  const own = slots?.filter(({ profileId }) => profileId === profile.id) ?? []
  // A template may change or go, and the file with it.
  if (isOwnTemplate) return null
  return (
    <Stack gap="xs">
      <Checkbox
        label={words.keep}
        description={isElsewhere ? words.keepElsewhere : words.keepMeaning}
        disabled={isElsewhere}
        checked={isKept && !isElsewhere}
        onChange={(event) => keepUpToDate(event.currentTarget.checked)}
      />
      {isKept && !isElsewhere && (
        <Autocomplete
          label={words.slot}
          description={words.slotMeaning}
          data={own.map(({ name }) => name)}
          maxLength={slotNameLimit}
          value={slotName}
          onChange={nameSlot}
        />
      )}
    </Stack>
  )
}
