import { Button, TextInput } from '@mantine/core'
import { text } from '#core/text/text'

interface KeptInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: () => void
}

/** A value main holds: the window knows that it is kept, not what it is. */
export function KeptInput({ label, value, onChange }: KeptInputProps) {
  return (
    <TextInput
      label={label}
      value={value}
      readOnly
      rightSectionWidth={92}
      rightSection={
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={text.app.changeOf(label)}
          onClick={onChange}
        >
          {text.app.change}
        </Button>
      }
    />
  )
}
