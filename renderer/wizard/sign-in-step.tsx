import { Alert, Button, Checkbox, Group, Loader, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { assertNever, type Failure } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { providerOf, type ProviderId } from '#core/providers/index'
import { mayStaySignedIn } from '#core/staying'
import { firstLossOf } from '#core/loss'
import type { FailureAction } from '#core/text/failure'
import { text } from '#core/text/text'
import { FactList } from '../components/fact-list'
import { FailureAlert } from '../components/failure-alert'
import { FailureHelp } from '../components/failure-help'
import { Losers } from '../components/losers'
import { SignInProgressPanel } from '../components/sign-in-progress'
import { useTokenNow } from '../components/use-now'
import { useActions, useWallet } from '../store/use-wallet'
import { FoundToken } from './found-token'
import { OtherSurfaces } from './other-surfaces'
import { SignInButtons } from './sign-in-buttons'
import { StepFrame } from './step-frame'
import { TokenForm, useTokenTyping } from './token-form'
import classes from './wizard.module.css'

interface SignInStepProps {
  readonly header: ReactNode
  readonly providerId: ProviderId
  /** Goes back to the first step with this environment filled in. */
  readonly onEnvironment: (environment: string) => void
}

/** One button; while the sign-in window is open, how it stands and the ways out of it. */
export function SignInStep({ header, providerId, onEnvironment }: SignInStepProps) {
  const { draft, busy, failure, maySaveUntried: isOfToken } = useWallet((state) => state.wizard)
  const { keepToken } = useActions()
  const environment = useDraftEnvironment()
  const provider = providerOf(providerId)
  const isWithKeys = draft.keys?.signsIn === false
  const isForCertificate = draft.keys?.way === 'certificate'
  // A certificate that is registered gets its tokens itself: none can be brought along.
  const takesTokens = !isForCertificate || !isWithKeys
  const words = isWithKeys ? text.wizard.getToken : text.wizard.signIn
  const [isTyping, setTyping] = useState(false)
  const typing = useTokenTyping()
  const hasFound = !isTyping && takesTokens && draft.found?.token !== undefined
  const useFound = hasFound ? () => void keepToken({ isUntried: false }) : undefined
  const isOfTyped = isTyping && (isOfToken === true || isAboutTyped(failure))
  const useToken = isTyping ? () => typing.give({ isUntried: false }) : useFound
  // A sign-in would stop the very token that is to be tried once more.
  const again = isOfToken === true ? useToken : undefined
  const act = useWizardRemedy(failure, { onEnvironment, again })
  const trouble = failure !== undefined && !busy && (
    <>
      <FailureAlert
        failure={failure}
        shownIn={provider.isPractice ? 'practice-wizard' : 'wizard'}
        onAct={act}
      />
      <FailureHelp
        failure={failure}
        callback={draft.keys?.redirectUri ?? ''}
        environment={{ providerId, onFound: onEnvironment }}
      />
    </>
  )
  return (
    <StepFrame
      header={header}
      heading={words.heading}
      providerId={providerId}
      back="keys"
      primary={
        !busy && (
          <SignInButtons isWithKeys={isWithKeys} provider={provider.label} onUse={useToken} />
        )
      }
    >
      {!isOfTyped && trouble}
      {busy ? (
        <UnderWay isWithKeys={isWithKeys} />
      ) : (
        <Text>{provider.isPractice ? words.practiceIntro : words.intro(provider.label)}</Text>
      )}
      {!busy && !isWithKeys && isForCertificate && (
        <Text>
          {text.keyFiles.replaces} {text.keyFiles.replacesOwn}
        </Text>
      )}
      <div className={classes['panel']}>
        <FactList
          facts={[
            [text.wizard.signIn.summaryEnvironment, environment],
            [
              text.wizard.keys.words[provider.service].key,
              draft.keys && text.app.endsIn(draft.keys.keyHint),
            ],
            [text.wizard.signIn.summaryCallback, isWithKeys ? undefined : draft.keys?.redirectUri],
          ]}
        />
      </div>
      {!busy && <SharedKeyNote environment={environment ?? ''} sharers={draft.sharers ?? []} />}
      {!busy && !isWithKeys && <StayChoice />}
      {!busy && hasFound && <FoundToken token={draft.found.token} />}
      {!busy && !isWithKeys && (
        <OtherSurfaces>
          <Button
            size="sm"
            variant="default"
            aria-expanded={isTyping}
            onClick={() => setTyping(!isTyping)}
          >
            {text.wizard.ownToken.open}
          </Button>
        </OtherSurfaces>
      )}
      {isTyping && !isWithKeys && (
        <div hidden={busy}>
          <TokenForm typing={typing} trouble={isOfTyped && trouble} />
        </div>
      )}
    </StepFrame>
  )
}

function UnderWay({ isWithKeys }: { readonly isWithKeys: boolean }) {
  const isTryingToken = useWallet((state) => state.wizard.isTryingToken === true)
  if (!isWithKeys && !isTryingToken) return <SignInProgressPanel isInWizard />
  return (
    <Group gap="sm" role="status">
      <Loader size="sm" aria-hidden />
      <Text>{isTryingToken ? text.wizard.foundToken.trying : text.wizard.getToken.fetching}</Text>
    </Group>
  )
}

/** Keys of the wallet bring their own environment along. */
function useDraftEnvironment(): string | undefined {
  return useWallet(({ wallet, wizard: { draft } }) => {
    const { credentialId } = draft.keys ?? {}
    const chosen = wallet?.credentials.find((credential) => credential.id === credentialId)
    return chosen?.environment ?? draft.environment?.environment
  })
}

function StayChoice() {
  const mayStay = useWallet(({ wallet }) => mayStaySignedIn(wallet?.vault))
  const staysSignedIn = useWallet((state) => state.wizard.staysSignedIn)
  const { chooseToStay } = useActions()
  if (!mayStay) return null
  return (
    <Checkbox
      label={text.wizard.signIn.stay}
      description={text.wizard.signIn.stayHint}
      checked={staysSignedIn}
      onChange={(event) => chooseToStay(event.currentTarget.checked)}
    />
  )
}

interface SharedKeyNoteProps {
  readonly environment: string
  readonly sharers: readonly ProfileId[]
}

function SharedKeyNote({ environment, sharers }: SharedKeyNoteProps) {
  const profiles = useWallet((state) => state.wallet?.profiles) ?? []
  const now = useTokenNow([])
  const { others } = firstLossOf({ environment, sharers }, { profiles, now })
  if (others.length === 0) return null
  return (
    <Alert
      role="note"
      variant="light"
      color="yellow"
      icon={<IconAlertCircle aria-hidden />}
      title={text.wizard.keys.sharedTitle}
    >
      <Losers losers={others} />
    </Alert>
  )
}

function isAboutTyped(failure: Failure | undefined): boolean {
  return failure?.code === 'token-unusable' || failure?.code === 'token-in-wallet'
}

interface Remedies {
  readonly onEnvironment: (environment: string) => void
  /** Tries the token once more that could not be tried or saved. */
  readonly again: (() => void) | undefined
}

function useWizardRemedy(
  failure: Failure | undefined,
  { onEnvironment, again }: Remedies,
): (action: FailureAction) => void {
  const { obtainToken, goToStep } = useActions()
  return (action) => {
    switch (action) {
      case 'edit-keys': {
        goToStep('keys')
        return
      }
      case 'change-environment': {
        const found = failure?.facts['foundEnvironment']
        if (typeof found === 'string') onEnvironment(found)
        else goToStep('environment')
        return
      }
      case 'try-again': {
        if (again === undefined) void obtainToken()
        else again()
        return
      }
      case 'sign-in-again':
      case 'renew':
        return void obtainToken()
      case 'choose-another-place':
      case 'dismiss': {
        goToStep('sign-in')
        return
      }
      default:
        return assertNever(action)
    }
  }
}
