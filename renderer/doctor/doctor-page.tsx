import { Button, Group, Stack, Text } from '@mantine/core'
import { IconDownload, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { healthOf, type Diagnosis, type Health, type Remedy } from '#core/doctor/diagnosis'
import { assertNever } from '#core/errors'
import { doctorReport } from '#core/text/doctor-words'
import { text } from '#core/text/text'
import { CopyButton } from '../components/copy-button'
import { useOwnTitleFocused } from '../components/focus'
import { TitledPage } from '../components/titled-page'
import { useActions } from '../store/use-wallet'
import { Findings } from './findings'
import { ServersCard } from './servers-card'
import { SupportDialog } from './support-dialog'
import { useExamination, type Examination } from './use-examination'

/** What concerns somebody stands first, what can be asked next, and all that is fine last. */
const notFine: readonly Health[] = ['attention', 'unknown']
const fine: readonly Health[] = ['ok']

/** What the wallet needs of this computer, and how it stands. */
export default function DoctorPage() {
  const words = text.doctor
  const { showBoard } = useActions()
  const examination = useExamination()
  useOwnTitleFocused()
  const onRemedy = useRemedies(examination)
  const [isSaving, setSaving] = useState(false)
  const { found, isRunning } = examination
  return (
    <TitledPage
      width={820}
      gap="lg"
      title={words.title}
      back={{ label: words.back, onBack: showBoard }}
      intro={words.intro}
    >
      <Stack gap="xs">
        <Group gap="sm">
          <Button
            size="xs"
            variant="default"
            loading={isRunning}
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={examination.run}
          >
            {words.again}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => setSaving(true)}
          >
            {words.support.open}
          </Button>
          <CopyButton label={words.copy} content={doctorReport(found)} />
        </Group>
        <Text size="sm" fw={500} role="status">
          {isRunning ? words.running : words.done(attentionIn(found))}
        </Text>
      </Stack>
      <Findings found={found} shown={notFine} onRemedy={onRemedy} />
      <ServersCard ask={examination.askServer} />
      <Findings found={found} shown={fine} onRemedy={onRemedy} />
      {isSaving && <SupportDialog onClose={() => setSaving(false)} />}
    </TitledPage>
  )
}

function attentionIn(found: readonly Diagnosis[]): number {
  return found.filter((one) => healthOf(one) === 'attention').length
}

/** What the one button of a finding does. */
function useRemedies({ closeFolder }: Examination): (remedy: Remedy, found: Diagnosis) => void {
  const { showSettings, showProfile } = useActions()
  return (remedy, found) => {
    switch (remedy) {
      case 'close-folder':
        void closeFolder()
        return
      case 'open-settings':
        showSettings()
        return
      case 'show-profile':
        if (found.type === 'linked-late') showProfile(found.profileId)
        return
      default:
        return assertNever(remedy)
    }
  }
}
