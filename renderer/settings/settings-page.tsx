import { Stack, Text, Title } from '@mantine/core'
import { text } from '#core/text/text'
import { ClinicCard } from '../clinic/clinic-card'
import { BackButton } from '../components/back-button'
import { Card } from '../components/card'
import { Page } from '../components/page'
import { DoctorCard } from '../doctor/doctor-card'
import { MovingCard } from '../moving/moving-card'
import { useActions, useWallet } from '../store/use-wallet'
import { OtherWallets } from '../vault/more-ways'
import { VaultNotes } from '../vault/vault-notes'
import { ExtrasCards } from './extras-cards'
import { Security } from './security'

/** What holds for the whole wallet. */
export function SettingsPage() {
  const { showBoard } = useActions()
  return (
    <Page width={820} header={<BackButton label={text.security.back} onBack={showBoard} />}>
      <Stack gap="lg">
        <Title order={1} size="h2">
          {text.security.settings}
        </Title>
        <VaultNotes />
        <Security />
        <MovingCard />
        <ClinicCard />
        <DoctorCard />
        <ExtrasCards />
        <Others />
      </Stack>
    </Page>
  )
}

function Others() {
  const count = useWallet((state) => state.wallet?.wallets.others.length) ?? 0
  if (count === 0) return null
  const words = text.security.others
  return (
    <Card title={words.title}>
      <Stack gap="md" align="flex-start">
        <Text size="sm" c="dimmed">
          {words.meaning}
        </Text>
        <OtherWallets />
      </Stack>
    </Card>
  )
}
