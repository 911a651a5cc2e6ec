import { Alert, Button, Group, Loader, Stack, Text, Textarea } from '@mantine/core'
import { IconFileSearch, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { text } from '#core/text/text'
import { useActions, useWallet } from '../store/use-wallet'
import { NoteList } from './note-list'

/** A text or a file. What is pasted leaves for main and is forgotten here once something was found. */
export function GiveForm() {
  const [pasted, setPasted] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { busy } = useWallet((state) => state.importing)
  const { importText, importFile } = useActions()
  const isEmpty = pasted.trim() === ''
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(isEmpty)
        if (!isEmpty) void importText(pasted)
      }}
    >
      <Stack gap="md">
        <Textarea
          label={text.imports.paste}
          description={text.imports.pasteHint}
          error={isMissing && isEmpty ? text.imports.pasteMissing : undefined}
          rows={9}
          autoComplete="off"
          spellCheck={false}
          value={pasted}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <Group gap="sm">
          <Button type="submit" disabled={busy} leftSection={<IconSearch size={18} aria-hidden />}>
            {text.imports.look}
          </Button>
          <Text c="dimmed">{text.imports.or}</Text>
          <Button
            variant="default"
            disabled={busy}
            leftSection={<IconFileSearch size={18} aria-hidden />}
            onClick={() => void importFile()}
          >
            {text.imports.chooseFile}
          </Button>
          <Text c="dimmed">{text.imports.drop}</Text>
        </Group>
        <div role="status">
          {busy && (
            <Group gap="sm">
              <Loader size="sm" aria-hidden />
              <Text>{text.imports.reading}</Text>
            </Group>
          )}
          {!busy && <NothingFound />}
        </div>
      </Stack>
    </form>
  )
}

function NothingFound() {
  const preview = useWallet((state) => state.importing.preview)
  if (preview === undefined || preview.profiles.length > 0) return null
  return (
    <Alert variant="light" color="yellow" title={text.imports.nothing.title}>
      <Stack gap="sm">
        <Text size="sm">{text.imports.nothing.sentence}</Text>
        <NoteList notes={preview.notes} />
      </Stack>
    </Alert>
  )
}
