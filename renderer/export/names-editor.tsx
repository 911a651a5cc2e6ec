import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import {
  namedFields,
  nameTrouble,
  unusualNames,
  usualNames,
  type NamedField,
  type VariableNames,
} from '#core/exporters/parts/variable-names'
import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import { Folded, FoldButton, useFold } from '../components/fold'
import { useActions, useWallet } from '../store/use-wallet'

/** The names of the variables a form writes, folded away: most people never change them. */
export function NamesEditor({ profile }: { readonly profile: ProfileSummary }) {
  const words = text.variableNames
  const names = useWallet((state) => state.exporting.preview?.names)
  const fold = useFold()
  const [isSaved, setSaved] = useState(false)
  if (names === undefined) return null
  return (
    <Stack gap="xs" align="flex-start">
      <FoldButton fold={fold} label={words.edit} />
      <Folded fold={fold}>
        <NameFields profile={profile} names={names} onSaved={setSaved} />
      </Folded>
      <Text size="sm" fw={500} role="status">
        {isSaved && fold.isOpen && words.saved}
      </Text>
    </Stack>
  )
}

interface NameFieldsProps {
  readonly profile: ProfileSummary
  readonly names: VariableNames
  readonly onSaved: (isSaved: boolean) => void
}

type Typed = Readonly<Partial<Record<NamedField, string>>>

function NameFields({ profile, names, onSaved }: NameFieldsProps) {
  const words = text.variableNames
  const { nameVariables } = useActions()
  const busy = useWallet((state) => state.exporting.busy)
  const [typed, setTyped] = useState<Typed>({})
  const [trouble, setTrouble] = useState<ReturnType<typeof nameTrouble>>()
  const { service } = providerOf(profile.providerId)
  const save = async (chosen: VariableNames): Promise<void> => {
    onSaved(false)
    const found = nameTrouble(service, chosen)
    setTrouble(found)
    if (found !== undefined || !(await nameVariables(chosen))) return
    setTyped({})
    onSaved(true)
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void save(readNames(names, typed))
  }
  const isUsual = Object.keys(unusualNames(service, names)).length === 0
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {words.hint(service)}
        </Text>
        {namedFields
          .filter((field) => names[field] !== undefined)
          .map((field) => (
            <TextInput
              key={field}
              label={words.label(text.exports.fields[field])}
              value={typed[field] ?? (names[field] ?? []).join(', ')}
              error={trouble?.field === field && words.reasons[trouble.reason]}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
            />
          ))}
        <Group justify="flex-end" gap="sm">
          <Button
            variant="subtle"
            disabled={busy || isUsual}
            onClick={() => void save(usualNames[service])}
          >
            {words.back}
          </Button>
          <Button type="submit" variant="default" disabled={busy}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Commas or blanks between them; both are common. */
function readNames(names: VariableNames, typed: Typed): VariableNames {
  return Object.fromEntries(
    namedFields.map((field) => [
      field,
      typed[field]?.split(/[\s,;]+/).filter((name) => name !== '') ?? names[field] ?? [],
    ]),
  )
}
