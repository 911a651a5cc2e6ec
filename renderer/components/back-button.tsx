import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'

interface BackButtonProps {
  readonly label: string
  readonly onBack: () => void
}

/** Before the title of a page. */
export function BackButton({ label, onBack }: BackButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      ms={-8}
      aria-label={label}
      title={label}
      onClick={onBack}
    >
      <IconArrowLeft size={20} aria-hidden />
    </ActionIcon>
  )
}
