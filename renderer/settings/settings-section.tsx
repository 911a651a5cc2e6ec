import { Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '#core/text/text'
import { CardTitleOrder } from '../components/card'
import type { SettingsSection } from '../store/view'

/** The element that names a part of the settings, to be scrolled to. */
export const headingIdOf = (section: SettingsSection): string => `settings-${section}`

interface SectionProps {
  readonly section: SettingsSection
  readonly children: ReactNode
}

/** One part of the settings under its heading. */
export function Section({ section, children }: SectionProps) {
  return (
    <Stack component="section" gap="md" aria-labelledby={headingIdOf(section)}>
      <Title order={2} size="h3" id={headingIdOf(section)} tabIndex={-1}>
        {text.settings.sections[section]}
      </Title>
      <CardTitleOrder value={3}>{children}</CardTitleOrder>
    </Stack>
  )
}
