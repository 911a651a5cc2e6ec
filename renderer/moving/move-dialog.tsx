import { Button, Group, Loader, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Holder, ProfileId, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { ChoiceCards } from '../components/choice-cards'
import { Dialog } from '../components/dialog'
import { FailureAlert } from '../components/failure-alert'
import { FormButtons } from '../components/form-buttons'
import {
  NewPassphraseFields,
  useNewPassphrase,
  type NewPassphrase,
} from '../components/new-passphrase'
import { useShownAgain } from '../components/shown-again'
import { useRequest } from '../settings/use-request'
import { useActions, useWallet } from '../store/use-wallet'
import { ProfileTicks } from './profile-ticks'

interface Saved {
  readonly path: string
  readonly count: number
  readonly holder: Holder
}

/** Which profiles, who renews them from then on, and the passphrase of their file. */
export function MoveDialog({ profileId }: { readonly profileId: ProfileId | undefined }) {
  const words = text.moving
  const { closeDialog } = useActions()
  const [saved, setSaved] = useState<Saved>()
  return (
    <Dialog title={words.title} onClose={closeDialog} size={600}>
      {saved === undefined ? (
        <MoveForm first={profileId} onSaved={setSaved} />
      ) : (
        <SavedView saved={saved} />
      )}
    </Dialog>
  )
}

interface MoveFormProps {
  readonly first: ProfileId | undefined
  readonly onSaved: (saved: Saved) => void
}

function MoveForm({ first, onSaved }: MoveFormProps) {
  const words = text.moving
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const [chosen, setChosen] = useState(() => proposed(profiles, first))
  const [holder, setHolder] = useState<Holder>()
  const [isChecked, setChecked] = useState(false)
  const [unanswered, setUnanswered] = useState<object>()
  const passphrase = useNewPassphrase()
  const request = useRequest()
  const { saveBundle, closeDialog } = useActions()

  const submit = async (): Promise<void> => {
    setChecked(true)
    setUnanswered(holder === undefined ? {} : undefined)
    if (!passphrase.check() || chosen.size === 0 || holder === undefined) return
    const profileIds = [...chosen]
    let path: string | undefined
    await request.run(async () => {
      const answer = await saveBundle({ profileIds, passphrase: passphrase.typed, holder })
      if (answer.ok) path = answer.value.savedTo
      return answer
    })
    if (path !== undefined) onSaved({ path, count: profileIds.length, holder })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="md">
        <ProfileTicks
          profiles={profiles}
          chosen={chosen}
          error={isChecked && chosen.size === 0 ? words.noneChosen : undefined}
          onChange={setChosen}
        />
        <HolderChoice holder={holder} unanswered={unanswered} onChange={setHolder} />
        <FilePassphrase passphrase={passphrase} />
        {request.failure !== undefined && (
          <FailureAlert failure={request.failure} onAct={() => void submit()} />
        )}
        <div role="status">
          {request.busy && (
            <Group gap="sm">
              <Loader size="sm" aria-hidden />
              <Text size="sm">{words.saving}</Text>
            </Group>
          )}
        </div>
        <FormButtons submit={words.save} busy={request.busy} onCancel={closeDialog} />
      </Stack>
    </form>
  )
}

/** What somebody else renews already is no matter of course. */
function proposed(
  profiles: readonly ProfileSummary[],
  first: ProfileId | undefined,
): ReadonlySet<ProfileId> {
  if (first !== undefined) return new Set([first])
  return new Set(profiles.flatMap(({ id, holder }) => (holder === 'wallet' ? [id] : [])))
}

const holders: readonly Holder[] = ['wallet', 'other-tool']

function HolderChoice(props: {
  readonly holder: Holder | undefined
  /** The person wanted to save without an answer. */
  readonly unanswered: object | undefined
  readonly onChange: (holder: Holder) => void
}) {
  const words = text.moving
  const { label, hint, choices, meanings, unanswered } = words.holder
  const box = useShownAgain(props.unanswered)
  const isMissing = props.unanswered !== undefined && props.holder === undefined
  return (
    <div ref={box}>
      <ChoiceCards
        label={label}
        hint={hint}
        choices={holders.map((value) => ({
          value,
          label: choices[value],
          meaning: meanings[value],
        }))}
        value={props.holder}
        {...(isMissing ? { error: unanswered } : {})}
        onChange={props.onChange}
      />
    </div>
  )
}

function FilePassphrase({ passphrase }: { readonly passphrase: NewPassphrase }) {
  const words = text.moving
  return (
    <>
      <NewPassphraseFields passphrase={passphrase} words={words} />
      <Text size="sm">{words.forgotten}</Text>
    </>
  )
}

function SavedView({ saved }: { readonly saved: Saved }) {
  const words = text.moving
  const { closeDialog } = useActions()
  const { at, checked, next, left } = words.saved
  return (
    <Stack gap="sm">
      <div role="status" style={{ overflowWrap: 'anywhere' }}>
        <Text fw={600}>{at(saved.path)}</Text>
        <Text size="sm">{checked(saved.count)}</Text>
      </div>
      <Text size="sm">{next}</Text>
      {saved.holder === 'other-tool' && <Text size="sm">{left}</Text>}
      <Group justify="flex-end">
        <Button onClick={closeDialog} data-autofocus>
          {words.done}
        </Button>
      </Group>
    </Stack>
  )
}
