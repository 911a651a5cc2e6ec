import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { FormToFill } from '#core/exporters/exporter'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { useActions, useWallet } from '../store/use-wallet'

interface FormRenewalProps {
  readonly form: FormToFill
  /** Whose form it is. */
  readonly tool: string
  readonly profile: ProfileSummary
}

/** Two that renew with one key stop one another: who does it from now on? */
export function FormRenewal({ form, tool, profile }: FormRenewalProps) {
  const words = text.forms
  const { leaveToFormsTool } = useActions()
  const busy = useWallet((state) => state.exporting.busy)
  const { title, meaning } = form.then === 'goes-on' ? words.goesOn : words.signsIn
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={title(tool)}
      role="note"
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{meaning}</Text>
        <div role="status">
          {profile.holder === 'other-tool' && (
            <Text size="sm" fw={500}>
              {text.profile.keep.holders['other-tool']}
            </Text>
          )}
        </div>
        {profile.holder === 'wallet' && (
          <Button
            size="xs"
            variant="default"
            disabled={busy}
            onClick={() => void leaveToFormsTool()}
          >
            {words.leave(tool)}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
