import type { ProfileId } from '#core/profile'
import type { WalletState } from '#core/wallet-state'
import { summariseCredentials, summariseProfiles } from '../profiles/summary'
import type { WalletParts, WalletPorts } from './parts'

/** All a window shows, as it stands now. */
export function walletState(
  { vault, version, serverTime, wallets }: WalletPorts,
  {
    book,
    fallsDue,
    gauges,
    unsaved,
  }: Pick<WalletParts, 'book' | 'fallsDue' | 'gauges'> & { readonly unsaved: readonly ProfileId[] },
): WalletState {
  const status = vault.status()
  const isOpen = status.type === 'open'
  const offByMs = serverTime.offByMs()
  const fallsDueAt = status.type === 'locked' ? fallsDue.remembered() : undefined
  const { current, others } = wallets
  return {
    vault: status,
    profiles: isOpen ? summariseProfiles(book).map((one) => gauges.onto(one)) : [],
    credentials: isOpen ? summariseCredentials(book) : [],
    unsaved: isOpen ? unsaved : [],
    ways: vault.ways(),
    loaded: vault.report(),
    ...(fallsDueAt === undefined ? {} : { fallsDueAt }),
    ...(offByMs === undefined ? {} : { clockOffByMs: offByMs }),
    wallets: { current, others },
    version,
  }
}
