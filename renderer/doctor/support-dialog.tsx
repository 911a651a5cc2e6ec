import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import type { SupportFile } from '#core/doctor/doctor-api'
import { supportParts, type SupportPart } from '#core/support/support-part'
import { text } from '#core/text/text'
import { Dialog } from '../components/dialog'
import { FailureAlert } from '../components/failure-alert'
import { useRequest, type Request } from '../settings/use-request'
import { useActions } from '../store/use-wallet'
import classes from './doctor.module.css'

/** The file for whoever helps: all of it is shown before it is saved, and what goes into it can be chosen. */
export function SupportDialog({ onClose }: { readonly onClose: () => void }) {
  const words = text.doctor.support
  const { saveSupportFile } = useActions()
  const [parts, setParts] = useState<readonly SupportPart[]>(supportParts)
  const { file, request } = usePreview(parts)
  const saving = useRequest()
  const [savedTo, setSavedTo] = useState<string>()
  const save = async ({ id }: SupportFile): Promise<void> => {
    setSavedTo(undefined)
    await saving.run(async () => {
      const answer = await saveSupportFile(id)
      if (answer.ok) setSavedTo(answer.value.savedTo)
      return answer
    })
  }
  return (
    <Dialog title={words.title} onClose={onClose} size={760}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.meaning}
        </Text>
        <PartChoice parts={parts} onChange={setParts} />
        <Textarea
          label={words.preview}
          classNames={{ input: classes['preview'] ?? '' }}
          rows={14}
          wrap="off"
          readOnly
          spellCheck={false}
          aria-busy={request.busy}
          value={file?.content ?? words.gathering}
        />
        {request.failure !== undefined && <FailureAlert failure={request.failure} />}
        {saving.failure !== undefined && <FailureAlert failure={saving.failure} />}
        <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
          {savedTo === undefined ? '' : words.saved(savedTo)}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.app.close}
          </Button>
          <Button
            loading={saving.busy}
            disabled={file === undefined}
            onClick={() => file !== undefined && void save(file)}
          >
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

interface PartChoiceProps {
  readonly parts: readonly SupportPart[]
  readonly onChange: (parts: readonly SupportPart[]) => void
}

function PartChoice({ parts, onChange }: PartChoiceProps) {
  const words = text.doctor.support
  return (
    <Checkbox.Group
      label={words.which}
      value={[...parts]}
      onChange={(chosen) => onChange(supportParts.filter((part) => chosen.includes(part)))}
    >
      <Group gap="md" mt="xs">
        {supportParts.map((part) => (
          <Checkbox key={part} value={part} label={words.parts[part]} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}

interface Preview {
  /** Absent while another one is being made: what is shown is what can be saved. */
  readonly file: SupportFile | undefined
  readonly request: Pick<Request, 'busy' | 'failure'>
}

/** Looked at once, when the dialog opens; another choice of parts shows the same looks. */
function usePreview(parts: readonly SupportPart[]): Preview {
  const { previewSupportFile } = useActions()
  const { busy, failure, run } = useRequest()
  const [made, setMade] = useState<{
    readonly of: readonly SupportPart[]
    readonly file: SupportFile
  }>()
  const hasBegun = made !== undefined
  const make = useCallback(
    async (isHere: () => boolean): Promise<void> => {
      await run(async () => {
        const answer = await previewSupportFile(parts, { isNew: !hasBegun })
        if (answer.ok && isHere()) setMade({ of: parts, file: answer.value })
        return answer
      })
    },
    [run, previewSupportFile, parts, hasBegun],
  )
  const isCurrent = made?.of === parts
  useEffect(() => {
    if (isCurrent) return undefined
    let isHere = true
    void make(() => isHere)
    return () => {
      isHere = false
    }
  }, [make, isCurrent])
  return { file: isCurrent ? made.file : undefined, request: { busy, failure } }
}
