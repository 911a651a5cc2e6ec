import { Group, Loader, Stack, Text } from '@mantine/core'

interface StandingProps {
  readonly words: string
  readonly hint?: string
  readonly isWorking?: boolean
}

/** What is under way, for eyes and ears. */
export function Standing({ words, hint = '', isWorking = true }: StandingProps) {
  return (
    <Stack gap={4} role="status">
      <Group gap="sm" wrap="nowrap">
        {isWorking && <Loader size="xs" aria-hidden />}
        <Text size="sm" fw={500}>
          {words}
        </Text>
      </Group>
      {hint !== '' && (
        <Text size="sm" maw={656}>
          {hint}
        </Text>
      )}
    </Stack>
  )
}
