import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { assertNever } from '#core/errors'
import type { UnmarkedSource } from '#core/sign-in-progress'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'

/** An answer came without its mark: only the person knows whether they have just signed in. */
export function MarkQuestion({ source }: { readonly source: UnmarkedSource | undefined }) {
  const { answerAboutMark } = useActions()
  const words = wordsFor(source)
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
        <Text size="sm">{words.ask}</Text>
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

/** Only an answer that was caught says something of the provider, and is worth remembering. */
function wordsFor(source: UnmarkedSource | undefined) {
  const { mark } = text.wizard.signIn
  switch (source) {
    case undefined:
      return { ...mark, ask: `${mark.ask} ${mark.remember}` }
    case 'code-alone':
      return text.surfaces.codeAlone
    case 'listener':
      return text.surfaces.listener
    default:
      return assertNever(source)
  }
}
