import { NativeSelect } from '@mantine/core'
import { useEffect } from 'react'
import { nameOf, readLanguageChoice, spokenLanguages } from '#core/text/languages'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { FailureAlert } from '../components/failure-alert'
import { useActions, useWallet } from '../store/use-wallet'
import { useRequest } from './use-request'

const fieldId = 'language'

/** What the app speaks, in the window and outside it. */
export function LanguageCard() {
  const words = text.language
  const choice = useWallet((state) => state.language.choice)
  const { loadLanguage, chooseLanguage } = useActions()
  const { busy, failure, run } = useRequest()
  useEffect(() => void loadLanguage(), [loadLanguage])
  if (choice === undefined) return null

  const choose = async (value: string): Promise<void> => {
    await run(() => chooseLanguage(readLanguageChoice(value)))
    // The field was drawn anew with everything else.
    requestAnimationFrame(() => document.getElementById(fieldId)?.focus())
  }
  return (
    <Card title={words.title}>
      <NativeSelect
        id={fieldId}
        label={words.label}
        description={words.meaning}
        value={choice}
        disabled={busy}
        data={[
          { value: 'system', label: words.system },
          ...spokenLanguages.map((value) => ({ value, label: nameOf(value) })),
        ]}
        onChange={({ currentTarget: { value } }) => void choose(value)}
      />
      {failure !== undefined && <FailureAlert failure={failure} />}
    </Card>
  )
}
