import { useEffect, useRef, type RefObject } from 'react'
import type { Holder, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { ChoiceCards } from '../components/choice-cards'
import type { Unanswered } from '../store/export-state'
import { notKeptAs, renewerSaid } from '../store/who-renews'
import { useActions, useWallet } from '../store/use-wallet'

const words = text.whoRenews
const holders: readonly Holder[] = ['wallet', 'other-tool']

/** With the refresh token goes the question who uses it next. Whoever renews elsewhere already has answered it. */
export function WhoRenews({ profile }: { readonly profile: Pick<ProfileSummary, 'holder'> }) {
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

/** The button that asked for an answer may be far from the question. */
function useShownAgain(unanswered: Unanswered | undefined): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (unanswered === undefined) return
    box.current?.querySelector<HTMLInputElement>('input:not(:disabled)')?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [unanswered])
  return box
}
