import { Button, Group, Text } from '@mantine/core'
import { text } from '#core/text/text'
import { useOwnTitleFocused } from '../components/focus'
import { TitledPage } from '../components/titled-page'
import { SealedForm } from '../moving/sealed-form'
import { useActions, useWallet } from '../store/use-wallet'
import { DropZone } from './drop-zone'
import { FoundView } from './found-view'
import { GiveForm } from './give-form'

/** First what the person gives, then what was found in it. */
export default function ImportPage() {
  const { preview, failure, chosen, busy } = useWallet((state) => state.importing)
  const { closeImport, dismissImportFailure, lookAnew, confirmImport } = useActions()
  useOwnTitleFocused()
  const isFound = preview !== undefined && preview.profiles.length > 0
  return (
    <TitledPage
      width={820}
      gap="lg"
      title={text.imports.title}
      back={{ label: text.imports.back, onBack: () => void closeImport() }}
      failure={failure}
      onAct={dismissImportFailure}
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
    </TitledPage>
  )
}
