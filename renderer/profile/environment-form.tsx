import { Autocomplete, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { lossOf } from '#core/loss'
import type { ProfileSummary } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { Folded, FoldButton, useFold } from '../components/fold'
import { FormButtons } from '../components/form-buttons'
import { Losers } from '../components/losers'
import { typedReason } from '../components/typed-reason'
import { useTokenNow } from '../components/use-now'
import { useActions, useWallet } from '../store/use-wallet'
import { FindEnvironment } from '../wizard/find-environment'

interface EnvironmentFormProps {
  readonly profile: ProfileSummary
  /** What was found to be the right one. */
  readonly proposed: string | undefined
}

/** Where the profile's key counts; keys and tokens stay. */
export function EnvironmentForm({ profile, proposed }: EnvironmentFormProps) {
  const words = text.appChanges.environment
  const [environment, setEnvironment] = useState(proposed ?? profile.environment)
  const [isChecked, setChecked] = useState(false)
  const help = useFold()
  const { busy, failure } = useWallet((state) => state.form)
  const { changeEnvironment, check, closeDialog } = useActions()
  const provider = providerOf(profile.providerId)
  const parsed = provider.parseEnvironment(environment)
  const error =
    parsed.type === 'refused' ? typedReason('environment-invalid', parsed.reason) : undefined
  const wanted = parsed.type === 'environment' ? parsed.environment : profile.environment

  const submit = async (): Promise<void> => {
    setChecked(true)
    if (parsed.type === 'refused') return
    const isSaved = await changeEnvironment(profile.id, parsed.environment)
    if (isSaved && profile.hasToken) await check(profile.id)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack>
        <Text size="sm">
          {words.intro(profile.environment)} {profile.hasToken && words.thenChecked}
        </Text>
        <Autocomplete
          label={text.wizard.environment.label}
          description={
            proposed === undefined ? text.wizard.environment.hint : words.proposed(proposed)
          }
          data={[...provider.environments]}
          value={environment}
          error={isChecked ? error : undefined}
          openOnFocus={false}
          spellCheck={false}
          onChange={setEnvironment}
        />
        {!provider.isPractice && (
          <Stack gap="sm" align="flex-start">
            <FoldButton fold={help} label={text.wizard.environment.howToFind} />
            <Folded fold={help}>
              <FindEnvironment providerId={profile.providerId} onFound={setEnvironment} />
            </Folded>
          </Stack>
        )}
        <Others profile={profile} environment={wanted} />
        {failure !== undefined && <FailureAlert failure={failure} />}
        <FormButtons submit={words.submit} busy={busy} onCancel={closeDialog} />
      </Stack>
    </form>
  )
}

interface OthersProps {
  readonly profile: ProfileSummary
  /** The one that is about to be chosen. */
  readonly environment: string
}

/** Who has the same key, and what this profile's next token means for them there. */
function Others({ profile, environment }: OthersProps) {
  const words = text.appChanges.environment
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const now = useTokenNow([])
  const { others } = lossOf({ ...profile, environment }, { profiles, now })
  if (others.length === 0) return null
  return (
    <Stack gap="sm" role="note">
      <Text size="sm">{words.others(text.app.list(profile.sharesKeyWith))}</Text>
      <Text size="sm">{words.whenNext}</Text>
      <Losers losers={others} />
    </Stack>
  )
}
