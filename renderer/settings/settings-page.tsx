import { Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import { text } from '#core/text/text'
import { ClinicCard } from '../clinic/clinic-card'
import { Card } from '../components/card'
import { useOwnTitleFocused } from '../components/focus'
import { TitledPage } from '../components/titled-page'
import { DoctorCard } from '../doctor/doctor-card'
import { MovingCard } from '../moving/moving-card'
import type { SettingsSection } from '../store/view'
import { useActions, useWallet } from '../store/use-wallet'
import { OtherWallets } from '../vault/more-ways'
import { VaultNotes } from '../vault/vault-notes'
import { AboutCards } from './about-cards'
import { AppearanceCard } from './appearance-card'
import { ClosedRenewalCard } from './closed-renewal-card'
import { CommandCard } from './command-card'
import { useExtras } from './use-extras'
import { HelpCard } from './help-card'
import { HostsCard } from './hosts-card'
import { NetworkCard } from './network-card'
import { NoticesCard } from './notices-card'
import { RemovalCard } from './removal-card'
import { RenewalCard } from './renewal-card'
import { LanguageCard } from './language-card'
import { Security } from './security'
import { SettingsNavigation, showSection } from './settings-navigation'
import { Section } from './settings-section'
import classes from './settings.module.css'
import { StorageCards } from './storage-cards'
import { TrayCard } from './tray-card'

interface SettingsPageProps {
  /** The part to be shown first. */
  readonly section?: SettingsSection
}

/** What holds for the whole wallet and for this computer. */
export default function SettingsPage({ section }: SettingsPageProps) {
  const { showBoard } = useActions()
  useOwnTitleFocused()
  useEffect(() => {
    if (section !== undefined) showSection(section)
  }, [section])
  return (
    <TitledPage
      width={1040}
      title={text.security.settings}
      back={{ label: text.security.back, onBack: showBoard }}
    >
      <div className={classes['columns']}>
        <SettingsNavigation />
        <Stack gap="xl" miw={0}>
          <VaultNotes />
          <Sections />
        </Stack>
      </div>
    </TitledPage>
  )
}

function Sections() {
  const extras = useExtras()
  return (
    <div className={classes['sections']}>
      <Section section="security">
        <Security />
      </Section>
      <Section section="renewal">
        <RenewalCard />
        {extras !== undefined && <ClosedRenewalCard {...extras('closed-renewal')} />}
      </Section>
      <Section section="notices">
        <NoticesCard />
        <TrayCard />
      </Section>
      <Section section="network">
        <NetworkCard />
        <HostsCard />
      </Section>
      <Section section="storage">
        <StorageCards />
        <MovingCard />
        <Others />
      </Section>
      <Section section="appearance">
        <AppearanceCard />
        <LanguageCard />
      </Section>
      <Section section="tools">
        <HelpCard />
        <ClinicCard />
        <DoctorCard />
        {extras !== undefined && <CommandCard {...extras('command')} />}
      </Section>
      <Section section="about">
        <AboutCards />
      </Section>
      <Section section="removal">
        <RemovalCard />
      </Section>
    </div>
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
