import { Button, Group, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { ProfileSummary, Stage } from '#core/profile'
import { text } from '#core/text/text'
import { FactList } from '../components/fact-list'
import { FailureAlert } from '../components/failure-alert'
import { StageChoice } from '../components/stage-choice'
import { leftWords, localTime } from '../components/time-words'
import { useNow } from '../components/use-now'
import { useActions, useProfile, useWallet } from '../store/use-wallet'
import { StepFrame } from './step-frame'
import classes from './wizard.module.css'

/** The token is saved already: whose it is, how long it works, and a name for it. */
export function DoneStep({ header }: { readonly header: ReactNode }) {
  const profileId = useWallet((state) => state.wizard.profileId)
  const profile = useProfile(profileId)
  return profile === undefined ? null : <Done header={header} profile={profile} />
}

interface DoneProps {
  readonly header: ReactNode
  readonly profile: ProfileSummary
}

function Done({ header, profile }: DoneProps) {
  const preset = useWallet((state) => state.wizard.draft.found?.preset)
  const [name, setName] = useState(preset?.name ?? profile.name)
  // Untouched, it follows the proposal, which may come a moment after this step is shown.
  const [typedClient, setClient] = useState<string>()
  const client = typedClient ?? (preset?.client || profile.client)
  const [stage, setStage] = useState<Stage>(profile.stage)
  const [checked, setChecked] = useState(false)
  const { busy, failure } = useWallet((state) => state.wizard)
  const inMemory = useWallet(
    ({ wallet }) => wallet?.vault.type === 'open' && wallet.vault.protection === 'memory',
  )
  const copying = useWallet((state) => state.busy[profile.id]) === 'copy'
  const notCopied = useWallet((state) => state.failures[profile.id]?.failure)
  const { finishWizard, copyToken, openExport } = useActions()
  const missing = name.trim() === ''
  return (
    <StepFrame
      header={header}
      heading={text.wizard.done.heading}
      providerId={profile.providerId}
      onSubmit={() => {
        setChecked(true)
        if (!missing) void finishWizard({ name: name.trim(), client: client.trim(), stage })
      }}
      primary={
        <Group gap="sm">
          <Button variant="default" loading={copying} onClick={() => void copyToken(profile.id)}>
            {text.wizard.done.copyToken}
          </Button>
          <Button variant="default" onClick={() => void openExport(profile.id)}>
            {text.wizard.done.export}
          </Button>
          <Button type="submit" loading={busy}>
            {text.wizard.finish}
          </Button>
        </Group>
      }
    >
      <Text mt={-12}>{inMemory ? text.wizard.done.inMemory : text.wizard.done.saved}</Text>
      <div className={classes['panel']}>
        <WhoAndUntil profile={profile} />
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={text.app.profileName}
          value={name}
          error={checked && missing ? text.app.nameMissing : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={text.app.client}
          value={client}
          onChange={(event) => setClient(event.currentTarget.value)}
        />
      </SimpleGrid>
      <StageChoice value={stage} onChange={setStage} />
      {failure !== undefined && <FailureAlert failure={failure} />}
      {notCopied !== undefined && <FailureAlert failure={notCopied} />}
    </StepFrame>
  )
}

function WhoAndUntil({ profile }: { readonly profile: ProfileSummary }) {
  const now = useNow([profile.expiresAt])
  const { identity, expiresAt } = profile
  return (
    <FactList
      facts={[
        [text.wizard.done.user, identity === undefined ? text.wizard.done.notKnown : identity.user],
        [text.wizard.done.workspace, identity?.workspace],
        [text.wizard.done.customer, identity?.customer],
        [text.wizard.done.environment, profile.environment],
        [
          text.wizard.done.works,
          expiresAt === undefined
            ? text.wizard.done.worksUnknown
            : text.board.untilAndLeft(localTime(expiresAt), leftWords(expiresAt, now)),
        ],
      ]}
    />
  )
}
