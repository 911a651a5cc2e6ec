import { Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { text } from '#core/text/text'
import { CallbackDiff } from './callback-diff'
import { Folded, FoldButton, useFold } from './fold'

interface CompareCallbackProps {
  /** The Callback URL in the wallet. */
  readonly callback: string
  /** The provider has said that it is another: there is nothing to wait for. */
  readonly isWanted?: boolean
}

/** Takes the Callback URL as the provider's page shows it, and says in what the wallet's differs. */
export function CompareCallback({ callback, isWanted = false }: CompareCallbackProps) {
  const words = text.callbackDiff
  const [registered, setRegistered] = useState('')
  const fold = useFold(isWanted)
  return (
    <Stack gap="xs" align="flex-start">
      <FoldButton fold={fold} label={words.compare} />
      <Folded fold={fold}>
        <Stack gap="sm">
          <TextInput
            label={words.registered}
            description={words.registeredHint}
            value={registered}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setRegistered(event.currentTarget.value)}
          />
          <div role="status">
            {registered !== '' && (
              <CallbackDiff
                typed={callback}
                registered={registered}
                typedLabel={words.yours}
                registeredLabel={words.theirs}
              />
            )}
          </div>
        </Stack>
      </Folded>
    </Stack>
  )
}
