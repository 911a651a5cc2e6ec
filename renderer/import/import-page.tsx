import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { Page } from '../components/page'
import { SealedForm } from '../moving/sealed-form'
import { useActions, useWallet } from '../store/use-wallet'
import { DropZone } from './drop-zone'
import { FoundView } from './found-view'
import { GiveForm } from './give-form'

/** First what the person gives, then what was found in it. */
export function ImportPage() {
  const { preview, failure, chosen, busy } = useWallet((state) => state.importing)
  const { closeImport, dismissImportFailure, lookAnew, confirmImport } = useActions()
  const isFound = preview !== undefined && preview.profiles.length > 0
  return (
    <Page
      width={820}
      header={
        <Button
          variant="subtle"
          color="gray"
          ml={-12}
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={() => void closeImport()}
        >
          {text.imports.back}
        </Button>
      }
      footer={
        isFound ? (
          <Group justify="space-between">
            <Button variant="default" disabled={busy} onClick={() => void lookAnew()}>
              {text.imports.startOver}
            </Button>
            <Button
              loading={busy}
              disabled={chosen.size === 0}
              onClick={() => void confirmImport()}
            >
              {chosen.size === 0 ? text.imports.confirmNone : text.imports.confirm(chosen.size)}
            </Button>
          </Group>
        ) : undefined
      }
    >
      <Stack gap="lg">
        <Title order={1} size="h2">
          {text.imports.title}
        </Title>
        {failure !== undefined && <FailureAlert failure={failure} onAct={dismissImportFailure} />}
        {isFound && <FoundView preview={preview} />}
        {preview?.isSealed === true && <SealedForm />}
        {!isFound && preview?.isSealed !== true && (
          <>
            <Text>{text.imports.intro}</Text>
            <DropZone>
              <GiveForm />
            </DropZone>
          </>
        )}
      </Stack>
    </Page>
  )
}
