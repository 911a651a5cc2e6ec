import type { Holder, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { ChoiceCards } from '../components/choice-cards'
import { useShownAgain } from '../components/shown-again'
import { notKeptAs, renewerSaid } from '../store/who-renews'
import { useActions, useWallet } from '../store/use-wallet'

const holders: readonly Holder[] = ['wallet', 'other-tool']

/** With the refresh token goes the question who uses it next. Whoever renews elsewhere already has answered it. */
export function WhoRenews({ profile }: { readonly profile: Pick<ProfileSummary, 'holder'> }) {
  const words = text.whoRenews
  const unanswered = useWallet((state) => state.exporting.unanswered)
  const said = useWallet(renewerSaid)
  // Where this wallet could not write the next token it cannot be the one that renews.
  const notKept = useWallet((state) => notKeptAs(state.exporting))
  const { sayWhoRenews } = useActions()
  const box = useShownAgain(unanswered)
  if (profile.holder === 'other-tool') return null
  return (
    <div ref={box}>
      <ChoiceCards
        label={words.label}
        hint={words.hint}
        choices={holders.map((value) => {
          const label = words.choices[value]
          return value === 'wallet' && notKept !== undefined
            ? { value, label, meaning: words.notKept[notKept], isDisabled: true }
            : { value, label, meaning: words.meanings[value] }
        })}
        value={said}
        {...(unanswered === undefined ? {} : { error: words.unanswered[unanswered.why] })}
        onChange={sayWhoRenews}
      />
    </div>
  )
}
