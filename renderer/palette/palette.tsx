import { Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import { text } from '#core/text/text'
import { aboutProfile } from '../components/about-profile'
import { Badges } from '../components/badges'
import { Dialog } from '../components/dialog'
import { FailureAlert } from '../components/failure-alert'
import { useActions, useWallet } from '../store/use-wallet'
import { choicesOf, type Choices } from './choices'
import { commandsOf, type Command } from './commands'
import { useRun } from './use-run'
import classes from './palette.module.css'

/** What the board and its menus can do, for every profile, found by typing: what was used lately first. */
export default function Palette() {
  const { closeDialog } = useActions()
  const failure = useWallet(({ dialog }) =>
    dialog.type === 'palette' ? dialog.failure : undefined,
  )
  return (
    <Dialog title={text.palette.title} onClose={closeDialog} size={620}>
      {failure !== undefined && <FailureAlert failure={failure} />}
      <CommandSearch />
    </Dialog>
  )
}

function CommandSearch() {
  const words = text.palette
  const wallet = useWallet((state) => state.wallet)
  const busy = useWallet((state) => state.busy)
  const used = useWallet((state) => state.usedCommands)
  const { closeDialog } = useActions()
  const run = useRun()
  const [query, setQuery] = useState('')
  const listId = useId()
  const combobox = useCombobox({ opened: true, onDropdownClose: closeDialog })
  const commands = commandsOf({ wallet, busy })
  const { selectFirstOption } = combobox
  useEffect(() => void selectFirstOption(), [selectFirstOption, query])
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(id) => {
        const chosen = commands.find((command) => command.id === id)
        if (chosen !== undefined) void run(chosen)
      }}
    >
      {/* Mantine names the list only once something is typed. */}
      <Combobox.EventsTarget withExpandedAttribute aria-controls={listId} aria-expanded>
        <TextInput
          data-autofocus
          aria-label={words.search}
          placeholder={words.searchHint}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={query}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Found listId={listId} choices={choicesOf(commands, query, used)} query={query} />
    </Combobox>
  )
}

interface FoundProps {
  readonly listId: string
  readonly choices: Choices
  readonly query: string
}

function Found({ listId, choices, query }: FoundProps) {
  const words = text.palette
  const isNone = choices.groups.every(({ commands }) => commands.length === 0)
  return (
    <>
      <Combobox.Options id={listId} className={classes['list'] ?? ''} aria-label={words.title}>
        {choices.groups.map(({ label = '', commands }) =>
          label === '' ? (
            commands.map((command) => <CommandOption key={command.id} command={command} />)
          ) : (
            <Combobox.Group key={label} label={label}>
              {commands.map((command) => (
                <CommandOption key={command.id} command={command} />
              ))}
            </Combobox.Group>
          ),
        )}
      </Combobox.Options>
      <Text size="sm" c="dimmed" pt="xs" role="status">
        {isNone && words.none(query)}
        {choices.more > 0 && words.more(choices.more)}
      </Text>
    </>
  )
}

function CommandOption({ command: { id, label, profile } }: { readonly command: Command }) {
  return (
    <Combobox.Option value={id} className={classes['option'] ?? ''}>
      <Text span fw={500}>
        {label}
      </Text>
      {profile !== undefined && (
        <>
          <Text span>{profile.name}</Text>
          <Badges profile={profile} />
          <Text span size="sm" className={classes['for'] ?? ''}>
            {aboutProfile(profile)}
          </Text>
        </>
      )}
    </Combobox.Option>
  )
}
