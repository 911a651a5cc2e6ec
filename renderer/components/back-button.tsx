import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'

interface BackButtonProps {
  readonly label: string
  readonly onBack: () => void
}

/** At the head of a page, in line with what is below it. */
export function BackButton({ label, onBack }: BackButtonProps) {
  return (
    <Button
      variant="subtle"
      color="gray"
      ml={-12}
      leftSection={<IconArrowLeft size={18} aria-hidden />}
      onClick={onBack}
    >
      {label}
    </Button>
  )
}
