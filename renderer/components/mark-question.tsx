import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'

/** An answer came without its mark: only the person knows whether they have just signed in. */
export function MarkQuestion() {
  const { answerAboutMark } = useActions()
  const words = text.wizard.signIn.mark
  return (
    <Alert
      variant="light"
      color="yellow"
      maw={656}
      icon={<IconHelpCircle aria-hidden />}
      title={words.title}
    >
      <Stack gap="sm">
        <Text size="sm">{words.what}</Text>
        <Text size="sm">
          {words.ask} {words.remember}
        </Text>
        <Group gap="sm">
          <Button size="sm" variant="default" onClick={() => void answerAboutMark(true)}>
            {words.yes}
          </Button>
          <Button size="sm" variant="default" onClick={() => void answerAboutMark(false)}>
            {words.no}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
