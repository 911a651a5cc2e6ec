import { Button, Checkbox, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { isStorable, type ImportPreview } from '#core/import-preview'
import type { Holder } from '#core/profile'
import { text } from '#core/text/text'
import { ChoiceCards } from '../components/choice-cards'
import { ItemList } from '../components/item-list'
import { useActions, useWallet } from '../store/use-wallet'
import { FoundItem } from './found-item'
import { NoteList } from './note-list'
import classes from './import.module.css'

/** So many at once can be looked through. */
const pageSize = 50

/** What was found, what of it is to be stored, and who renews it. */
export function FoundView({ preview }: { readonly preview: ImportPreview }) {
  const [shown, setShown] = useState(pageSize)
  const { profiles, notes, importerId } = preview
  const form = importerId === undefined ? '' : text.imports.forms[importerId]
  const rest = profiles.length - shown
  return (
    <Stack gap="lg">
      <div>
        <Title
          order={2}
          size="h3"
          tabIndex={-1}
          ref={focusOnce}
          className={classes['heading'] ?? ''}
        >
          {text.imports.found(profiles.length, form)}
        </Title>
        <Text c="dimmed">{text.imports.nothingStored}</Text>
      </div>
      <ChooseAll preview={preview} />
      <ItemList label={text.imports.list}>
        {profiles.slice(0, shown).map((found, place) => (
          <FoundItem key={place} found={found} place={place} />
        ))}
      </ItemList>
      {rest > 0 && (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setShown(shown + pageSize)}
        >
          {text.imports.more(Math.min(rest, pageSize))}
        </Button>
      )}
      {notes.length > 0 && (
        <section aria-label={text.imports.notes.title}>
          <Title order={2} size="h4" mb="xs">
            {text.imports.notes.title}
          </Title>
          <NoteList notes={notes} />
        </section>
      )}
      <WhoRenews preview={preview} />
    </Stack>
  )
}

/** Worth a tick of its own where there are many. */
function ChooseAll({ preview }: { readonly preview: ImportPreview }) {
  const chosen = useWallet((state) => state.importing.chosen)
  const { chooseAllFound } = useActions()
  const able = preview.profiles.filter(isStorable).length
  if (able < 2) return null
  return (
    <Checkbox
      label={text.imports.selectAll}
      checked={chosen.size === able}
      indeterminate={chosen.size > 0 && chosen.size < able}
      onChange={(event) => chooseAllFound(event.currentTarget.checked)}
    />
  )
}

const holders: readonly Holder[] = ['wallet', 'other-tool']

/** A one-use refresh token has exactly one holder, and the text it came from may be somebody's. */
function WhoRenews({ preview }: { readonly preview: ImportPreview }) {
  const { chosen, holder } = useWallet((state) => state.importing)
  const { chooseHolder } = useActions()
  const isAsked = preview.profiles.some(
    ({ hasRefreshToken }, place) => hasRefreshToken && chosen.has(place),
  )
  // A passphrase file has settled it.
  if (preview.holder !== undefined) {
    return <Text>{text.moving.arrives[preview.holder]}</Text>
  }
  if (!isAsked) return null
  const { label, hint, choices, meanings } = text.imports.holder
  return (
    <ChoiceCards
      label={label}
      hint={hint}
      choices={holders.map((value) => ({
        value,
        label: choices[value],
        meaning: meanings[value],
      }))}
      value={holder}
      onChange={chooseHolder}
    />
  )
}

function focusOnce(heading: HTMLHeadingElement | null): void {
  heading?.focus()
}
