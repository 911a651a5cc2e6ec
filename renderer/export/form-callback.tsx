import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { FormToFill } from '#core/exporters/exporter'
import type { ProfileSummary } from '#core/profile'
import { redirectDiff } from '#core/redirect-diff'
import { text } from '#core/text/text'
import { CallbackDiff } from '../components/callback-diff'
import { CopyButton } from '../components/copy-button'
import { FactList } from '../components/fact-list'

interface FormCallbackProps {
  readonly form: FormToFill
  /** Whose form it is. */
  readonly tool: string
  readonly profile: ProfileSummary
}

/** Where the destination signs in with a Callback URL of its own: is it the profile’s? */
export function FormCallback({ form, tool, profile }: FormCallbackProps) {
  const words = text.forms.callback
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
        <Differences typed={profile.redirectUri} registered={callback} tool={tool} />
        <CopyButton label={words.copy(tool)} content={callback} />
      </Stack>
    </Alert>
  )
}

interface DifferencesProps {
  /** The profile’s. */
  readonly typed: string
  readonly registered: string
  readonly tool: string
}

/** Of two hosts nobody wants to compare the characters: then it is said in what they differ, and no more. */
function Differences({ typed, registered, tool }: DifferencesProps) {
  const words = text.forms.callback
  const { reasons } = redirectDiff(typed, registered)
  const labels = { typedLabel: words.yours, registeredLabel: words.theirs(tool) }
  if (reasons.length > 0 && !reasons.includes('host')) {
    return <CallbackDiff typed={typed} registered={registered} {...labels} />
  }
  return (
    <>
      <FactList
        facts={[
          [labels.typedLabel, typed === '' ? words.none : typed],
          [labels.registeredLabel, registered],
        ]}
      />
      <Text size="sm">
        {reasons
          .map((reason) => text.callbackDiff.reasons[reason]({ typed, registered }))
          .join(' ')}
      </Text>
    </>
  )
}
