import { Button, Group, Text } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'

interface CopyButtonProps {
  readonly label: string
  /** Free of secrets; main looks once more. */
  readonly content: string
}

/** Copies what somebody may send to others. It says whether that worked. */
export function CopyButton({ label, content }: CopyButtonProps) {
  const { copyForTicket } = useActions()
  const [outcome, setOutcome] = useState<string>()
  const copy = async (): Promise<void> => {
    setOutcome(undefined)
    const answer = await copyForTicket(content)
    setOutcome(answer.ok ? text.clinic.request.copied : text.clinic.request.notCopied)
  }
  return (
    <Group gap="sm">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden />}
        onClick={() => void copy()}
      >
        {label}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {outcome}
      </Text>
    </Group>
  )
}
