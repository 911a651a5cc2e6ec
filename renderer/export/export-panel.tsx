import { Group, Stack, Text } from '@mantine/core'
import { exporterOf } from '#core/exporters/index'
import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import { Badges } from '../components/badges'
import { useActions, useWallet } from '../store/use-wallet'
import { FileExport } from './file-export'
import { FormToFill } from './form-to-fill'
import { FormatChoice } from './format-choice'
import { MyTemplates } from './my-templates'

/** Choose a form, see what goes along, hand it over. */
export function ExportPanel({ profile }: { readonly profile: ProfileSummary }) {
  const exporting = useWallet((state) => state.exporting)
  const { chooseFormat } = useActions()
  return (
    <Stack gap="sm">
      <KindNote profile={profile} />
      <FormatChoice
        service={providerOf(profile.providerId).service}
        value={exporting.exporterId}
        onChange={(id) => void chooseFormat(id)}
      />
      <MyTemplates profileId={profile.id} exporting={exporting} />
      {exporterOf(exporting.exporterId).form === undefined ? (
        <FileExport profile={profile} />
      ) : (
        <FormToFill profile={profile} />
      )}
    </Stack>
  )
}

function KindNote({ profile }: { readonly profile: ProfileSummary }) {
  const { isPractice } = providerOf(profile.providerId)
  if (!isPractice && profile.stage === 'production') return null
  return (
    <Group gap="sm">
      <Badges profile={profile} />
      <Text size="sm">{isPractice ? text.exports.practice : text.exports.sandbox}</Text>
    </Group>
  )
}
