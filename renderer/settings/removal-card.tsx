import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { Dialog } from '../components/dialog'
import { RemovalForm } from './removal-form'

/** The end of the app on this computer. */
export function RemovalCard() {
  const [isOpen, setIsOpen] = useState(false)
  const words = text.removal
  const close = (): void => setIsOpen(false)
  return (
    <Card title={words.title}>
      <Stack gap="md" align="flex-start">
        <Text size="sm">{words.meaning}</Text>
        <Button variant="light" color="red" onClick={() => setIsOpen(true)}>
          {words.open}
        </Button>
      </Stack>
      {isOpen && (
        <Dialog title={words.dialog.title} size={680} onClose={close}>
          <RemovalForm onDone={close} />
        </Dialog>
      )}
    </Card>
  )
}
