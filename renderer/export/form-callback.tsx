import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { FormToFill } from '#core/exporters/exporter'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { CallbackDiff } from '../components/callback-diff'
import { CopyButton } from '../components/copy-button'

interface FormCallbackProps {
  readonly form: FormToFill
  /** Whose form it is. */
  readonly tool: string
  readonly profile: ProfileSummary
}

const words = text.forms.callback

/** Where the destination signs in with a Callback URL of its own: is it the profile’s? */
export function FormCallback({ form, tool, profile }: FormCallbackProps) {
  const { callback } = form
  if (callback === undefined) return null
  if (callback === profile.redirectUri) return <Text size="sm">{words.fits(tool)}</Text>
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={words.differs(tool)}
      role="note"
    >
      <Stack gap="sm">
        <Text size="sm">{words.meaning(tool)}</Text>
        <CallbackDiff
          typed={profile.redirectUri}
          registered={callback}
          typedLabel={words.yours}
          registeredLabel={words.theirs(tool)}
        />
        <CopyButton label={words.copy(tool)} content={callback} />
      </Stack>
    </Alert>
  )
}
