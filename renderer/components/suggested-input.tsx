import { Button, Group, Stack, TextInput } from '@mantine/core'

interface SuggestedInputProps {
  readonly label: string
  readonly description: string
  readonly error: string | undefined
  readonly suggestions: readonly string[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
}

/** A text field with the usual values one click away; anything else may be typed. */
export function SuggestedInput({ suggestions, value, onChange, ...rest }: SuggestedInputProps) {
  return (
    <Stack gap={6}>
      <TextInput
        {...rest}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {suggestions.length > 1 && (
        <Group gap={6}>
          {suggestions.map((suggestion) => (
            <Button
              key={suggestion}
              size="compact-sm"
              fz="xs"
              radius="xl"
              fw={400}
              variant={suggestion === value.trim() ? 'light' : 'default'}
              aria-pressed={suggestion === value.trim()}
              onClick={() => onChange(suggestion)}
            >
              {suggestion}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  )
}
