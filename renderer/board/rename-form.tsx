import { Stack, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ProfileSummary, Stage } from '#core/profile'
import { tagLimit } from '#core/tags'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { FormButtons } from '../components/form-buttons'
import { StageChoice } from '../components/stage-choice'
import { useActions, useWallet } from '../store/use-wallet'

export function RenameForm({ profile }: { readonly profile: ProfileSummary }) {
  const [name, setName] = useState(profile.name)
  const [client, setClient] = useState(profile.client)
  const [tags, setTags] = useState([...profile.tags])
  const known = useWallet(({ wallet }) => wallet?.profiles)?.flatMap((one) => one.tags) ?? []
  const [stage, setStage] = useState<Stage>(profile.stage)
  const [checked, setChecked] = useState(false)
  const form = useWallet((state) => state.form)
  const { rename, closeDialog } = useActions()
  const missing = name.trim() === ''
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setChecked(true)
        if (!missing)
          void rename(profile.id, { name: name.trim(), client: client.trim(), stage, tags })
      }}
    >
      <Stack>
        <TextInput
          data-autofocus
          label={text.app.profileName}
          value={name}
          error={checked && missing ? text.app.nameMissing : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={text.app.client}
          description={text.app.clientHint}
          value={client}
          onChange={(event) => setClient(event.currentTarget.value)}
        />
        <TagsInput
          label={text.board.tags}
          description={text.board.tagsHint}
          data={[...new Set(known)].sort()}
          maxTags={tagLimit}
          value={tags}
          onChange={setTags}
          acceptValueOnBlur
        />
        <StageChoice value={stage} onChange={setStage} />
        {form.failure !== undefined && <FailureAlert failure={form.failure} />}
        <FormButtons submit={text.app.save} busy={form.busy} onCancel={closeDialog} />
      </Stack>
    </form>
  )
}
