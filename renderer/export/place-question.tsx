import { Alert, Button, Checkbox, Group, List, Stack, Text, TextInput } from '@mantine/core'
import { IconMapPinExclamation } from '@tabler/icons-react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import {
  isTyped,
  type OtherStage,
  type PlaceFinding,
  type PlaceQuestion,
} from '#core/place-finding'
import { placeSentence } from '#core/text/place-words'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'

/** What is to be known of the chosen place before anything is written there. */
export function PlaceQuestionForm({ question }: { readonly question: PlaceQuestion }) {
  const words = text.places
  const { saveExport, saveExportHere } = useActions()
  const [excludes, setExcludes] = useState(false)
  const [typed, setTyped] = useState('')
  const form = useFocusOn()
  const { otherStage, findings, mayExclude, path } = question
  const mayGoOn = otherStage === undefined || isTyped(otherStage.toType, typed)
  return (
    <form
      ref={form}
      tabIndex={-1}
      aria-label={words.title}
      style={{ outline: 'none' }}
      onSubmit={(event) => {
        event.preventDefault()
        if (mayGoOn) void saveExportHere({ excludes, ...(otherStage ? { typed } : {}) })
      }}
    >
      <Alert
        variant="light"
        color="yellow"
        role="presentation"
        icon={<IconMapPinExclamation aria-hidden />}
        title={words.title}
      >
        <Stack gap="sm">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {words.path(path)}
          </Text>
          {findings.length > 0 && <Findings findings={findings} />}
          {mayExclude && (
            <Checkbox
              label={words.exclude}
              description={words.excludeMeaning}
              checked={excludes}
              onChange={(event) => setExcludes(event.currentTarget.checked)}
            />
          )}
          {otherStage !== undefined && (
            <StageGate otherStage={otherStage} typed={typed} onType={setTyped} />
          )}
          <Group gap="sm" justify="flex-end">
            <Button type="submit" variant="default" disabled={!mayGoOn}>
              {words.saveHere}
            </Button>
            <Button onClick={() => void saveExport()}>{words.chooseAnother}</Button>
          </Group>
        </Stack>
      </Alert>
    </form>
  )
}

function Findings({ findings }: { readonly findings: readonly PlaceFinding[] }) {
  return (
    <List size="sm" spacing={4} style={{ overflowWrap: 'anywhere' }}>
      {findings.map((finding) => (
        <List.Item key={finding.type}>{placeSentence(finding)}</List.Item>
      ))}
    </List>
  )
}

interface StageGateProps {
  readonly otherStage: OtherStage
  readonly typed: string
  readonly onType: (typed: string) => void
}

function StageGate({ otherStage, typed, onType }: StageGateProps) {
  const words = text.places
  const { lastName, lastStage, nowStage, toType } = otherStage
  return (
    <Stack gap={4}>
      <Text size="sm">{words.otherStage(lastName, lastStage, nowStage)}</Text>
      <TextInput
        label={words.typeName(toType)}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
    </Stack>
  )
}

/** Read out as it comes; when it goes, the dialog has the focus again. */
function useFocusOn(): RefObject<HTMLFormElement | null> {
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const dialog = ref.current?.closest<HTMLElement>('[role=dialog]')
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'nearest' })
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) dialog?.focus({ preventScroll: true })
      })
    }
  }, [])
  return ref
}
