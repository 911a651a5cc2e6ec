import { Button, Stack, Text, Title } from '@mantine/core'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'
import classes from '../profile/profile.module.css'

/** The way to reading a request that fails elsewhere. */
export function ClinicCard() {
  const { openClinic } = useActions()
  const words = text.clinic.request
  return (
    <section className={classes['card']} aria-label={words.title}>
      <Stack gap="md" align="flex-start">
        <Title order={2} size="h4">
          {words.title}
        </Title>
        <Text size="sm" c="dimmed">
          {words.offer}
        </Text>
        <Button variant="default" onClick={openClinic}>
          {words.open}
        </Button>
      </Stack>
    </section>
  )
}
