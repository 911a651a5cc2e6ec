import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { text } from '#core/text/text'

interface SecretInputProps extends Omit<TextInputProps, 'label' | 'type' | 'rightSection'> {
  readonly label: string
}

/** A masked field whose value can be looked at. */
export function SecretInput({ label, ...rest }: SecretInputProps) {
  const [shown, setShown] = useState(false)
  return (
    <TextInput
      {...rest}
      label={label}
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck={false}
      rightSection={
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={shown ? text.app.hideOf(label) : text.app.showOf(label)}
          onClick={() => setShown(!shown)}
        >
          {shown ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
        </ActionIcon>
      }
    />
  )
}
