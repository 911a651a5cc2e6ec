import { usualPreferences, type Preferences } from '#core/preferences'
import { useActions, useWallet } from '../store/use-wallet'
import { useRequest, type Request } from './use-request'

interface KeptPreferences extends Preferences {
  readonly request: Request
  readonly change: (changes: Partial<Preferences>) => void
}

/** What the person prefers, and how that is changed. */
export function usePreferences(): KeptPreferences {
  const preferences = useWallet((state) => state.wallet?.preferences) ?? usualPreferences
  const { setPreferences } = useActions()
  const request = useRequest()
  return {
    ...preferences,
    request,
    change: (changes) => void request.run(() => setPreferences(changes)),
  }
}
